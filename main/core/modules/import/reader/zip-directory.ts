import { fileProblem } from '../../../../../shared/domain/import/file-problems.ts';
import { inMegabytes, LIMITS } from './limits.ts';

/** One file in a zip, as its central directory declares it. Sizes in bytes; the declared size is not to be trusted. */
export type ZipEntry = {
  readonly path: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly declaredSize: number;
  readonly offset: number;
};

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LONGEST_COMMENT = 65_535;
const ZIP64_MARK = 0xffff_ffff;

/**
 * Reads the central directory (PKWARE APPNOTE 6.3, sections 4.3.12 and 4.3.16) and checks the limits without expanding
 * anything. Throws AppError ZIP_TOO_LARGE, ZIP_TOO_MANY_ENTRIES, ZIP_EXPANDS_TOO_LARGE, PASSWORD_PROTECTED or
 * TRUNCATED_WORKBOOK.
 */
export function readZipDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  if (bytes.length > LIMITS.zipBytes) {
    throw fileProblem('ZIP_TOO_LARGE', { size: inMegabytes(bytes.length), max: inMegabytes(LIMITS.zipBytes) });
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.zipEntries) throw fileProblem('ZIP_TOO_MANY_ENTRIES', { count, max: LIMITS.zipEntries });
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  let declared = 0;
  for (let i = 0; i < count; i++) {
    const { entry, next } = readEntry(view, bytes, at);
    declared += entry.declaredSize;
    if (declared > LIMITS.expandedBytes) throw expandsTooLarge();
    entries.set(partKey(entry.path), entry);
    at = next;
  }
  return entries;
}

/** Part names are compared without regard to case or the kind of slash (ECMA-376 part 2, 6.2.2). */
export function partKey(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}

export function expandsTooLarge(): Error {
  return fileProblem('ZIP_EXPANDS_TOO_LARGE', { max: inMegabytes(LIMITS.expandedBytes) });
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw fileProblem('TRUNCATED_WORKBOOK');
}

function readEntry(view: DataView, bytes: Uint8Array, at: number): { entry: ZipEntry; next: number } {
  if (at + ENTRY_SIZE > view.byteLength || view.getUint32(at, true) !== ENTRY_SIGNATURE) {
    throw fileProblem('TRUNCATED_WORKBOOK');
  }
  if ((view.getUint16(at + 8, true) & 1) !== 0) throw fileProblem('PASSWORD_PROTECTED');
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const commentLength = view.getUint16(at + 32, true);
  const nameStart = at + ENTRY_SIZE;
  const extraStart = nameStart + nameLength;
  const next = extraStart + extraLength + commentLength;
  if (next > view.byteLength) throw fileProblem('TRUNCATED_WORKBOOK');
  const wide = new WideSizes(view, extraStart, extraStart + extraLength);
  // The order of the 64-bit values is fixed: expanded size, packed size, offset.
  const declaredSize = wide.next(view.getUint32(at + 24, true));
  const packedSize = wide.next(view.getUint32(at + 20, true));
  const offset = wide.next(view.getUint32(at + 42, true));
  const entry = {
    path: new TextDecoder().decode(bytes.subarray(nameStart, extraStart)),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize,
    declaredSize,
    offset,
  };
  return { entry, next };
}

/** Some writers use the zip64 form even for small files: the real numbers are then in an extra field. */
class WideSizes {
  private at = -1;
  private readonly view: DataView;

  constructor(view: DataView, from: number, to: number) {
    this.view = view;
    for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
      if (view.getUint16(at, true) === 1) this.at = at + 4;
    }
  }

  next(narrow: number): number {
    if (narrow !== ZIP64_MARK) return narrow;
    if (this.at < 0 || this.at + 8 > this.view.byteLength) throw fileProblem('TRUNCATED_WORKBOOK');
    const value = Number(this.view.getBigUint64(this.at, true));
    this.at += 8;
    return value;
  }
}
