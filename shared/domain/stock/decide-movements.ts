import { AppError } from '../../kernel/app-error.ts';
import { formatAmount, knownExponent } from '../money/money.ts';
import { assertNotAhead } from './stock-time.ts';
import { balanceFrom, bookOf, valueOf } from './book.ts';
import { MOST_PIECES, type Movement, type Pieces } from './movement.ts';

/** What a person saves at once for one place and currency. Instants are UTC ms. */
export type Saved = {
  readonly place: string;
  readonly currency: string;
  readonly at: number;
  readonly lines: readonly Pieces[];
  readonly note: string | null;
  /** Names what is saved; ids of its movements begin with it. */
  readonly entry: string;
};

/** A count: the difference to the book becomes the movement, also when there is none, because it is evidence. `ledger` is that of the place.
 * @throws AppError UNKNOWN_CURRENCY, BAD_PIECES, STOCK_TIME_AHEAD, COUNT_OUT_OF_ORDER, STOCK_SHORT */
export function decideCount(ledger: readonly Movement[], saved: Saved, now: number): Movement[] {
  assertSaved(saved, now);
  return saved.lines.map(({ denomination, pieces }, index) => {
    const line = lineIn(ledger, saved.currency, denomination);
    assertNotClosed(line, saved, 'COUNT_OUT_OF_ORDER');
    const { atThen, lowest } = balanceFrom(line, saved.at);
    const added = pieces - atThen;
    // What left since must have been there.
    assertEnough(saved, denomination, pieces, atThen - lowest);
    return movementOf(saved, index, denomination, added, { kind: 'count', counted: pieces });
  });
}

/** Pieces that come in from outside, or go out to customers. @throws like `decideCount`, with MOVEMENT_BEFORE_COUNT instead */
export function decideMove(
  ledger: readonly Movement[],
  saved: Saved,
  direction: 'in' | 'out',
  now: number,
): Movement[] {
  assertSaved(saved, now);
  return flow(ledger, saved, direction === 'in' ? 1 : -1, { kind: direction });
}

/** Both ends of a transfer under one id: what leaves `from` arrives at `to` at the same moment. `ledgers` are those of both places.
 * @throws like `decideMove`, and SAME_PLACE */
export function decideTransfer(
  ledgers: { readonly from: readonly Movement[]; readonly to: readonly Movement[] },
  saved: Saved,
  to: string,
  now: number,
): Movement[] {
  assertSaved(saved, now);
  if (to === saved.place)
    throw new AppError('SAME_PLACE', 'A transfer needs two different places. Nothing was recorded.', { place: to });
  const kind = { kind: 'transfer', transfer: saved.entry } as const;
  const out = flow(ledgers.from, saved, -1, kind);
  const arriving = flow(ledgers.to, { ...saved, place: to }, 1, kind);
  return [...out, ...arriving.map((one, index) => ({ ...one, id: `${saved.entry}.${out.length + index}` }))];
}

type Kind = Pick<Movement, 'kind'> & Partial<Pick<Movement, 'counted' | 'transfer' | 'reverses'>>;

function flow(ledger: readonly Movement[], saved: Saved, sign: 1 | -1, kind: Kind): Movement[] {
  return saved.lines
    .filter(({ pieces }) => pieces > 0)
    .map(({ denomination, pieces }, index) => {
      const line = lineIn(ledger, saved.currency, denomination);
      assertNotClosed(line, saved, 'MOVEMENT_BEFORE_COUNT');
      if (sign < 0) assertEnough(saved, denomination, balanceFrom(line, saved.at).lowest, pieces);
      return movementOf(saved, index, denomination, sign * pieces, kind);
    });
}

export function movementOf(
  { place, currency, at, note, entry }: Omit<Saved, 'lines'>,
  index: number,
  denomination: number,
  pieces: number,
  kind: Kind,
): Movement {
  const none = { counted: null, transfer: null, reverses: null };
  return { id: `${entry}.${index}`, place, currency, denomination, pieces, at, entry, note, ...none, ...kind };
}

export const lineIn = (ledger: readonly Movement[], currency: string, denomination: number): Movement[] =>
  ledger.filter((one) => one.currency === currency && one.denomination === denomination);

/** `wanted` pieces are to leave a line that holds `there`. @throws AppError STOCK_SHORT */
export function assertEnough(
  { place, currency }: Pick<Saved, 'place' | 'currency'>,
  denomination: number,
  there: number,
  wanted: number,
): void {
  if (there >= wanted) return;
  const note = formatAmount({ amount: denomination, currency }, { short: true });
  throw new AppError(
    'STOCK_SHORT',
    `${place} has ${there} pieces of ${currency} ${note}, ${wanted} are wanted. Nothing was recorded: stock cannot go below zero. Count it, or take less.`,
    { place, currency, denomination: note, there, wanted },
  );
}

function assertNotClosed(
  line: readonly Movement[],
  saved: Saved,
  code: 'COUNT_OUT_OF_ORDER' | 'MOVEMENT_BEFORE_COUNT',
): void {
  const closedUntil = bookOf(line)[0]?.closedUntil ?? Number.NEGATIVE_INFINITY;
  if (saved.at >= closedUntil) return;
  const message =
    code === 'COUNT_OUT_OF_ORDER'
      ? 'A later count or reversal is recorded already, so this older count was not recorded. Count again, or reverse the later one first.'
      : 'It is dated before the last count or reversal, which has taken it in already, so it was not recorded. Check the time.';
  throw new AppError(code, message, { place: saved.place, currency: saved.currency, at: saved.at, closedUntil });
}

function assertSaved({ currency, at, lines }: Saved, now: number): void {
  knownExponent(currency);
  assertNotAhead(at, now);
  const denominations = new Set(lines.map(({ denomination }) => denomination));
  const sound = lines.every(
    ({ denomination, pieces }) =>
      Number.isSafeInteger(denomination) &&
      denomination > 0 &&
      Number.isSafeInteger(pieces) &&
      pieces >= 0 &&
      pieces <= MOST_PIECES,
  );
  if (lines.length === 0 || denominations.size < lines.length || !sound)
    throw new AppError(
      'BAD_PIECES',
      'Each denomination may stand once, with a whole number of pieces from 0 to 1,000,000. Nothing was recorded.',
      { currency, most: MOST_PIECES },
    );
  valueOf(lines);
}
