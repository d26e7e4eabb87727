import XLSX from '@e965/xlsx';
import type { DocumentFile } from '../../shared/contract/documents.ts';

export const bytesOf = ({ base64 }: DocumentFile): Buffer => Buffer.from(base64, 'base64');

/** Sheets of a workbook by their name, read by another library than the one that wrote it; raw values, row by row. */
export function readWorkbook(bytes: Uint8Array): Map<string, (string | number | boolean | null)[][]> {
  const book = XLSX.read(bytes, { cellFormula: true });
  return new Map(
    book.SheetNames.map((name) => [
      name,
      XLSX.utils.sheet_to_json(book.Sheets[name] ?? {}, { header: 1, raw: true, defval: null }),
    ]),
  );
}
