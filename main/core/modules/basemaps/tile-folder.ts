import { existsSync, readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { worldToLonLat } from '../../../../shared/domain/geo/web-mercator.ts';
import { pictureType, unpacked, unreadable, type TileAbout, type TileReader } from './tile-reader.ts';

const EXTENSIONS = ['png', 'jpg', 'jpeg', 'webp', 'pbf', 'mvt'] as const;

/**
 * Tiles of a folder `z/x/y.png` (or jpg, webp, pbf, mvt), y from the north. Only numbers ever become part of a path.
 * @throws AppError BASEMAP_UNREADABLE
 */
export function openTileFolder(folder: string): TileReader {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw unreadable(folder, 'there is no such folder');
  const zooms = numbersIn(folder);
  const [lowest, highest] = [zooms.at(0), zooms.at(-1)];
  if (lowest === undefined || highest === undefined) throw unreadable(folder, 'it has no folders named by zoom');
  const extension = extensionOf(folder, highest);
  const vector = extension === 'pbf' || extension === 'mvt';
  const about: TileAbout = {
    tiles: vector ? 'vector' : 'raster',
    minZoom: lowest,
    maxZoom: highest,
    bounds: boundsOf(folder, highest),
    attribution: '',
    layers: [],
  };
  return {
    about: () => about,
    tile: async (z, x, y) => {
      const file = path.join(folder, String(z), String(x), `${y}.${extension}`);
      if (!existsSync(file)) return null;
      const bytes = unpacked(await readFile(file));
      return vector || pictureType(bytes) !== null ? bytes : null;
    },
    close: () => undefined,
  };
}

const numbersIn = (folder: string): number[] =>
  readdirSync(folder)
    .filter((name) => /^\d{1,9}$/.test(name))
    .map(Number)
    .toSorted((a, b) => a - b);

function extensionOf(folder: string, zoom: number): (typeof EXTENSIONS)[number] {
  for (const column of numbersIn(path.join(folder, String(zoom)))) {
    for (const name of readdirSync(path.join(folder, String(zoom), String(column)))) {
      const found = EXTENSIONS.find((extension) => new RegExp(`^\\d+\\.${extension}$`).test(name));
      if (found) return found;
    }
  }
  throw unreadable(folder, 'it holds no tile z/x/y.png, jpg, webp, pbf or mvt');
}

/** What the finest tiles cover, by the columns there are and the rows of the first and last of them. */
function boundsOf(folder: string, zoom: number): TileAbout['bounds'] {
  const columns = numbersIn(path.join(folder, String(zoom)));
  const [first, last] = [columns.at(0), columns.at(-1)];
  if (first === undefined || last === undefined) return null;
  const rows = [first, last].flatMap((column) =>
    readdirSync(path.join(folder, String(zoom), String(column)))
      .map((name) => Number.parseInt(name, 10))
      .filter(Number.isFinite),
  );
  if (rows.length === 0) return null;
  const world = 2 ** zoom;
  const northWest = worldToLonLat(first / world, Math.min(...rows) / world);
  const southEast = worldToLonLat((last + 1) / world, (Math.max(...rows) + 1) / world);
  return [northWest.lon, southEast.lat, southEast.lon, northWest.lat];
}
