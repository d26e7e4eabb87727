import { CoverageTable } from '../../../../shared/domain/coverage/coverage-table.ts';
import type { Exclusions } from './exclusions.ts';
import type { CoverageGround, Moved } from './ground.ts';
import type { Instants, PlaceJudge } from './place-judge.ts';

export type MomentDeps = {
  readonly ground: CoverageGround;
  readonly judge: PlaceJudge;
  readonly exclusions: Exclusions;
  readonly capabilities: number;
};

const NEVER: Instants = {
  at: Number.NEGATIVE_INFINITY,
  itemsAt: Number.NEGATIVE_INFINITY,
  now: Number.NEGATIVE_INFINITY,
};

/**
 * The coverage table of an instant, brought up to date when it is asked for: only places whose records changed, or whose hours,
 * shifts or evidence run out between the last instant and this one, are judged again.
 */
export class CoverageMoment {
  readonly table: CoverageTable;
  readonly #deps: MomentDeps;
  readonly #marks: Uint8Array;
  /** Up to when the marks of each place hold (UTC ms): at, then itemsAt, place by place. */
  #until: Float64Array;
  /** Not later than the first of them. */
  #firstAt = Number.NEGATIVE_INFINITY;
  #firstItemsAt = Number.NEGATIVE_INFINITY;
  #touched: Set<number> | 'all' = 'all';
  #last = NEVER;

  /** `rings` are radii in metres. */
  constructor(deps: MomentDeps, rings: readonly number[]) {
    this.#deps = deps;
    const { ground, capabilities } = deps;
    this.table = new CoverageTable({ reaches: ground.reaches, capabilities, rings }, ground.codes.length);
    this.#marks = new Uint8Array(capabilities);
    this.#until = new Float64Array(2 * ground.codes.length);
  }

  /** Another one that knows what this one knows, to be moved on by itself. */
  copy(): CoverageMoment {
    const copy = new CoverageMoment(this.#deps, this.table.rings);
    copy.table.takeMarks(this.table);
    copy.#until = this.#until.slice();
    copy.#firstAt = this.#firstAt;
    copy.#firstItemsAt = this.#firstItemsAt;
    copy.#touched = this.#touched === 'all' ? 'all' : new Set(this.#touched);
    copy.#last = this.#last;
    return copy;
  }

  /** After something recorded of a place changed. */
  touch(place: number): void {
    if (this.#touched !== 'all') this.#touched.add(place);
  }

  touchAll(): void {
    this.#touched = 'all';
  }

  moved(moved: Moved): void {
    this.table.moved(moved.place, moved.before);
    this.touch(moved.place);
  }

  /** The table as it is at these instants. */
  moveTo(instants: Instants): CoverageTable {
    const { ground, exclusions } = this.#deps;
    const { at, itemsAt } = instants;
    // What was worked out holds up to some later instant; it says nothing of an earlier one.
    if (at < this.#last.at || itemsAt < this.#last.itemsAt) this.#touched = 'all';
    this.#last = instants;
    const touched = this.#touched;
    if (touched === 'all' || at >= this.#firstAt || itemsAt >= this.#firstItemsAt) this.#judgeDue(instants);
    else for (const place of touched) this.#judge(place, instants);
    this.#touched = new Set();
    exclusions.at(at, ground).forEach((excluded, venue) => this.table.setExcluded(venue, excluded));
    return this.table;
  }

  /** Judges whoever was touched or whose time has come, and finds out when the next one's does. */
  #judgeDue(instants: Instants): void {
    const touched = this.#touched;
    this.#firstAt = Number.POSITIVE_INFINITY;
    this.#firstItemsAt = Number.POSITIVE_INFINITY;
    for (let place = 0; place < this.#deps.ground.codes.length; place += 1) {
      const [at, itemsAt] = [this.#until[2 * place] ?? 0, this.#until[2 * place + 1] ?? 0];
      if (touched === 'all' || instants.at >= at || instants.itemsAt >= itemsAt || touched.has(place))
        this.#judge(place, instants);
      else this.#noteNext(at, itemsAt);
    }
  }

  #judge(place: number, instants: Instants): void {
    const { ground, judge } = this.#deps;
    const { at, itemsAt } = judge.judge(ground.codeOf(place), instants, this.#marks);
    this.table.setMarks(place, this.#marks);
    if (this.#until.length <= 2 * place) this.#until = grown(this.#until, 4 * place + 4);
    this.#until[2 * place] = at;
    this.#until[2 * place + 1] = itemsAt;
    this.#noteNext(at, itemsAt);
  }

  #noteNext(at: number, itemsAt: number): void {
    if (at < this.#firstAt) this.#firstAt = at;
    if (itemsAt < this.#firstItemsAt) this.#firstItemsAt = itemsAt;
  }
}

function grown(values: Float64Array, length: number): Float64Array {
  const more = new Float64Array(length);
  more.set(values);
  return more;
}
