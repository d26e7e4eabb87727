import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import type { basemap } from '../../../../shared/contract/settings.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';

type Basemap = z.infer<typeof basemap>;

const EXTENSION = '.pmtiles';
const MAGIC = 'PMTiles';

/** Base map files in the data folder, handed out by byte range. The files are not part of the log: they can be fetched again. */
export class BasemapService {
  readonly #folder: string;
  readonly #clock: Clock;

  constructor(dataDir: string, clock: Clock) {
    this.#folder = path.join(dataDir, 'basemaps');
    this.#clock = clock;
  }

  list(): Basemap[] {
    if (!existsSync(this.#folder)) return [];
    return readdirSync(this.#folder)
      .filter((file) => file.endsWith(EXTENSION))
      .toSorted()
      .map((file) => this.#entry(file));
  }

  /** Copies a PMTiles file in. @throws AppError BASEMAP_UNREADABLE */
  async add(source: string, name: string | undefined): Promise<Basemap> {
    const from = path.resolve(source);
    await assertPmtiles(from);
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    const id = `${safeName(name ?? path.basename(from, EXTENSION)) || `map-${this.#clock.now()}`}${EXTENSION}`;
    const target = path.join(this.#folder, id);
    copyFileSync(from, `${target}.partial`);
    renameSync(`${target}.partial`, target);
    return this.#entry(id);
  }

  remove(id: string): boolean {
    const file = this.#fileOf(id);
    if (!existsSync(file)) return false;
    rmSync(file);
    return true;
  }

  /** Bytes of a range; shorter than `length` at the end of the file. @throws AppError UNKNOWN_BASEMAP */
  async read(id: string, offset: number, length: number): Promise<Buffer> {
    const file = this.#fileOf(id);
    if (!existsSync(file))
      throw new AppError('UNKNOWN_BASEMAP', `There is no base map called ${id}. Choose another in the settings.`, {
        id,
      });
    const handle = await open(file, 'r');
    try {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, offset);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  }

  #entry(file: string): Basemap {
    const { size, mtimeMs } = statSync(path.join(this.#folder, file));
    return { id: file, name: path.basename(file, EXTENSION), bytes: size, addedAt: Math.round(mtimeMs) };
  }

  /** Ids are file names of this folder and nothing else: no part of them can lead out of it. */
  #fileOf(id: string): string {
    if (id !== `${safeName(path.basename(id, EXTENSION))}${EXTENSION}`) {
      throw new AppError('UNKNOWN_BASEMAP', `There is no base map called ${id}. Choose another in the settings.`, {
        id,
      });
    }
    return path.join(this.#folder, id);
  }
}

function safeName(name: string): string {
  return name
    .replaceAll(/[^\p{L}\p{N}._ -]/gu, '_')
    .replace(/^\.+/, '')
    .slice(0, 80);
}

async function assertPmtiles(file: string): Promise<void> {
  const unreadable = (why: string) =>
    new AppError(
      'BASEMAP_UNREADABLE',
      `${file} cannot be used as a base map: ${why}. Nothing was changed. Choose a PMTiles version 3 file.`,
      { file },
    );
  if (!existsSync(file)) throw unreadable('there is no such file');
  const handle = await open(file, 'r');
  try {
    const { buffer } = await handle.read(Buffer.alloc(8), 0, 8, 0);
    if (buffer.subarray(0, 7).toString('latin1') !== MAGIC || buffer[7] !== 3)
      throw unreadable('it is not a PMTiles version 3 file');
  } finally {
    await handle.close();
  }
}
