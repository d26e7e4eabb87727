import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { fileProblem } from '../../../../../shared/domain/import/file-problems.ts';
import { LIMITS } from './limits.ts';
import { expandsTooLarge, partKey, readZipDirectory, type ZipEntry } from './zip-directory.ts';

const inflate = promisify(inflateRaw);
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;

/** A zip whose parts are expanded one at a time under one budget, so that a false declared size cannot fill the memory. */
export class ZipReader {
  private readonly bytes: Uint8Array;
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  private budget: number = LIMITS.expandedBytes;

  /** Throws what readZipDirectory throws. */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.entries = readZipDirectory(bytes);
  }

  has(path: string): boolean {
    return this.entries.has(partKey(path));
  }

  /** The part's bytes, or undefined when there is none. Throws AppError ZIP_EXPANDS_TOO_LARGE or TRUNCATED_WORKBOOK. */
  async part(path: string): Promise<Uint8Array | undefined> {
    const entry = this.entries.get(partKey(path));
    if (entry === undefined) return undefined;
    const expanded = await this.expand(entry, this.packed(entry));
    this.budget -= expanded.length;
    if (crc32(expanded) !== entry.crc) throw fileProblem('TRUNCATED_WORKBOOK');
    return expanded;
  }

  /** The part as text. */
  async text(path: string): Promise<string | undefined> {
    const bytes = await this.part(path);
    return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
  }

  private packed(entry: ZipEntry): Uint8Array {
    const { buffer, byteOffset, byteLength } = this.bytes;
    const view = new DataView(buffer, byteOffset, byteLength);
    if (entry.offset + LOCAL_SIZE > byteLength || view.getUint32(entry.offset, true) !== LOCAL_SIGNATURE) {
      throw fileProblem('TRUNCATED_WORKBOOK');
    }
    const start =
      entry.offset + LOCAL_SIZE + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
    if (start + entry.packedSize > byteLength) throw fileProblem('TRUNCATED_WORKBOOK');
    return this.bytes.subarray(start, start + entry.packedSize);
  }

  private async expand(entry: ZipEntry, packed: Uint8Array): Promise<Uint8Array> {
    if (entry.method === STORED) {
      if (packed.length > this.budget) throw expandsTooLarge();
      return packed;
    }
    if (entry.method !== DEFLATED) throw fileProblem('UNSUPPORTED_FORMAT', { format: `zip method ${entry.method}` });
    try {
      return await inflate(packed, { maxOutputLength: Math.max(1, this.budget) });
    } catch (cause) {
      const tooLarge = cause instanceof RangeError && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
      throw tooLarge ? expandsTooLarge() : fileProblem('TRUNCATED_WORKBOOK');
    }
  }
}
