import { existsSync, readFileSync } from 'node:fs';

/** A value as SQLite stores it; a blob as bytes. */
export type Carved = string | number | null | Buffer;

/** Smallest and largest page size of the file format. */
const PAGE_SIZES = [4096, 1024, 2048, 8192, 16_384, 32_768, 65_536, 512];
const TABLE_LEAF = 0x0d;
const INDEX_LEAF = 0x0a;
const INDEX_INNER = 0x02;
const WAL_HEADER = 32;
const FRAME_HEADER = 24;
/** A record of the log with an import in it is megabytes; more than this is a garbled length. */
const LONGEST = 256 * 2 ** 20;

/**
 * Every record that can still be read from the pages of a SQLite file and of the write-ahead log beside it, page by page, without the
 * help of its structure (https://www.sqlite.org/fileformat2.html): what a damaged file still holds. The key of a rowid table comes first in the record
 * when `withRowid` is true. What is not a record any more is skipped; the caller has to know the good ones, by their hashes.
 */
export function* carveRecords(file: string): Generator<{ rowid: number | null; values: Carved[] }> {
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  const size = pageSizeOf(bytes);
  const pages = new PageSet(bytes, size);
  const wal = `${file}-wal`;
  if (existsSync(wal)) pages.addWal(readFileSync(wal));
  for (const page of pages.all()) yield* recordsOf(page, pages);
}

function pageSizeOf(bytes: Buffer): number {
  const stated = bytes.length >= 18 ? bytes.readUInt16BE(16) : 0;
  const size = stated === 1 ? 65_536 : stated;
  return PAGE_SIZES.includes(size) ? size : 4096;
}

type Page = { readonly bytes: Buffer; readonly offset: number };

/** Pages of the file and of its write-ahead log; a number stands for the newest version of a page. */
class PageSet {
  readonly size: number;
  readonly #main: Buffer;
  readonly #newer = new Map<number, Buffer>();
  readonly #older: Buffer[] = [];

  constructor(main: Buffer, size: number) {
    this.#main = main;
    this.size = size;
  }

  addWal(wal: Buffer): void {
    for (let at = WAL_HEADER; at + FRAME_HEADER + this.size <= wal.length; at += FRAME_HEADER + this.size) {
      const number = wal.readUInt32BE(at);
      const bytes = wal.subarray(at + FRAME_HEADER, at + FRAME_HEADER + this.size);
      const before = this.#newer.get(number);
      if (before !== undefined) this.#older.push(before);
      this.#newer.set(number, bytes);
    }
  }

  page(number: number): Buffer | null {
    const newer = this.#newer.get(number);
    if (newer !== undefined) return newer;
    const at = (number - 1) * this.size;
    return number >= 1 && at + this.size <= this.#main.length ? this.#main.subarray(at, at + this.size) : null;
  }

  *all(): Generator<Page> {
    for (let number = 1; number * this.size <= this.#main.length; number += 1)
      yield {
        bytes: this.#main.subarray((number - 1) * this.size, number * this.size),
        offset: number === 1 ? 100 : 0,
      };
    for (const bytes of [...this.#older, ...this.#newer.values()]) yield { bytes, offset: 0 };
  }
}

function* recordsOf({ bytes, offset }: Page, pages: PageSet): Generator<{ rowid: number | null; values: Carved[] }> {
  const type = bytes[offset];
  if (type !== TABLE_LEAF && type !== INDEX_LEAF && type !== INDEX_INNER) return;
  const cells = bytes.readUInt16BE(offset + 3);
  const start = offset + (type === INDEX_INNER ? 12 : 8);
  for (let cell = 0; cell < cells && start + cell * 2 + 2 <= bytes.length; cell += 1) {
    try {
      const record = recordAt(bytes, bytes.readUInt16BE(start + cell * 2), type, pages);
      if (record !== null) yield record;
    } catch {
      // Not a record any more: the next one may be.
    }
  }
}

function recordAt(
  bytes: Buffer,
  cell: number,
  type: number,
  pages: PageSet,
): { rowid: number | null; values: Carved[] } | null {
  let at = cell + (type === INDEX_INNER ? 4 : 0);
  const [length, afterLength] = varint(bytes, at);
  at = afterLength;
  let rowid: number | null = null;
  if (type === TABLE_LEAF) [rowid, at] = varint(bytes, at);
  if (length <= 0 || length > LONGEST) return null;
  const payload = payloadAt(bytes, at, length, type, pages);
  return payload === null ? null : { rowid, values: valuesOf(payload) };
}

/** The payload of a cell, with what went over to further pages. */
function payloadAt(bytes: Buffer, at: number, length: number, type: number, pages: PageSet): Buffer | null {
  const usable = pages.size;
  const most = type === TABLE_LEAF ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
  if (length <= most) return bytes.subarray(at, at + length);
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const surplus = least + ((length - least) % (usable - 4));
  const local = surplus <= most ? surplus : least;
  const parts = [bytes.subarray(at, at + local)];
  let left = length - local;
  let next = bytes.readUInt32BE(at + local);
  while (left > 0) {
    const page = pages.page(next);
    if (page === null) return null;
    parts.push(page.subarray(4, 4 + Math.min(left, usable - 4)));
    left -= usable - 4;
    next = page.readUInt32BE(0);
  }
  return Buffer.concat(parts);
}

function valuesOf(payload: Buffer): Carved[] {
  const [headerLength, first] = varint(payload, 0);
  const values: Carved[] = [];
  let body = headerLength;
  for (let at = first; at < headerLength;) {
    const [serial, next] = varint(payload, at);
    at = next;
    const [value, length] = valueAt(payload, body, serial);
    values.push(value);
    body += length;
  }
  if (body > payload.length) throw new RangeError('the record is longer than its payload');
  return values;
}

const INTEGER_BYTES = [0, 1, 2, 3, 4, 6, 8];

function valueAt(payload: Buffer, at: number, serial: number): [value: Carved, length: number] {
  if (serial === 0) return [null, 0];
  if (serial === 8 || serial === 9) return [serial - 8, 0];
  if (serial === 7) return [payload.readDoubleBE(at), 8];
  if (serial === 6) return [Number(payload.readBigInt64BE(at)), 8];
  if (serial < 6) return [payload.readIntBE(at, INTEGER_BYTES[serial] ?? 1), INTEGER_BYTES[serial] ?? 1];
  if (serial < 12) throw new RangeError('no such type');
  const length = Math.floor((serial - 12) / 2);
  const bytes = payload.subarray(at, at + length);
  if (bytes.length < length) throw new RangeError('the value is cut off');
  return [serial % 2 === 0 ? Buffer.from(bytes) : bytes.toString('utf8'), length];
}

function varint(bytes: Buffer, from: number): [value: number, next: number] {
  let value = 0;
  for (let index = 0; index < 8; index += 1) {
    const byte = bytes.readUInt8(from + index);
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return [value, from + index + 1];
  }
  return [value * 256 + bytes.readUInt8(from + 8), from + 9];
}
