import { fileProblem } from '../../../../../shared/domain/import/file-problems.ts';
import type { Cell, SheetRow } from '../../../../../shared/domain/import/types.ts';
import { LIMITS } from './limits.ts';

// A record longer than this is no row of a table but a quotation mark that was never closed.
const LONGEST_RECORD = 4_000_000;

/**
 * Reads delimited text (RFC 4180, and what spreadsheets really write) piece by piece. Rows are numbered as a spreadsheet
 * numbers them: by record, so a line break inside quotes does not count. An empty cell is null. Written here because a
 * file of 200,000 rows must stream, and the general parsers keep it whole or take several times as long.
 */
export class CsvParser {
  private readonly delimiter: string;
  private readonly lineEnd: '\n' | '\r';
  private rest = '';
  private row = 0;

  constructor(delimiter: string, lineEnd: '\n' | '\r') {
    this.delimiter = delimiter;
    this.lineEnd = lineEnd;
  }

  /** The rows completed by this piece. Throws AppError UNCLOSED_QUOTE or TOO_MANY_COLUMNS. */
  push(piece: string, last: boolean): SheetRow[] {
    const text = this.rest === '' ? piece : this.rest + piece;
    const rows: SheetRow[] = [];
    let at = 0;
    let quote = text.indexOf('"');
    while (at < text.length) {
      const lineEnd = text.indexOf(this.lineEnd, at);
      if (quote >= 0 && quote < at) quote = text.indexOf('"', at);
      let next: number;
      const cells: Cell[] = [];
      if (lineEnd >= 0 && (quote < 0 || quote > lineEnd)) {
        this.plainRecord(text, at, lineEnd, cells);
        next = lineEnd + 1;
      } else {
        next = this.quotedRecord(text, at, last, cells);
        if (next < 0) break;
      }
      this.row++;
      if (cells.length > LIMITS.columns) this.dropBlankEnd(cells);
      rows.push({ row: this.row, cells });
      at = next;
    }
    this.rest = text.slice(at);
    if (this.rest.length > LONGEST_RECORD) throw fileProblem('UNCLOSED_QUOTE', { row: this.row + 1 });
    return rows;
  }

  private plainRecord(text: string, from: number, lineEnd: number, cells: Cell[]): void {
    const to = lineEnd > from && text.charCodeAt(lineEnd - 1) === 13 ? lineEnd - 1 : lineEnd;
    let start = from;
    for (let at = text.indexOf(this.delimiter, start); at >= 0 && at < to; at = text.indexOf(this.delimiter, start)) {
      cells.push(at === start ? null : text.slice(start, at));
      start = at + 1;
    }
    cells.push(start === to ? null : text.slice(start, to));
  }

  /** Reads a record that may have quotes; gives where the next begins, or -1 when the record is not complete yet. */
  private quotedRecord(text: string, from: number, last: boolean, cells: Cell[]): number {
    let at = from;
    for (;;) {
      let value = '';
      if (text.charCodeAt(at) === 34) {
        const close = closingQuote(text, at + 1);
        if (close < 0 || (close === text.length - 1 && !last)) {
          if (last) throw fileProblem('UNCLOSED_QUOTE', { row: this.row + 1 });
          return -1;
        }
        value = text.slice(at + 1, close);
        if (value.includes('"')) value = value.replaceAll('""', '"');
        at = close + 1;
      }
      const end = this.fieldEnd(text, at);
      if (end === text.length && !last) return -1;
      const atDelimiter = text[end] === this.delimiter;
      const stop = !atDelimiter && end > at && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
      // Text after a closing quote is not allowed by RFC 4180, but people write it; it is kept.
      if (stop > at) value = value === '' ? text.slice(at, stop) : value + text.slice(at, stop);
      cells.push(value === '' ? null : value);
      at = end + 1;
      if (!atDelimiter) return at;
    }
  }

  private fieldEnd(text: string, from: number): number {
    for (let at = from; at < text.length; at++) {
      const c = text[at];
      if (c === this.delimiter || c === this.lineEnd) return at;
    }
    return text.length;
  }

  private dropBlankEnd(cells: Cell[]): void {
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    if (cells.length > LIMITS.columns) throw fileProblem('TOO_MANY_COLUMNS', { row: this.row, max: LIMITS.columns });
  }
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text.charCodeAt(at + 1) === 34) at = text.indexOf('"', at + 2);
  return at;
}

const DELIMITERS = [',', '\t', ';', '|', '，'];

/** The delimiter that cuts the first lines most evenly into the most columns; a comma when nothing speaks against it. */
export function guessDelimiter(sample: string): string {
  const lines = sample
    .replaceAll(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 30);
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
    const even = counts.filter((count) => count === usual).length / Math.max(1, counts.length);
    const score = usual * even * even;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}
