import type { Capability, CoverageCell } from '../../../../shared/contract/coverage.ts';
import { within, type Cover, type Near } from '../../../../shared/domain/coverage/coverage.ts';
import { CoverageMoment, type MomentDeps } from './coverage-moment.ts';
import type { Instants, Without } from './place-judge.ts';

export type SheetDeps = MomentDeps & { readonly list: readonly Capability[] };

type Kept = { readonly cover: Cover; readonly cells: readonly CoverageCell[] };

/** The cells of an instant as they are given out: put into words once, and again only where the table changed. */
export class CellSheet {
  readonly moment: CoverageMoment;
  readonly #deps: SheetDeps;
  readonly #rings: readonly number[];
  readonly #kept: Kept[] = [];

  /** `rings` are radii in metres. */
  constructor(deps: SheetDeps, rings: readonly number[]) {
    this.#deps = deps;
    this.#rings = rings;
    this.moment = new CoverageMoment(deps, rings);
  }

  /** Every cell, venues × capabilities × rings; those left out are not put into words. */
  cells(instants: Instants, wanted: (venue: number, capability: number) => boolean = () => true): CoverageCell[] {
    this.moment.moveTo(instants);
    return this.#each(wanted, (venue, capability) => this.#cellsOf(venue, capability, instants));
  }

  /** Every cell as it would be with other marks for some places, and whether that turns it blank. */
  supposed(
    instants: Instants,
    marks: ReadonlyMap<number, Uint8Array>,
    without: Without,
  ): (CoverageCell & { turnsBlank: boolean })[] {
    const table = this.moment.moveTo(instants);
    return this.#each(
      () => true,
      (venue, capability) => {
        const before = this.#cellsOf(venue, capability, instants);
        const cover = table.supposed(venue, capability, marks);
        if (cover === table.cover(venue, capability)) return before.map((cell) => ({ ...cell, turnsBlank: false }));
        return this.#inWords(venue, capability, cover, instants, without).map((cell, ring) => ({
          ...cell,
          turnsBlank: cell.blank && before[ring]?.blank === false,
        }));
      },
    );
  }

  #each<Cell>(
    wanted: (venue: number, capability: number) => boolean,
    cellsOf: (venue: number, capability: number) => readonly Cell[],
  ): Cell[] {
    const all: Cell[] = [];
    const { ground, capabilities } = this.#deps;
    for (let venue = 0; venue < ground.venues.length; venue += 1)
      for (let capability = 0; capability < capabilities; capability += 1)
        if (wanted(venue, capability)) for (const cell of cellsOf(venue, capability)) all.push(cell);
    return all;
  }

  #cellsOf(venue: number, capability: number, instants: Instants): readonly CoverageCell[] {
    const pair = venue * this.#deps.capabilities + capability;
    const cover = this.moment.table.cover(venue, capability);
    const kept = this.#kept[pair];
    if (kept?.cover === cover) return kept.cells;
    const cells = this.#inWords(venue, capability, cover, instants);
    this.#kept[pair] = { cover, cells };
    return cells;
  }

  #inWords(venue: number, capability: number, cover: Cover, instants: Instants, without?: Without): CoverageCell[] {
    const { ground, list, judge } = this.#deps;
    const near = ({ place, metres }: Near) => ({ code: ground.codeOf(place), metres });
    const mend = cover.mend && {
      ...near(cover.mend),
      lacks: [...judge.explain(ground.codeOf(cover.mend.place), capability, instants, without).lacks],
    };
    return this.#rings.map((ring) => {
      const ready = within(cover, ring).map((place) => ground.codeOf(place));
      const blank = ready.length === 0;
      return {
        venue: ground.venues[venue]?.code ?? '',
        capability: list[capability]?.code ?? '',
        ring,
        ready,
        blank,
        ...(blank && cover.nearest && { nearest: near(cover.nearest) }),
        ...(blank && mend && { nearestToMend: mend }),
      };
    });
  }
}
