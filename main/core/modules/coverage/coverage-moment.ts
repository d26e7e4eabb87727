import { CoverageTable } from '../../../../shared/domain/coverage/coverage-table.ts';
import type { Exclusions } from './exclusions.ts';
import type { CoverageGround, Moved } from './ground.ts';
import type { HoldsUntil, Instants, PlaceJudge } from './place-judge.ts';

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
  /** Up to when the marks of each place hold. */
  readonly #until: HoldsUntil[] = [];
  #touched: Set<number> | 'all' = 'all';
  #last = NEVER;

  /** `rings` are radii in metres. */
  constructor(deps: MomentDeps, rings: readonly number[]) {
    this.#deps = deps;
    const { ground, capabilities } = deps;
    this.table = new CoverageTable({ reaches: ground.reaches, capabilities, rings }, ground.codes.length);
    this.#marks = new Uint8Array(capabilities);
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
    for (let place = 0; place < ground.codes.length; place += 1) {
      const until = this.#until[place];
      const holds = until !== undefined && at < until.at && itemsAt < until.itemsAt;
      if (holds && touched !== 'all' && !touched.has(place)) continue;
      this.#until[place] = this.#deps.judge.judge(ground.codeOf(place), instants, this.#marks);
      this.table.setMarks(place, this.#marks);
    }
    this.#touched = new Set();
    exclusions.at(at, ground).forEach((excluded, venue) => this.table.setExcluded(venue, excluded));
    return this.table;
  }
}
