import { fileProblem } from '../../../../../shared/domain/import/file-problems.ts';

export type FileFormat = 'xlsx' | 'csv';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];
const OTHERS = ['%PDF', '\u0089PNG', 'GIF8', 'Rar!', '7z\u00BC\u00AF', '\u00FF\u00D8\u00FF', '\u001F\u008B', '{\\rtf'];
const LOOKED_AT = 65_536;

/**
 * Tells by content, not by name, what a file is. Throws AppError EMPTY_FILE, PASSWORD_PROTECTED, OLD_FORMAT,
 * UNSUPPORTED_FORMAT or NOT_A_SPREADSHEET.
 */
export function formatOf(bytes: Uint8Array, fileName: string): FileFormat {
  if (bytes.length === 0) throw fileProblem('EMPTY_FILE');
  if (startsWith(bytes, ZIP) && bytes.length > 2 && (bytes[2] ?? 9) < 9) return 'xlsx';
  if (startsWith(bytes, OLE)) throw oleProblem(bytes);
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LOOKED_AT));
  const latin = head.toString('latin1');
  if (OTHERS.some((signature) => latin.startsWith(signature))) throw fileProblem('NOT_A_SPREADSHEET');
  const markup = /^(?:\u00EF\u00BB\u00BF)?\s*<(\?xml|html|!doctype|table|head|meta|!--|style)/i.exec(latin)?.[1];
  // Many web systems hand out a page of HTML under the name .xls.
  if (markup !== undefined) {
    throw fileProblem('UNSUPPORTED_FORMAT', { format: markup.toLowerCase() === '?xml' ? 'XML' : 'HTML' });
  }
  if (!isText(head)) throw fileProblem('NOT_A_SPREADSHEET');
  // A text that calls itself a workbook is neither what the sender meant nor safe to guess at.
  if (/\.(xlsx|xlsm|xls|xlsb|ods)$/i.test(fileName)) throw fileProblem('NOT_A_SPREADSHEET');
  return 'csv';
}

// An encrypted .xlsx is an OLE container with a stream of this name (MS-OFFCRYPTO 2.3.4.4); else it is an old .xls.
function oleProblem(bytes: Uint8Array): Error {
  const encrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    'EncryptedPackage',
    0,
    'utf16le',
  );
  return fileProblem(encrypted ? 'PASSWORD_PROTECTED' : 'OLD_FORMAT');
}

function isText(head: Uint8Array): boolean {
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (utf16) return true;
  let control = 0;
  for (const byte of head) {
    if (byte === 0) return false;
    if (byte < 9 || (byte > 13 && byte < 32)) control++;
  }
  return control * 100 <= head.length;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}
