import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { AuditFilter } from '../../../shared/contract/audit.ts';
import type { Step } from '../../../shared/contract/evidence.ts';
import { parseHlc } from '../../../shared/domain/change-log/hlc.ts';
import { AppError } from '../../../shared/kernel/app-error.ts';
import { writeWorkbook } from '../modules/import/reader/workbook-writer.ts';
import { changedRows, conditionOf } from './audit-log.ts';
import type { ChangeRecord } from './change-log.ts';

export type AuditExport = {
  readonly file: string;
  readonly filter: AuditFilter;
  readonly format: 'csv' | 'xlsx';
  /** IANA zone of the times. */
  readonly zone: string;
  /** Stands in a first column of every row, of an exercise; null in the real store. */
  readonly mark: string | null;
  readonly target: string;
};

const HEADER = [
  'seq',
  'time',
  'post',
  'name',
  'device',
  'kind',
  'entity',
  'row',
  'operation',
  'field',
  'before',
  'after',
  'command',
  'hash',
];

/** A sheet that a spreadsheet program opens without complaint. */
const SHEET_ROWS = 100_000;
/** What spreadsheets take for the start of a formula, full-width signs too: an apostrophe in front makes it text again. */
const FORMULA_START = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Writes the filtered log, oldest first, one line for each field of each row. @throws AppError TOO_MANY_ROWS for a workbook over 100,000 */
export function exportAudit(
  { file, filter, format, zone, mark, target }: AuditExport,
  onStep: (step: Omit<Step, 'type'>) => void,
): { rows: number } {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  const lookups = new Database(file, { readonly: true, fileMustExist: true });
  const time = timeIn(zone);
  const marked = (cells: (string | number)[]): (string | number)[] => (mark === null ? cells : [mark, ...cells]);
  const sheet: (string | number)[][] = [marked(HEADER)];
  const out = format === 'csv' ? openSync(target, 'w', 0o600) : null;
  let rows = 0;
  try {
    const write = (line: (string | number)[]): void => {
      const cells = marked(line);
      rows += 1;
      if (out !== null) writeSync(out, `${cells.map(csvCell).join(',')}\r\n`);
      else sheet.push(cells);
      if (out === null && rows > SHEET_ROWS)
        throw new AppError(
          'TOO_MANY_ROWS',
          `A workbook takes ${SHEET_ROWS} rows and there are more. Nothing was written. Narrow the filter, or export as CSV.`,
          { rows: SHEET_ROWS },
        );
    };
    // The mark lets spreadsheet programs read UTF-8.
    if (out !== null) writeSync(out, `\uFEFF${marked(HEADER).join(',')}\r\n`);
    const { sql, params } = conditionOf(filter);
    const records = db.prepare<[Record<string, string>], ChangeRecord>(
      `SELECT * FROM change WHERE ${sql} ORDER BY seq`,
    );
    let done = 0;
    for (const record of records.iterate(params)) {
      for (const line of linesOf(lookups, record, time)) write(line);
      done += 1;
      if (done % 200 === 0) onStep({ phase: 'copy', done, total: null });
    }
    if (out === null)
      writeFileSync(
        target,
        writeWorkbook([
          {
            name: mark === null ? 'audit' : `${mark} audit`,
            rows: sheet,
            widths: [...(mark === null ? [] : [16]), 8, 20, 16, 12, 14, 22, 20, 22, 9, 16, 30, 30],
          },
        ]),
        {
          mode: 0o600,
        },
      );
    return { rows };
  } finally {
    db.close();
    lookups.close();
    if (out !== null) closeSync(out);
  }
}

function* linesOf(
  db: Database.Database,
  record: ChangeRecord,
  time: (at: number) => string,
): Generator<(string | number)[]> {
  const { seq, hlc, post, name, device, kind, entity, op, commandId, hash } = record;
  const head = [seq, time(parseHlc(hlc).wall), post, name ?? '', device, kind, entity];
  for (const { row, deleted, fields } of changedRows(db, record, Number.POSITIVE_INFINITY)) {
    const operation = deleted ? 'delete' : op === 'batch' ? 'put' : op;
    const lines = fields.length === 0 ? [{ field: '', before: null, after: null }] : fields;
    for (const { field, before, after } of lines)
      yield [...head, row, operation, field, before ?? '', after ?? '', commandId, hash];
  }
}

function csvCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA_START.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function timeIn(zone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return (at) => format.format(at);
}
