import { readFileSync, writeFileSync } from 'node:fs';

import type { TortureResult } from './torture-run.ts';

export type Row = TortureResult & {
  readonly name: string;
  /** Milliseconds it took. */
  readonly ms: number;
};

const BEGIN = '<!-- reliability:begin (written by npm run torture -- --write-readme) -->';
const END = '<!-- reliability:end -->';

const cell = (text: string): string => text.replaceAll('|', String.raw`\|`).replaceAll('\n', ' ');

/** The rows as a Markdown table, columns padded as the formatter wants them. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [
    ['what', 'found', 'wanted', 'met'],
    ...rows.map(({ name, figure, wanted, passed }) => [name, figure, wanted, passed ? 'yes' : '**no**']),
  ].map((line) => line.map(cell));
  const widths = [0, 1, 2, 3].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const row = (line: readonly string[]): string =>
    `| ${line.map((text, column) => text.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = lines;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [row(head), rule, ...body.map(row)].join('\n');
}

/** The rows that stand in a table as `tableOf` writes it, by name. */
function rowsIn(text: string): Map<string, string> {
  const lines = text.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| --'));
  return new Map(lines.slice(1).map((line) => [line.slice(2).split(' | ')[0]?.trim() ?? '', line]));
}

const cellsOf = (line: string): string[] =>
  line
    .slice(2, -2)
    .split(' | ')
    .map((one) => one.trim());

/**
 * Puts rows into the table between its marks in a Markdown file; rows of other runs stay as they were written. `order` names the
 * runs there are. Throws when the marks are not there.
 */
export function writeTable(file: string, rows: readonly Row[], order: readonly string[]): void {
  const text = readFileSync(file, 'utf8');
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from === -1 || to < from) throw new Error(`${file} has no place for the table.`);
  const known = rowsIn(text.slice(from, to));
  const kept: Row[] = [...known]
    .filter(([name]) => order.includes(name) && !rows.some((row) => row.name === name))
    .map(([name, line]) => {
      const [, figure = '', wanted = '', met = ''] = cellsOf(line);
      return { name, figure, wanted, passed: met === 'yes', ms: 0 };
    });
  const all = [...kept, ...rows].toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  writeFileSync(file, `${text.slice(0, from)}${BEGIN}\n\n${tableOf(all)}\n\n${text.slice(to)}`);
}
