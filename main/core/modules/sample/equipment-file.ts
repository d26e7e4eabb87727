import path from 'node:path';
import { z } from 'zod';
import { readResource } from '../catalogue/index.ts';
import { readChecklistFile, type FileChecklist } from '../checklists/index.ts';
import { readSchemeFile, type FileScheme } from '../machines/index.ts';

const text = z.string().min(1);
const counts = z.record(z.string(), z.int().min(0));

/** Counts are by code of the place where one is named, else by its type. */
const equipmentFile = z.object({
  about: text,
  keeper: text,
  merchantKeeper: text,
  atms: counts,
  terminals: counts,
  exchange: z.array(text),
  optional: z.record(z.string(), z.number().min(0).max(1)),
  openFaults: z.array(text).min(1),
  newMachine: text,
  repaired: z.array(
    z.object({
      place: text,
      machine: text,
      daysAgo: z.int().min(1).max(30),
      lastsHours: z.number().positive(),
      description: text,
      remedy: text,
    }),
  ),
  hosts: z.record(z.string(), text),
  licenceText: text,
  licenceDays: z.int(),
  licences: z.record(z.string(), z.int().nullable()),
});
export type EquipmentFile = z.infer<typeof equipmentFile>;

export type SampleEquipment = {
  readonly file: EquipmentFile;
  readonly schemes: readonly FileScheme[];
  readonly checklists: readonly FileChecklist[];
};

/** Reads what the sample says of machines and points, and the lists it rests on. Throws AppError RESOURCE_DAMAGED. */
export function readSampleEquipment(resourcesDir: string): SampleEquipment {
  return {
    file: readResource(path.join(resourcesDir, 'sample', 'equipment.json'), equipmentFile),
    schemes: readSchemeFile(resourcesDir),
    checklists: readChecklistFile(resourcesDir),
  };
}
