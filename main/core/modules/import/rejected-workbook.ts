import { importProblemText } from '../../../../shared/domain/import/problems.ts';
import type { SheetRow } from '../../../../shared/domain/import/types.ts';
import type { RefusedRow } from './worker-protocol.ts';
import { writeWorkbook } from './reader/workbook-writer.ts';

/** A refused row with the cells the file has in it. */
export type RejectedRow = SheetRow & RefusedRow;

const WORDS = {
  zh: { sheet: '待更正的行', problem: '问题（原文件行号）', row: (row: number) => `第 ${row} 行` },
  en: { sheet: 'Rows to correct', problem: 'Problem (row in the file)', row: (row: number) => `Row ${row}` },
} as const;

const PROBLEM_WIDTH = 48;
const COLUMN_WIDTH = 18;

/**
 * The rejected rows as a workbook to correct and import again: the file's own columns, with what is wrong in a first
 * column that the importer passes over. Headers of several lines are written as one. `mark`, where given, heads the sheet's name.
 */
export function rejectedWorkbook(
  headers: readonly string[],
  rows: readonly RejectedRow[],
  lang: 'zh' | 'en',
  mark: string | null,
): Uint8Array {
  const words = WORDS[lang];
  const body = rows.map(({ row, cells, problems: found }) => {
    const problems = found.map(({ column, code, params }) => `${column}: ${importProblemText(code, params, lang)}`);
    return [`${words.row(row)}\n${problems.join('\n')}`, ...cells];
  });
  const widths = [PROBLEM_WIDTH, ...headers.map(() => COLUMN_WIDTH)];
  return writeWorkbook([
    {
      name: mark === null ? words.sheet : `${mark} ${words.sheet}`,
      rows: [[words.problem, ...headers], ...body],
      widths,
    },
  ]);
}
