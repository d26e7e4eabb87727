import path from 'node:path';
import { z } from 'zod';
import type { BatchChange } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { readResource } from '../catalogue/index.ts';

/** Code of the shipped course that the rule on barrier-free service looks for. */
export const ACCESSIBILITY_COURSE = 'barrier-free';

const fileCourse = z.object({
  code: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string().min(1),
  nameEn: z.string().min(1),
  ord: z.int().min(0),
  required: z.boolean(),
});
export type FileCourse = z.infer<typeof fileCourse>;

/** Reads the courses that the product ships. Throws AppError RESOURCE_DAMAGED. */
export function readCourseFile(resourcesDir: string): FileCourse[] {
  const file = path.join(resourcesDir, 'catalogue', 'courses.json');
  return readResource(file, z.object({ about: z.string(), courses: z.array(fileCourse) })).courses;
}

export function courseChanges(courses: readonly FileCourse[]): BatchChange[] {
  return [
    {
      entity: 'course',
      op: 'batch',
      columns: ['name', 'nameEn', 'ord', 'required', 'sample'],
      rows: courses.map(({ code, name, nameEn, ord, required }) => [
        rowKey([code]),
        name,
        nameEn,
        ord,
        required ? 1 : 0,
        0,
      ]),
    },
  ];
}
