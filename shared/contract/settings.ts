import { z } from 'zod';
import { command, instant, procedure, receipt, text } from './common.ts';

export const settingKey = z.enum(['serviceRingMetres', 'ringRadii', 'requiredCurrencies', 'basemap']);
export const settingsContract = {
  get: procedure.input(z.object({})).output(
    z.object({
      serviceRingMetres: z.number(),
      ringRadii: z.array(z.number()),
      basemap: z.string().nullable(),
      testValidDays: z.number().describe('How long a passed test or drill counts, in days'),
      namesAllowed: z.boolean().describe('Whether names of staff may be kept and shown'),
    }),
  ),
  set: procedure
    .input(
      command({
        serviceRingMetres: z.number().min(50).max(50_000).optional(),
        ringRadii: z.array(z.number().min(50).max(100_000)).min(1).max(6).optional(),
        basemap: text(200).nullable().optional(),
        namesAllowed: z.boolean().optional(),
        testValidDays: z.int().min(1).max(3650).optional(),
      }),
    )
    .output(receipt),
};

export const basemap = z.object({ id: z.string(), name: z.string(), bytes: z.int(), addedAt: instant });
export const basemapsContract = {
  list: procedure.input(z.object({})).output(z.object({ items: z.array(basemap) })),
  /** Takes a PMTiles file of the core's machine into the data folder. */
  add: procedure.input(z.object({ file: z.string().min(1), name: text(120).optional() })).output(basemap),
  remove: procedure.input(z.object({ id: z.string() })).output(z.object({ removed: z.boolean() })),
  /** One byte range of a base map, as PMTiles reads it. */
  read: procedure
    .input(z.object({ id: z.string(), offset: z.int().min(0), length: z.int().min(1).max(4_000_000) }))
    .output(z.object({ base64: z.string() })),
};
