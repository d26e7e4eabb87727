import { denominationsOf } from '../../../../shared/domain/money/denominations.ts';
import { MOST_PIECES, type Pieces } from '../../../../shared/domain/stock/movement.ts';

/** What was typed, by denomination (minor units). A blank field counts nothing. */
export type CountDraft = Readonly<Record<number, string>>;

export type SheetRow = {
  readonly denomination: number;
  /** Pieces in the book. */
  readonly book: number;
  readonly typed: string;
  /** null while blank or unreadable. */
  readonly counted: number | null;
  readonly bad: boolean;
};

/** Every denomination of the currency, those in the book and those added by hand, largest first. */
export function sheetRows(
  currency: string,
  book: readonly Pieces[],
  draft: CountDraft,
  added: readonly number[],
): SheetRow[] {
  const pieces = new Map(book.map((line) => [line.denomination, line.pieces]));
  return [...new Set([...denominationsOf(currency), ...pieces.keys(), ...added])]
    .toSorted((a, b) => b - a)
    .map((denomination) => {
      const typed = draft[denomination] ?? '';
      const counted = readPieces(typed);
      return {
        denomination,
        book: pieces.get(denomination) ?? 0,
        typed,
        counted,
        bad: typed.trim() !== '' && counted === null,
      };
    });
}

/** A whole number of pieces; full-width digits and grouping commas are read. Null for anything else. */
export function readPieces(typed: string): number | null {
  const text = typed.normalize('NFKC').trim().replaceAll(',', '');
  if (!/^\d{1,7}$/.test(text)) return null;
  const pieces = Number(text);
  return pieces <= MOST_PIECES ? pieces : null;
}

export type SheetSum = {
  readonly typed: number;
  readonly book: number;
  /** Minor units counted above (or below) the book. */
  readonly difference: number;
  /** Stock once this is saved. */
  readonly after: number;
  readonly lines: readonly Pieces[];
  readonly bad: boolean;
};

export function sumSheet(rows: readonly SheetRow[]): SheetSum {
  let [typed, book, difference] = [0, 0, 0];
  for (const { denomination, counted, book: pieces } of rows) {
    book += denomination * pieces;
    if (counted === null) continue;
    typed += denomination * counted;
    difference += denomination * (counted - pieces);
  }
  return {
    typed,
    book,
    difference,
    after: book + difference,
    lines: rows.flatMap(({ denomination, counted }) => (counted === null ? [] : [{ denomination, pieces: counted }])),
    bad: rows.some((row) => row.bad),
  };
}
