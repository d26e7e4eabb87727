import type { Capability } from '../../../../shared/contract/coverage.ts';
import { LACKING, NOT_OFFERED, SERVING } from '../../../../shared/domain/coverage/coverage.ts';
import type { PlannedClosings } from '../places/index.ts';
import type { ReadinessModel } from '../readiness/index.ts';
import { CONDITION_KINDS, type ConditionKind, type ConditionSources } from './condition-source.ts';
import type { HoursIndex } from './hours-index.ts';

/** What a place needs to serve a capability, and what of it is missing at an instant. */
export type Service = {
  readonly offers: boolean;
  readonly serves: boolean;
  readonly open: boolean | null;
  /** Item codes, then conditions as `stock:EUR`, then `closed`. */
  readonly lacks: readonly string[];
};

/** Things supposed away. Places are not among them: a place that is away is simply not asked. */
export type Without = Readonly<Record<ConditionKind, ReadonlySet<string>>>;

/**
 * When a place is judged. Hours, stock, shifts and machines are looked at as of `at`, items as of `itemsAt`, by what is recorded
 * at `now`; all UTC ms.
 */
export type Instants = { readonly at: number; readonly itemsAt: number; readonly now: number };

/** Up to when marks hold unless a record changes: `at` for hours and conditions, `itemsAt` for items. */
export type HoldsUntil = { readonly at: number; readonly itemsAt: number };

/** A machine or a person that alone holds up a condition. */
export type SoleSupport = { readonly kind: 'machine' | 'staff'; readonly code: string };

export type JudgeDeps = {
  readonly model: ReadinessModel;
  readonly hours: HoursIndex;
  readonly closings: PlannedClosings;
  readonly sources: ConditionSources;
  readonly zone: string;
};

type Condition = { readonly kind: ConditionKind; readonly value: string };
type Needs = { readonly columns: readonly number[]; readonly conditions: readonly Condition[] };

const FOR_EVER: HoldsUntil = { at: Number.POSITIVE_INFINITY, itemsAt: Number.POSITIVE_INFINITY };

/**
 * What a place is to each capability at an instant. It is meant to offer one when an item of it is required there or a condition of
 * it has records there; it serves when it is open, every such item is ready and every such condition holds. Hours nobody
 * entered count as open.
 */
export class PlaceJudge {
  readonly #deps: JudgeDeps;
  readonly #needs: readonly Needs[];
  /** Of the place asked about: whether each item is ready there; several capabilities share one. */
  readonly #ready = new Map<number, boolean>();
  #itemsUntil = Number.POSITIVE_INFINITY;

  constructor(capabilities: readonly Capability[], deps: JudgeDeps) {
    this.#deps = deps;
    const { grid } = deps.model;
    this.#needs = capabilities.map(({ items, conditions }) => ({
      columns: items.flatMap((item) => grid.ordinal.get(item) ?? []),
      conditions,
    }));
  }

  /** Writes one mark per capability. */
  judge(place: string, instants: Instants, marks: Uint8Array, without?: Without): HoldsUntil {
    const { model, hours, closings, sources, zone } = this.#deps;
    const row = model.rowOf(place);
    const closesAt = closings.closesAt(place);
    marks.fill(NOT_OFFERED);
    // From a planned closure on it is as if the place were not there.
    if (row === undefined || instants.at >= closesAt) return FOR_EVER;
    const { open, until } = hours.state(place, instants.at, zone);
    this.#ready.clear();
    this.#itemsUntil = Number.POSITIVE_INFINITY;
    for (let capability = 0; capability < this.#needs.length; capability += 1)
      marks[capability] = this.#mark(this.#needs[capability], row, place, instants, open !== false, without);
    // While it is closed nothing else matters.
    if (open === false) return { at: Math.min(until, closesAt), itemsAt: Number.POSITIVE_INFINITY };
    const changes = CONDITION_KINDS.map((kind) => sources[kind].changesAfter(place, instants.at));
    return { at: Math.min(until, closesAt, ...changes), itemsAt: this.#itemsUntil };
  }

  explain(place: string, capability: number, instants: Instants, without?: Without): Service {
    const { at, itemsAt, now } = instants;
    const { model, hours, closings, sources, zone } = this.#deps;
    const row = model.rowOf(place);
    const { columns, conditions } = this.#needs[capability] ?? { columns: [], conditions: [] };
    if (at >= closings.closesAt(place)) return { offers: false, serves: false, open: false, lacks: ['closed'] };
    const { open } = hours.state(place, at, zone);
    if (row === undefined) return { offers: false, serves: false, open, lacks: [] };
    const required = columns.filter((column) => model.table.isRequired(row, column));
    const recorded = conditions
      .map(({ kind, value }) => ({ kind, value, holds: sources[kind].holds(place, value, at, without?.[kind]) }))
      .filter(({ holds }) => holds !== null);
    const offers = required.length > 0 || recorded.length > 0;
    const lacks = [
      ...required
        .filter((column) => !model.table.isReadyAt(row, column, itemsAt, now))
        .map((column) => model.grid.items[column]?.code ?? ''),
      ...recorded.filter(({ holds }) => !holds).map(({ kind, value }) => `${kind}:${value}`),
      ...(open === false ? ['closed'] : []),
    ];
    return { offers, serves: offers && lacks.length === 0, open, lacks };
  }

  /** Of a place that serves: each machine or person without whom it would not. */
  soles(place: string, capability: number, at: number): SoleSupport[] {
    return (this.#needs[capability]?.conditions ?? []).flatMap(({ kind, value }): SoleSupport[] => {
      if (kind === 'stock') return [];
      const [only, ...others] = this.#deps.sources[kind].behind(place, value, at);
      if (only === undefined || others.length > 0) return [];
      return [{ kind: kind === 'machine' ? 'machine' : 'staff', code: only }];
    });
  }

  #mark(
    needs: Needs | undefined,
    row: number,
    place: string,
    instants: Instants,
    open: boolean,
    without: Without | undefined,
  ): number {
    const { table } = this.#deps.model;
    let offers = false;
    let serves = open;
    for (const column of needs?.columns ?? []) {
      if (!table.isRequired(row, column)) continue;
      offers = true;
      serves &&= this.#isReady(row, column, instants);
    }
    for (const { kind, value } of needs?.conditions ?? []) {
      if (offers && !serves) break;
      const holds = this.#deps.sources[kind].holds(place, value, instants.at, without?.[kind]);
      if (holds === null) continue;
      offers = true;
      serves &&= holds;
    }
    if (!offers) return NOT_OFFERED;
    return serves ? SERVING : LACKING;
  }

  #isReady(row: number, column: number, { itemsAt, now }: Instants): boolean {
    const known = this.#ready.get(column);
    if (known !== undefined) return known;
    const { table } = this.#deps.model;
    const past = itemsAt < now ? table.explain(row, column, itemsAt) : null;
    const ready = past ? past.state === 'ready' : table.isReadyAt(row, column, itemsAt, now);
    // The kept moment is counted from now; one that has passed by then says nothing of what comes after.
    const next = past ? past.nextChangeAt : table.nextOf(row, column, itemsAt);
    if (next !== null && next > itemsAt) this.#itemsUntil = Math.min(this.#itemsUntil, next);
    this.#ready.set(column, ready);
    return ready;
  }
}
