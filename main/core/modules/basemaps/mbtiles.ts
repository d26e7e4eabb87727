import { openForeign, type ForeignDb } from '../../store/foreign-database.ts';
import { pictureType, unpacked, unreadable, type TileAbout, type TileReader } from './tile-reader.ts';

/**
 * Tiles of an MBTiles file (specification 1.3: SQLite, rows counted from the south). @throws AppError BASEMAP_UNREADABLE for what
 * is no such file, is empty, or holds neither pictures nor vector tiles
 */
export function openMbtiles(file: string): TileReader {
  const db = opened(file);
  try {
    const about = readAbout(db, file);
    const tile = db
      .prepare<[number, number, number], Buffer>(
        'SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?',
      )
      .pluck();
    return {
      about: () => about,
      tile: (z, x, y) => {
        const found = tile.get(z, x, 2 ** z - 1 - y);
        return found instanceof Uint8Array ? unpacked(found) : null;
      },
      close: () => db.close(),
    };
  } catch (error) {
    db.close();
    throw error;
  }
}

function opened(file: string): ForeignDb {
  try {
    return openForeign(file);
  } catch {
    throw unreadable(file, 'it is not an MBTiles file, or it is damaged');
  }
}

type Range = { low: number | null; high: number | null };

function readAbout(db: ForeignDb, file: string): TileAbout {
  let metadata: Map<string, string>;
  let range: Range | undefined;
  let sample: Buffer | undefined;
  try {
    const rows = db.prepare<[], [string, string]>('SELECT name, value FROM metadata').raw().all() as [string, string][];
    metadata = new Map(rows.map(([name, value]) => [name, String(value)]));
    range = db.prepare<[], Range>('SELECT min(zoom_level) AS low, max(zoom_level) AS high FROM tiles').get();
    sample = db.prepare<[], Buffer>('SELECT tile_data FROM tiles LIMIT 1').pluck().get();
  } catch {
    throw unreadable(file, 'it lacks the tables of an MBTiles file');
  }
  if (!range || range.low === null || range.high === null || !sample) throw unreadable(file, 'it holds no tile');
  const picture = pictureType(sample);
  const vector = metadata.get('format') === 'pbf';
  if (!vector && picture === null)
    throw unreadable(
      file,
      `its tiles are ${metadata.get('format') ?? 'of no known kind'}; PNG, JPEG, WebP and pbf are read`,
    );
  return {
    tiles: vector ? 'vector' : 'raster',
    minZoom: range.low,
    maxZoom: range.high,
    bounds: boundsOf(metadata.get('bounds')),
    attribution: metadata.get('attribution') ?? '',
    layers: vector ? layersOf(metadata.get('json')) : [],
  };
}

function boundsOf(text: string | undefined): TileAbout['bounds'] {
  const [west, south, east, north, ...more] = (text ?? '').split(',').map(Number);
  if (west === undefined || south === undefined || east === undefined || north === undefined || more.length > 0)
    return null;
  return [west, south, east, north].every(Number.isFinite) && west < east && south < north
    ? [west, south, east, north]
    : null;
}

function layersOf(json: string | undefined): string[] {
  try {
    const parsed: unknown = JSON.parse(json ?? '{}');
    const layers =
      typeof parsed === 'object' && parsed !== null && 'vector_layers' in parsed ? parsed.vector_layers : [];
    if (!Array.isArray(layers)) return [];
    return layers.flatMap((layer: unknown) =>
      typeof layer === 'object' && layer !== null && 'id' in layer ? [String(layer.id)] : [],
    );
  } catch {
    return [];
  }
}
