import type { SinglePoint } from '../../../../shared/contract/coverage.ts';
import type { CoverageQueries } from './coverage-queries.ts';
import { findSinglePoints } from './single-points.ts';

const HOUR_MS = 3_600_000;
/** While changes keep coming in, the search starts anew so often and is then told of what it saw last. */
const TRIES = 4;

/** From when to when (UTC ms) the event lasts; null while there is none. */
export type EventSpan = { readonly opensAt: number; readonly closesAt: number };
export type SinglePoints = { ring: number; from: number; to: number; items: readonly SinglePoint[] };

type Kept = { readonly key: string; readonly found: Promise<SinglePoints> };

/** Single points of failure over the whole event: found in steps beside other work, kept until something changes. */
export class SinglePointSearch {
  readonly #queries: CoverageQueries;
  readonly #span: () => EventSpan | null;
  readonly #kept = new Map<number, Kept>();

  constructor(queries: CoverageQueries, span: () => EventSpan | null) {
    this.#queries = queries;
    this.#span = span;
  }

  /** `ring` in metres. Whoever asks while a search runs waits for the same one. */
  find(ring: number): Promise<SinglePoints> {
    const span = this.#span();
    const key = `${this.#queries.world.version} ${span?.opensAt} ${span?.closesAt}`;
    const kept = this.#kept.get(ring);
    if (kept?.key === key) return kept.found;
    const found = this.#search(ring, span);
    if (this.#kept.size > 8) this.#kept.clear();
    this.#kept.set(ring, { key, found });
    return found;
  }

  async #search(ring: number, span: EventSpan | null): Promise<SinglePoints> {
    if (span === null) {
      const { at } = this.#queries.instants(undefined);
      return { ring, from: at, to: at, items: [] };
    }
    const from = Math.floor(span.opensAt / HOUR_MS) * HOUR_MS;
    const to = span.closesAt;
    const { world } = this.#queries;
    for (let turn = 1; ; turn += 1) {
      const { version } = world;
      const request = { ring, from, to, instants: (at: number) => this.#queries.instants(at) };
      // What came in meanwhile is met by the next one who asks: the answer is kept under the version it began with.
      const stale = (): boolean => turn < TRIES && world.version !== version;
      const items = await findSinglePoints(world.parts, request, stale);
      if (items !== null) return { ring, from, to, items };
    }
  }
}
