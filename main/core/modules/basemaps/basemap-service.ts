import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { tileDatum, type basemap } from '../../../../shared/contract/settings.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import { openMbtiles } from './mbtiles.ts';
import { openTileFolder } from './tile-folder.ts';
import { pictureType, unreadable, type TileAbout, type TileReader } from './tile-reader.ts';
import { assertTileServer, openTileServer } from './tile-server.ts';

type Basemap = z.infer<typeof basemap>;
type TileDatum = z.infer<typeof tileDatum>;
/** What a person says of a base map, because its file does not. */
export type Said = {
  readonly name?: string | undefined;
  readonly datum: TileDatum;
  readonly attribution?: string | undefined;
};

const MAGIC = 'PMTiles';
/** Bytes read at once at most. */
const LONGEST_RANGE = 4_000_000;
const KINDS = { '.pmtiles': 'pmtiles', '.mbtiles': 'mbtiles', '.folder': 'folder', '.server': 'server' } as const;
type Extension = keyof typeof KINDS;
/** Beside every base map: what was said of it. */
const SAID = '.json';

const saidSchema = z.object({ datum: tileDatum.default('wgs84'), attribution: z.string().default('') });
const folderSchema = z.object({ folder: z.string() });
const serverSchema = z.object({ url: z.string(), minZoom: z.int(), maxZoom: z.int() });

/**
 * Base maps: files in the data folder, folders of tiles that stay where they are, and intranet tile servers. None of it is part
 * of the log: it can be had again. Windows get bytes and tiles from here and from nowhere else.
 */
export class BasemapService {
  readonly #folder: string;
  readonly #clock: Clock;
  readonly #readers = new Map<string, TileReader>();

  constructor(dataDir: string, clock: Clock) {
    this.#folder = path.join(dataDir, 'basemaps');
    this.#clock = clock;
  }

  list(): Basemap[] {
    if (!existsSync(this.#folder)) return [];
    return readdirSync(this.#folder)
      .filter((file) => path.extname(file) in KINDS)
      .toSorted()
      .map((file) => this.#entry(file));
  }

  /** Takes a PMTiles or MBTiles file in, or notes a folder of tiles. @throws AppError BASEMAP_UNREADABLE, BASEMAP_DATUM_VECTOR */
  async add(source: string, said: Said): Promise<Basemap> {
    const from = path.resolve(source);
    if (!existsSync(from)) throw unreadable(from, 'there is no such file or folder');
    if (statSync(from).isDirectory()) {
      checked(from, openTileFolder(from), said.datum);
      return this.#keep('.folder', path.basename(from), said, (target) =>
        writeFileSync(target, JSON.stringify({ folder: from })),
      );
    }
    if (await isPmtiles(from)) {
      await assertPmtiles(from, said.datum);
      return this.#keep('.pmtiles', path.parse(from).name, said, (target) => copyFileSync(from, target));
    }
    checked(from, openMbtiles(from), said.datum);
    return this.#keep('.mbtiles', path.parse(from).name, said, (target) => copyFileSync(from, target));
  }

  /** Notes an intranet tile server. @throws AppError BASEMAP_URL, BASEMAP_HOST_PUBLIC */
  addServer(server: { url: string; minZoom: number; maxZoom: number }, said: Said, confirmed: boolean): Basemap {
    assertTileServer(server, confirmed);
    const { url, minZoom, maxZoom } = server;
    return this.#keep('.server', new URL(url).hostname, said, (target) =>
      writeFileSync(target, JSON.stringify({ url, minZoom, maxZoom })),
    );
  }

  remove(id: string): boolean {
    const file = this.#fileOf(id);
    if (!existsSync(file)) return false;
    this.#close(id);
    rmSync(file);
    rmSync(`${file}${SAID}`, { force: true });
    return true;
  }

  /** Bytes of a range of a PMTiles file; shorter than `length` at its end. @throws AppError UNKNOWN_BASEMAP, BASEMAP_UNREADABLE */
  async read(id: string, offset: number, length: number): Promise<Buffer> {
    // A length that Node cannot pass on to the system would end the process.
    if (
      !Number.isSafeInteger(offset) ||
      offset < 0 ||
      !Number.isInteger(length) ||
      length < 1 ||
      length > LONGEST_RANGE
    )
      throw unreadable(id, `it asks for ${length} bytes at ${offset}`);
    const handle = await open(this.#present(id), 'r');
    try {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, offset);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  }

  /** What a base map of tiles holds. @throws AppError UNKNOWN_BASEMAP, BASEMAP_UNREADABLE */
  async about(id: string): Promise<TileAbout> {
    const about = await this.#reader(id).about();
    const { attribution } = this.#said(id);
    return { ...about, attribution: attribution === '' ? about.attribution : attribution };
  }

  /** One tile (y from the north), null where there is none. @throws AppError UNKNOWN_BASEMAP, BASEMAP_UNREADABLE */
  async tile(id: string, zoom: number, x: number, y: number): Promise<{ bytes: Uint8Array; mime: string } | null> {
    const reader = this.#reader(id);
    try {
      const bytes = await reader.tile(zoom, x, y);
      return bytes === null ? null : { bytes, mime: pictureType(bytes) ?? 'application/x-protobuf' };
    } catch {
      throw unreadable(id, 'one of its tiles is damaged');
    }
  }

  close(): void {
    for (const id of this.#readers.keys()) this.#close(id);
  }

  #close(id: string): void {
    this.#readers.get(id)?.close();
    this.#readers.delete(id);
  }

  #reader(id: string): TileReader {
    const file = this.#present(id);
    const known = this.#readers.get(id);
    if (known) return known;
    const reader = readerOf(file, path.extname(id));
    this.#readers.set(id, reader);
    return reader;
  }

  #keep(extension: Extension, fallback: string, said: Said, write: (target: string) => void): Basemap {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    const id = `${safeName(said.name ?? fallback) || `map-${this.#clock.now()}`}${extension}`;
    const target = path.join(this.#folder, id);
    this.#close(id);
    write(`${target}.partial`);
    const { datum, attribution = '' } = said;
    writeFileSync(`${target}${SAID}`, JSON.stringify({ datum, attribution }));
    renameSync(`${target}.partial`, target);
    return this.#entry(id);
  }

  #entry(file: string): Basemap {
    const { size, mtimeMs } = statSync(path.join(this.#folder, file));
    const extension = path.extname(file) as Extension;
    return {
      id: file,
      name: path.basename(file, extension),
      kind: KINDS[extension],
      bytes: size,
      addedAt: Math.round(mtimeMs),
      ...this.#said(file),
    };
  }

  #said(id: string): { datum: TileDatum; attribution: string } {
    const file = `${path.join(this.#folder, id)}${SAID}`;
    if (!existsSync(file)) return { datum: 'wgs84', attribution: '' };
    return saidSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  }

  #present(id: string): string {
    const file = this.#fileOf(id);
    if (existsSync(file)) return file;
    throw unknownBasemap(id);
  }

  /** Ids are file names of this folder and nothing else: no part of them can lead out of it. */
  #fileOf(id: string): string {
    const extension = path.extname(id);
    if (!(extension in KINDS) || id !== `${safeName(path.basename(id, extension))}${extension}`)
      throw unknownBasemap(id);
    return path.join(this.#folder, id);
  }
}

const unknownBasemap = (id: string): AppError =>
  new AppError('UNKNOWN_BASEMAP', `There is no base map called ${id}. Choose another in the settings.`, { id });

function readerOf(file: string, extension: string): TileReader {
  if (extension === '.mbtiles') return openMbtiles(file);
  const noted: unknown = extension === '.pmtiles' ? {} : JSON.parse(readFileSync(file, 'utf8'));
  if (extension === '.folder') return openTileFolder(folderSchema.parse(noted).folder);
  if (extension === '.server') return openTileServer(serverSchema.parse(noted));
  throw unreadable(path.basename(file), 'it is read by byte range, not by tile');
}

/** Opened to look at it, and closed again: what is kept is opened when it is first asked for. */
function checked(file: string, reader: TileReader, datum: TileDatum): void {
  try {
    const about = reader.about();
    if (!(about instanceof Promise) && about.tiles === 'vector') assertVectorDatum(file, datum);
  } finally {
    reader.close();
  }
}

/** Pictures are shifted tile by tile; what is drawn from shapes would have to be moved point by point. */
function assertVectorDatum(file: string, datum: TileDatum): void {
  if (datum === 'wgs84') return;
  throw new AppError(
    'BASEMAP_DATUM_VECTOR',
    `${file} holds vector tiles, which are read in WGS-84 only. Nothing was changed. Choose WGS-84, or pictures in GCJ-02.`,
    { file },
  );
}

function safeName(name: string): string {
  return name
    .replaceAll(/[^\p{L}\p{N}._ -]/gu, '_')
    .replace(/^\.+/, '')
    .slice(0, 80);
}

async function headOf(file: string): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(127), 0, 127, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function isPmtiles(file: string): Promise<boolean> {
  return file.toLowerCase().endsWith('.pmtiles') || (await headOf(file)).subarray(0, 7).toString('latin1') === MAGIC;
}

/** Byte of the header that tells what the tiles are; 1 is vector (PMTiles version 3). */
const TILE_TYPE = 99;

async function assertPmtiles(file: string, datum: TileDatum): Promise<void> {
  const head = await headOf(file);
  if (head.subarray(0, 7).toString('latin1') !== MAGIC || head[7] !== 3 || head.length < 127)
    throw unreadable(file, 'it is not a PMTiles version 3 file');
  if (head[TILE_TYPE] === 1) assertVectorDatum(file, datum);
}
