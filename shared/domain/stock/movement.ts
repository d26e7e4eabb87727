export const MOVEMENT_KINDS = ['count', 'in', 'out', 'transfer', 'reversal'] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

/**
 * One line of the ledger of a place, currency and denomination (minor units). `pieces` is what it adds to the stock, negative when
 * it takes away, so that all movements of a line always sum to its stock. A count adds the difference to the book; `counted` is
 * what was there. Movements are never changed: a mistake is taken back by a `reversal` that names it.
 */
export type Movement = {
  readonly id: string;
  readonly place: string;
  readonly currency: string;
  readonly denomination: number;
  readonly pieces: number;
  readonly kind: MovementKind;
  /** When it happened (UTC ms). */
  readonly at: number;
  readonly counted: number | null;
  /** The same for both ends of a transfer. */
  readonly transfer: string | null;
  /** The same for everything that was saved at once; it is reversed as a whole. */
  readonly entry: string;
  /** Id of the movement that this one takes back. */
  readonly reverses: string | null;
  readonly note: string | null;
};

/** Pieces of one denomination (minor units), as they are typed. */
export type Pieces = { readonly denomination: number; readonly pieces: number };

/** More pieces of one denomination than any vault holds: a slip of the hand. */
export const MOST_PIECES = 1_000_000;
