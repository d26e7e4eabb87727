import type { DocumentBlock, DocumentLang } from '../documents/document.ts';
import { utcToZoned } from '../../kernel/zone-time.ts';
import { amountOf, countText } from './phrases.ts';
import { BRIEFING_WORDS } from './words.ts';

/**
 * What a column holds. `count`: whole number; `change`: the same with its sign; `share`: 0 to 1, shown as whole percent rounded down;
 * `moment`: UTC ms; `amount`: money in minor units. Null: nothing to say there.
 */
export type CellKind = 'text' | 'count' | 'change' | 'share' | 'moment' | 'amount';

export type MoneyCell = { readonly currency: string; readonly amount: number };
export type TableCell = string | number | MoneyCell | null;

export type TableColumn = {
  readonly title: string;
  /** Part of the width beside the other columns' parts. */
  readonly width: number;
  readonly kind: CellKind;
  /** With a share: a small bar beside it. */
  readonly meter?: boolean;
};

/** One table of a briefing: the pages and the workbook are both made from it, so their figures are the same. */
export type BriefingTable = {
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
};

const two = (value: number): string => String(value).padStart(2, '0');

/** `9月11日 09:30`, `11 Sep, 09:30`: a UTC instant (ms) within a table. */
export function shortMoment(at: number, zone: string, lang: DocumentLang): string {
  const { m, d, h, mi } = utcToZoned(at, zone);
  const time = `${two(h)}:${two(mi)}`;
  return lang === 'zh' ? `${m}月${d}日 ${time}` : `${d} ${MONTHS[m - 1] ?? ''}, ${time}`;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

export function cellText(cell: TableCell, kind: CellKind, zone: string, lang: DocumentLang): string {
  if (cell === null) return BRIEFING_WORDS[lang].none;
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'object') return amountOf(cell.currency, cell.amount);
  switch (kind) {
    case 'change':
      return cell === 0 ? '0' : `${cell > 0 ? '+' : '−'}${countText(Math.abs(cell))}`;
    case 'share':
      return `${Math.floor(cell * 100 + 1e-9)}%`;
    case 'moment':
      return shortMoment(cell, zone, lang);
    default:
      return countText(cell);
  }
}

const RIGHT: ReadonlySet<CellKind> = new Set(['count', 'change', 'share', 'amount']);

/** A table as a block of the document: at most `most` rows, and how many more there are. */
export function tableBlocks(
  { columns, rows }: BriefingTable,
  zone: string,
  lang: DocumentLang,
  most = Number.POSITIVE_INFINITY,
): DocumentBlock[] {
  const more = rows.length - most;
  return [
    {
      kind: 'table',
      columns: columns.map(({ title, width, kind, meter }) => ({
        title,
        share: width,
        ...(RIGHT.has(kind) && { align: 'right' as const }),
        ...(meter && { meter }),
      })),
      rows: rows
        .slice(0, most)
        .map((row) => columns.map(({ kind }, index) => cellText(row[index] ?? null, kind, zone, lang))),
    },
    ...(more > 0 ? [{ kind: 'paragraph' as const, text: BRIEFING_WORDS[lang].more(more) }] : []),
  ];
}
