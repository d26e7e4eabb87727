import type { PlaceListItem } from '../../../../shared/contract/places.ts';
import { nameKeys } from './name-keys.ts';
import type { IndexedPlace, PlaceIndex } from './place-index.ts';
import { listItem } from './place-queries.ts';

const WARM_BATCH = 200;
/** Closed places are found, after everything that is in use. */
const CLOSED_AFTER = 10;

/** Finds places by code, name in either language, full pinyin or pinyin initials (`xsbg` finds 萧山宾馆). */
export class PlaceSearch {
  readonly #places: PlaceIndex;

  constructor(places: PlaceIndex) {
    this.#places = places;
  }

  /** Best first: what begins like the query before what contains it, initials before full pinyin, then by code. */
  find(query: string, limit: number): PlaceListItem[] {
    const wanted = query.normalize('NFKC').trim().toLowerCase();
    const found: { score: number; place: IndexedPlace }[] = [];
    for (const place of this.#places.all()) {
      const score = wanted === '' ? 9 : this.#score(place, wanted);
      if (score !== null) found.push({ score, place });
    }
    for (const place of wanted === '' ? [] : this.#places.closed()) {
      const score = this.#score(place, wanted);
      if (score !== null) found.push({ score: score + CLOSED_AFTER, place });
    }
    for (const place of this.#byOldCode(wanted)) {
      if (!found.some((one) => one.place === place)) found.push({ score: 0, place });
    }
    return found
      .toSorted(
        (a, b) =>
          a.score - b.score || a.place.name.length - b.place.name.length || (a.place.code < b.place.code ? -1 : 1),
      )
      .slice(0, limit)
      .map(({ place }) => listItem(place));
  }

  /** The place that the one of that code was merged into. */
  #byOldCode(wanted: string): IndexedPlace[] {
    for (const old of this.#places.aliases().keys()) {
      if (old.toLowerCase() !== wanted) continue;
      const place = this.#places.find(this.#places.resolve(old) ?? '');
      return place ? [place] : [];
    }
    return [];
  }

  /** Codes of the places in use that `find` would find. */
  codes(query: string): ReadonlySet<string> {
    const wanted = query.normalize('NFKC').trim().toLowerCase();
    const places = [...this.#places.all()].filter((place) => wanted === '' || this.#score(place, wanted) !== null);
    return new Set(places.map(({ code }) => code));
  }

  /** Transcribes names in small steps between other work, so that the first search is as fast as the next. */
  warm(): void {
    const pending = [...this.#places.all()];
    const step = (): void => {
      for (const { name } of pending.splice(0, WARM_BATCH)) nameKeys(name);
      if (pending.length > 0) setImmediate(step);
    };
    setImmediate(step);
  }

  #score(place: IndexedPlace, wanted: string): number | null {
    const name = place.name.toLowerCase();
    if (place.code.toLowerCase() === wanted || name === wanted) return 0;
    if (name.startsWith(wanted)) return 1;
    const { initials, full } = nameKeys(place.name);
    if (initials.startsWith(wanted)) return 2;
    if (place.code.toLowerCase().startsWith(wanted)) return 3;
    if (full.startsWith(wanted)) return 4;
    if (name.includes(wanted) || (place.nameEn ?? '').toLowerCase().includes(wanted)) return 5;
    if (wanted.length > 1 && initials.includes(wanted)) return 6;
    return wanted.length > 2 && (full.includes(wanted) || place.code.toLowerCase().includes(wanted)) ? 7 : null;
  }
}
