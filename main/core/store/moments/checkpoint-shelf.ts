import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ReadDb } from '../database.ts';
import { SCHEMA_VERSION } from '../migrations/index.ts';
import { CellBook } from './cell-book.ts';
import { pointOf, type LogPoint } from './log-point.ts';

/** The tables of a store at the end of `at` (UTC ms) as the bytes of a database file, and what they hold of the cells. */
export type Checkpoint = { readonly at: number; readonly tables: Buffer; readonly cells: () => CellBook };

/** Goes into the bond: files that were put together in another way are other files. */
const FORMAT = 2;

/** Bytes that say how long the tables are. */
const LENGTH = 8;

/** More than this are not kept: every second one of the older half goes. */
const MOST = 72;

/** A name says everything that must hold for the file to count: when, of which log, made for which tables, with which content. */
const NAME = /^(\d+)-([0-9a-f]{64})-([0-9a-f]{64})\.tables$/;

/**
 * Checkpoints of the tables, in files beside the store. They only save time: each is bound to the hashes of the log at its point and
 * to its own content, one that does not match is thrown away, and all of them may be deleted at any time.
 */
export class CheckpointShelf {
  readonly #folder: string;
  readonly #most: number;

  constructor(folder: string, most = MOST) {
    this.#folder = folder;
    this.#most = most;
  }

  /** Instants of what lies here (UTC ms), oldest first, good or not. */
  instants(): number[] {
    return this.#files().map(({ at }) => at);
  }

  /** The latest good checkpoint not after `at` (UTC ms) of this log; null when there is none. */
  nearest(log: ReadDb, at: number): Checkpoint | null {
    for (const file of this.#files().toReversed()) {
      if (file.at > at) continue;
      const bytes = boundTo(log, file.at) === file.bond ? this.#read(file) : null;
      if (bytes !== null) return { at: file.at, ...parted(bytes) };
      rmSync(path.join(this.#folder, file.name), { force: true });
    }
    return null;
  }

  lay({ at, digest }: LogPoint, tables: Buffer, cells: CellBook): void {
    const bytes = joined(tables, cells.bytes());
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    const file = path.join(this.#folder, `${at}-${bondOf(digest)}-${contentOf(bytes)}.tables`);
    // Whole or not at all: a name stands only over a complete file.
    writeFileSync(`${file}.partial`, bytes, { mode: 0o600 });
    renameSync(`${file}.partial`, file);
    this.#thinOut();
  }

  #read({ name, content }: Laid): Buffer | null {
    try {
      const bytes = readFileSync(path.join(this.#folder, name));
      return contentOf(bytes) === content ? bytes : null;
    } catch {
      return null;
    }
  }

  /** The recent past is asked for most: the older half gets every second one less. */
  #thinOut(): void {
    const files = this.#files();
    if (files.length <= this.#most) return;
    for (const [index, { name }] of files.slice(0, Math.floor(files.length / 2)).entries())
      if (index % 2 === 1) rmSync(path.join(this.#folder, name), { force: true });
  }

  #files(): Laid[] {
    return namesIn(this.#folder)
      .flatMap((name) => {
        const [, at, bond = '', content = ''] = NAME.exec(name) ?? [];
        return at === undefined ? [] : [{ name, at: Number(at), bond, content }];
      })
      .toSorted((a, b) => a.at - b.at);
  }
}

type Laid = { readonly name: string; readonly at: number; readonly bond: string; readonly content: string };

function boundTo(log: ReadDb, at: number): string {
  return bondOf(pointOf(log, at).digest);
}

/** Tables of another version of the product are other tables. */
function bondOf(digest: string): string {
  return createHash('sha256').update(`${FORMAT}\n${SCHEMA_VERSION}\n${digest}`).digest('hex');
}

/** The length of the tables, the tables, the cells. */
function joined(tables: Buffer, cells: Buffer): Buffer {
  const length = Buffer.alloc(LENGTH);
  length.writeBigUInt64LE(BigInt(tables.length));
  return Buffer.concat([length, tables, cells]);
}

function parted(bytes: Buffer): Omit<Checkpoint, 'at'> {
  const end = LENGTH + Number(bytes.readBigUInt64LE());
  return { tables: bytes.subarray(LENGTH, end), cells: () => CellBook.from(bytes.subarray(end)) };
}

function contentOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
