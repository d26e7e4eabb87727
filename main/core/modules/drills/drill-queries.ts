import type { z } from 'zod';
import type { DrillCell, DrillDetail, DrillSummary } from '../../../../shared/contract/drills/drill.ts';
import type { drillsContract } from '../../../../shared/contract/drills/index.ts';
import { DRILL_CELL_STATES } from '../../../../shared/domain/drills/drill-matrix.ts';
import { drillCells, rankedGaps, type HeldDrill } from '../../../../shared/domain/drills/drill-matrix.ts';
import { suggestProgramme, type SuggestedDrill } from '../../../../shared/domain/drills/suggest-programme.ts';
import { dateAt } from '../../../../shared/domain/inspections/local-date.ts';
import type { Clock } from '../../platform/clock.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import type { EventService } from '../event/index.ts';
import { unknownDrill } from './drill-commands.ts';
import { detailOf, summaryOf, SUMMARIES, type DrillRow } from './drill-rows.ts';
import type { ScenarioStore } from './scenario-store.ts';

type ListInput = z.output<NonNullable<(typeof drillsContract.list)['~orpc']['inputSchema']>>;
type Matrix = z.infer<NonNullable<(typeof drillsContract.matrix)['~orpc']['outputSchema']>>;
type HeldRow = Omit<HeldDrill, 'date'> & { id: string; at: number };

export type DrillQueryDeps = {
  readonly db: ReadDb;
  readonly clock: Clock;
  readonly scenarios: ScenarioStore;
  readonly event: EventService;
  /** IANA zone of the event. */
  readonly zone: () => string;
};

export class DrillQueries {
  readonly #deps: DrillQueryDeps;

  constructor(deps: DrillQueryDeps) {
    this.#deps = deps;
  }

  list({ stage, scenario, place, from, to, limit }: ListInput): { total: number; items: DrillSummary[] } {
    const { db, clock } = this.#deps;
    const found = db
      .prepare<[number], DrillRow>(
        `${SUMMARIES} WHERE d.deleted = 0 ORDER BY coalesce(d.startedAt, d.plannedAt) DESC, d.number DESC`,
      )
      .all(clock.now())
      .map(summaryOf)
      .filter((drill) => {
        const at = drill.startedAt ?? drill.plannedAt;
        return (
          (stage === undefined || drill.stage === stage) &&
          (scenario === undefined || drill.scenario === scenario) &&
          (place === undefined || drill.places.includes(place)) &&
          (from === undefined || (at !== null && at >= from)) &&
          (to === undefined || (at !== null && at < to))
        );
      });
    return { total: found.length, items: found.slice(0, limit) };
  }

  /** @throws AppError UNKNOWN_DRILL */
  get(drill: string): DrillDetail {
    const { db, clock } = this.#deps;
    const row = cached<[number, string], DrillRow>(db, `${SUMMARIES} WHERE d.id = ? AND d.deleted = 0`).get(
      clock.now(),
      drill,
    );
    if (!row) throw unknownDrill(drill);
    return detailOf(db, row);
  }

  matrix({ scenario, place }: { scenario?: string | undefined; place?: string | undefined } = {}): Matrix {
    const today = this.#today();
    const cells = this.#cells(today).filter(
      (cell) => (scenario === undefined || cell.scenario === scenario) && (place === undefined || cell.place === place),
    );
    const counts = Object.fromEntries(DRILL_CELL_STATES.map((state) => [state, 0])) as Matrix['counts'];
    for (const { state } of cells) counts[state] += 1;
    return { today, cells, counts };
  }

  /** Gaps, worst first. */
  gaps(): DrillCell[] {
    const cells = this.#cells(this.#today());
    const byKey = new Map(cells.map((cell) => [`${cell.scenario}\n${cell.place}`, cell]));
    return rankedGaps(cells.map((cell) => ({ ...cell, last: cell.last ?? null }))).flatMap(
      ({ scenario, place }) => byKey.get(`${scenario}\n${place}`) ?? [],
    );
  }

  suggest(): SuggestedDrill[] {
    const today = this.#today();
    const { db } = this.#deps;
    const busy = cached<[], number>(
      db,
      "SELECT plannedAt FROM drill WHERE stage = 'planned' AND plannedAt IS NOT NULL AND deleted = 0",
    )
      .pluck()
      .all() as number[];
    const planned = new Set(
      cached<[], string>(
        db,
        `SELECT d.scenario || char(10) || p.place FROM drill d JOIN drill_place p ON p.drill = d.id AND p.deleted = 0
         WHERE d.stage IN ('planned', 'running') AND d.deleted = 0`,
      )
        .pluck()
        .all() as string[],
    );
    return suggestProgramme(
      // What is in the plan already is not offered a second time.
      this.#cells(today)
        .filter(({ scenario, place }) => !planned.has(`${scenario}\n${place}`))
        .map((cell) => ({ ...cell, last: cell.last ?? null })),
      today,
      new Set(busy.map((at) => this.#date(at))),
    );
  }

  #today(): string {
    return this.#date(this.#deps.clock.now());
  }

  #date(at: number): string {
    return dateAt(at, this.#deps.zone());
  }

  #cells(today: string): DrillCell[] {
    const { db, scenarios, event } = this.#deps;
    const places = cached<[], { code: string; type: string }>(
      db,
      'SELECT code, type FROM place WHERE deleted = 0 AND closedAt IS NULL ORDER BY code',
    ).all();
    const held = cached<[], HeldRow>(
      db,
      `SELECT d.id, d.scenario, p.place, coalesce(d.endedAt, d.startedAt) AS at, d.result FROM drill d
       JOIN drill_place p ON p.drill = d.id AND p.deleted = 0
       WHERE d.stage = 'concluded' AND d.result IS NOT NULL AND d.deleted = 0 ORDER BY at`,
    )
      .all()
      .map(({ at, ...rest }) => ({ ...rest, date: this.#date(at) }));
    const ids = new Map(
      held.map(({ id, scenario, place, date, result }) => [`${scenario}\n${place}\n${date}\n${result}`, id]),
    );
    const opensAt = event.event()?.opensAt ?? null;
    const opensOn = opensAt === null ? null : this.#date(opensAt);
    return drillCells(scenarios.all(), places, held, { today, opensOn }).map(({ last, ...cell }) => {
      if (last === null) return cell;
      const drill = ids.get(`${cell.scenario}\n${cell.place}\n${last.date}\n${last.result}`) ?? '';
      return { ...cell, last: { ...last, drill } };
    });
  }
}
