import {
  isOpenAtLocal,
  localMoment,
  type DatedException,
  type WeeklySpan,
} from '../../../../shared/domain/places/opening-hours.ts';
import type { ReadDb } from '../../store/database.ts';

type Hours = { readonly weekly: WeeklySpan[]; readonly exceptions: DatedException[] };

/** Opening hours of every place in memory, read again after they changed. */
export class HoursIndex {
  readonly #db: ReadDb;
  #hours: Map<string, Hours> | null = null;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  forget(): void {
    this.#hours = null;
  }

  /** Answers for one instant (UTC ms) in `zone`: open, closed, or null when nobody entered hours for the place. */
  at(instant: number, zone: string): (place: string) => boolean | null {
    const hours = (this.#hours ??= this.#load());
    const moment = localMoment(instant, zone);
    return (place) => {
      const known = hours.get(place);
      return known ? isOpenAtLocal(known.weekly, known.exceptions, moment) : null;
    };
  }

  #load(): Map<string, Hours> {
    const hours = new Map<string, Hours>();
    const of = (place: string): Hours => {
      let known = hours.get(place);
      if (!known) hours.set(place, (known = { weekly: [], exceptions: [] }));
      return known;
    };
    const spans = this.#db
      .prepare<[], WeeklySpan & { place: string }>(
        'SELECT place, weekday, opens, closes FROM opening_span WHERE deleted = 0',
      )
      .iterate();
    for (const { place, ...span } of spans) of(place).weekly.push(span);
    const exceptions = this.#db
      .prepare<[], DatedException & { place: string }>(
        'SELECT place, date, opens, closes FROM opening_exception WHERE deleted = 0',
      )
      .iterate();
    for (const { place, ...exception } of exceptions) of(place).exceptions.push(exception);
    return hours;
  }
}
