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
      idleLockMinutes: z
        .number()
        .describe('After how long without a key or a click a signed-in window locks, in minutes'),
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
        idleLockMinutes: z.number().min(1).max(480).optional(),
        testValidDays: z.int().min(1).max(3650).optional(),
      }),
    )
    .output(receipt),
};

/** Datum the tiles of a base map are drawn in: pictures of Chinese map services are in GCJ-02. */
export const tileDatum = z.enum(['wgs84', 'gcj02']);
export const basemap = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['pmtiles', 'mbtiles', 'folder', 'server']),
  bytes: z.int(),
  addedAt: instant,
  datum: tileDatum,
  attribution: z.string(),
});
const said = { name: text(120).optional(), datum: tileDatum.default('wgs84'), attribution: text(300).optional() };
const zoom = z.int().min(0).max(24);

export const basemapsContract = {
  list: procedure.input(z.object({})).output(z.object({ items: z.array(basemap) })),
  /** Takes a PMTiles or MBTiles file of the core's machine into the data folder, or notes a folder z/x/y of tiles. */
  add: procedure.input(z.object({ file: z.string().min(1), ...said })).output(basemap),
  /** Notes an intranet tile server, which the core asks for tiles; a host outside the own network has to be confirmed. */
  addServer: procedure
    .input(
      z.object({
        url: z.string().min(1).max(500),
        minZoom: zoom.default(3),
        maxZoom: zoom.default(18),
        confirmed: z.boolean().default(false),
        ...said,
      }),
    )
    .output(basemap),
  remove: procedure.input(z.object({ id: z.string() })).output(z.object({ removed: z.boolean() })),
  /** One byte range of a base map, as PMTiles reads it. */
  read: procedure
    .input(z.object({ id: z.string(), offset: z.int().min(0), length: z.int().min(1).max(4_000_000) }))
    .output(z.object({ base64: z.string() })),
  /** What an MBTiles file, a folder or a server holds. */
  about: procedure.input(z.object({ id: z.string() })).output(
    z.object({
      tiles: z.enum(['vector', 'raster']),
      minZoom: z.int(),
      maxZoom: z.int(),
      bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable().describe('West, south, east, north'),
      attribution: z.string(),
      layers: z.array(z.string()),
    }),
  ),
  /** One tile of them, y counted from the north; null where there is none. */
  tile: procedure
    .input(z.object({ id: z.string(), z: zoom, x: z.int().min(0), y: z.int().min(0) }))
    .output(z.object({ base64: z.string().nullable(), mime: z.string().nullable() })),
};
