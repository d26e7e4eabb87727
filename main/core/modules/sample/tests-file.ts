import { z } from 'zod';
import { placeType } from '../../../../shared/contract/places.ts';

const text = z.string().min(1);
const drill = z.object({
  name: text,
  daysAgo: z.int().min(0).max(34),
  minute: z.int().min(0).max(1439),
  post: text,
  items: z.array(text).min(1),
  placeTypes: z.array(placeType).min(1),
  share: z.number().min(0).max(1),
  failed: z.array(z.object({ place: text, item: text, note: text })),
});

/** Drills of the sample event, as `resources/sample/tests.json` tells them. */
export const testsFile = z.object({ about: text, drills: z.array(drill) });
export type TestsFile = z.infer<typeof testsFile>;
