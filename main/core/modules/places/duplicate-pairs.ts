import type { LikelyDuplicate } from '../../../../shared/contract/place-life.ts';
import type { PlaceListItem } from '../../../../shared/contract/places.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { likelyDuplicates } from '../../../../shared/domain/places/duplicates.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { expandedHistory } from '../../store/row-history.ts';
import type { IndexedPlace, PlaceIndex } from './place-index.ts';

type Pair = { readonly a: string; readonly b: string };
type DismissalRow = { one: string; other: string; reason: string };

/** Pairs of places that are likely one, and those of them of which somebody said that they are two. */
export class DuplicatePairs {
  readonly #db: ReadDb;
  readonly #bus: CommandBus;
  readonly #places: PlaceIndex;

  constructor(db: ReadDb, bus: CommandBus, places: PlaceIndex) {
    this.#db = db;
    this.#bus = bus;
    this.#places = places;
  }

  /** Surest first; with `dismissed` only those that were dismissed, else only the others. */
  list(limit: number, dismissed: boolean): { items: LikelyDuplicate[]; total: number; dismissed: number } {
    const known = new Map(this.#dismissals().map((row) => [rowKey([row.one, row.other]), row]));
    const found = likelyDuplicates([...this.#places.all()]).map((pair) => ({
      ...pair,
      dismissal: known.get(rowKey([pair.a.code, pair.b.code])),
    }));
    const wanted = found.filter(({ dismissal }) => (dismissal !== undefined) === dismissed);
    const items = wanted.slice(0, limit).map(({ a, b, reasons, metres, dismissal }) => ({
      a: this.#item(a.code),
      b: this.#item(b.code),
      reasons: [...reasons],
      metres,
      dismissed: dismissal === undefined ? null : this.#said(dismissal),
    }));
    return { items, total: wanted.length, dismissed: dismissed ? wanted.length : found.length - wanted.length };
  }

  /** They are two places, whatever they look like. @throws AppError UNKNOWN_PLACE, SAME_PLACE */
  dismiss(command: Command, pair: Pair, reason: string): Outcome<null> {
    return this.#bus.execute(command, () => {
      const row = this.#rowOf(pair);
      return { changes: [{ entity: 'duplicate_dismissal', op: 'put', row, fields: { reason } }], result: null };
    });
  }

  /** Takes a dismissal back: the pair is compared again. @throws AppError UNKNOWN_PLACE, SAME_PLACE, NOT_DISMISSED */
  restore(command: Command, pair: Pair): Outcome<null> {
    return this.#bus.execute(command, () => {
      const row = this.#rowOf(pair);
      if (!this.#dismissals().some(({ one, other }) => rowKey([one, other]) === row))
        throw new AppError('NOT_DISMISSED', 'That pair was not dismissed. Nothing was changed.', { ...pair });
      return { changes: [{ entity: 'duplicate_dismissal', op: 'delete', row }], result: null };
    });
  }

  #dismissals(): DismissalRow[] {
    return this.#db
      .prepare<[], DismissalRow>('SELECT one, other, reason FROM duplicate_dismissal WHERE deleted = 0')
      .all();
  }

  #said({ one, other, reason }: DismissalRow): NonNullable<LikelyDuplicate['dismissed']> {
    const said = expandedHistory(this.#db, 'duplicate_dismissal', rowKey([one, other]), 1)[0];
    return { reason, at: said?.at ?? null, by: said?.by ?? null };
  }

  /** The key of a pair, the same whichever place is named first. */
  #rowOf({ a, b }: Pair): string {
    const [one, other] = [this.#known(a).code, this.#known(b).code].toSorted((x, y) => (x < y ? -1 : 1));
    if (one === undefined || other === undefined || one === other)
      throw new AppError('SAME_PLACE', 'A pair is of two places. Nothing was changed.', { place: a });
    return rowKey([one, other]);
  }

  #known(code: string): IndexedPlace {
    const place = this.#places.find(code);
    if (place) return place;
    throw new AppError('UNKNOWN_PLACE', `There is no place with the code ${code}. Nothing was changed.`, {
      place: code,
    });
  }

  #item(code: string): PlaceListItem {
    const { name, nameEn, type, lon, lat } = this.#known(code);
    return { code, name, nameEn, type, lon, lat };
  }
}
