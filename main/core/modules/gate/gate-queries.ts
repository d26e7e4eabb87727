import type { GateDecision, GateFindingRow, GatePlace } from '../../../../shared/contract/gate.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import {
  blocksOpening,
  openingInstant,
  type GateFinding,
  type GateOutcome,
} from '../../../../shared/domain/gate/opening-gate.ts';
import { dateAt, startOfDate } from '../../../../shared/domain/inspections/local-date.ts';
import { personOf } from '../../../../shared/domain/people/someone-else.ts';
import type { DatedException, WeeklySpan } from '../../../../shared/domain/places/opening-hours.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import type { ReadDb } from '../../store/database.ts';
import { expandedHistory } from '../../store/row-history.ts';
import { cached } from '../../store/statements.ts';
import type { PlaceIndex } from '../places/index.ts';
import type { ReadinessModel } from '../readiness/index.ts';

type DecisionRow = {
  place: string;
  outcome: GateOutcome;
  decidedAt: number;
  decidedBy: string;
  reason: string | null;
  findings: string | null;
};
type Hours = { weekly: WeeklySpan[]; exceptions: DatedException[] };
export type GateCounts = Record<
  'places' | 'green' | 'failing' | 'undecided' | 'open' | 'notOpen' | 'openAnyway' | 'closed',
  number
>;
type Deps = {
  readonly db: ReadDb;
  readonly clock: Clock;
  readonly places: PlaceIndex;
  readonly model: ReadinessModel;
  readonly zone: () => string;
};

export class GateQueries {
  readonly #deps: Deps;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  today(): string {
    return dateAt(this.#deps.clock.now(), this.#deps.zone());
  }

  /** @throws AppError UNKNOWN_PLACE */
  check(place: string | undefined, date: string): { counts: GateCounts; items: GatePlace[] } {
    const { db } = this.#deps;
    if (place !== undefined) this.#assertPlace(place);
    const hours = this.#hours(place);
    const decisions = new Map(
      cached<[string], DecisionRow>(
        db,
        'SELECT place, outcome, decidedAt, decidedBy, reason, findings FROM opening_gate WHERE date = ? AND deleted = 0',
      )
        .all(date)
        .map((row) => [row.place, this.#decision(row)]),
    );
    const gone = new Set(
      cached<[{ at: number }], string>(
        db,
        `SELECT code FROM place WHERE closedAt IS NOT NULL AND closedAt <= @at
         UNION SELECT place FROM planned_closing WHERE deleted = 0 AND closesAt <= @at`,
      )
        .pluck()
        .all({ at: startOfDate(date, this.#deps.zone()) }) as string[],
    );
    const items: GatePlace[] = [];
    let closed = 0;
    for (const code of place === undefined ? this.#deps.model.codes : [place]) {
      if (gone.has(code)) continue;
      const found = this.#place(code, date, hours.get(code), decisions.get(code) ?? null);
      if (found === 'closed') closed += 1;
      else if (found) items.push(found);
    }
    return { counts: { ...countsOf(items), closed }, items: items.toSorted(worstFirst) };
  }

  /** What keeps a place from opening on a date, as the readiness model knows it now. @throws AppError UNKNOWN_PLACE */
  findings(place: string, date: string): GateFinding[] {
    this.#assertPlace(place);
    const row = this.#deps.model.rowOf(place);
    if (row === undefined) return [];
    return this.#failing(row, this.#instant(date, this.#hours(place).get(place)).evaluatedAt);
  }

  named(findings: readonly GateFinding[]): GateFindingRow[] {
    const { grid } = this.#deps.model;
    return findings.map((finding) => {
      const item = grid.items[grid.ordinal.get(finding.item) ?? -1];
      return { ...finding, itemName: item?.name ?? finding.item, itemNameEn: item?.nameEn ?? null };
    });
  }

  /** Every decision for a place, newest first. */
  history(
    place: string,
    date: string | undefined,
    limit: number,
  ): (GateDecision & { date: string; by: GateDecision['decidedBy'] })[] {
    const { db } = this.#deps;
    const dates =
      date === undefined
        ? db
            .prepare<[string, number], string>(
              'SELECT date FROM opening_gate WHERE place = ? ORDER BY date DESC LIMIT ?',
            )
            .pluck()
            .all(place, limit)
        : [date];
    return dates
      .flatMap((day) =>
        expandedHistory(db, 'opening_gate', rowKey([place, day]), limit).flatMap(({ by, fields }) => {
          const { outcome, decidedAt, decidedBy, reason, findings } = fields;
          if (typeof outcome !== 'string' || typeof decidedAt !== 'number' || typeof decidedBy !== 'string') return [];
          const row = {
            place,
            outcome: outcome as GateOutcome,
            decidedAt,
            decidedBy,
            reason: typeof reason === 'string' ? reason : null,
            findings: typeof findings === 'string' ? findings : null,
          };
          return [{ date: day, by, ...this.#decision(row) }];
        }),
      )
      .slice(0, limit);
  }

  /** null for a place without critical items. */
  #place(
    code: string,
    date: string,
    hours: Hours | undefined,
    decision: GateDecision | null,
  ): GatePlace | 'closed' | null {
    const { model } = this.#deps;
    const row = model.rowOf(code);
    const place = row === undefined ? undefined : model.place(row);
    if (row === undefined || !place) return null;
    const critical = model.grid.items.filter(
      (item, column) => item.critical && model.table.isRequired(row, column),
    ).length;
    if (critical === 0 && !decision) return null;
    const { opensAt, evaluatedAt } = this.#instant(date, hours);
    if (hours && opensAt === null && !decision) return 'closed';
    return {
      place: code,
      placeName: place.name,
      placeNameEn: place.nameEn,
      placeType: place.type,
      opensAt,
      evaluatedAt,
      critical,
      findings: this.named(this.#failing(row, evaluatedAt)),
      decision,
    };
  }

  /**
   * When a place opens on a date and at which instant its items are judged: at the opening; without known hours now, on another day at
   * that day's start.
   */
  #instant(date: string, hours: Hours | undefined): { opensAt: number | null; evaluatedAt: number } {
    const zone = this.#deps.zone();
    const opensAt = hours ? openingInstant(hours.weekly, hours.exceptions, date, zone) : null;
    if (opensAt !== null) return { opensAt, evaluatedAt: opensAt };
    return { opensAt, evaluatedAt: date === this.today() ? this.#deps.clock.now() : startOfDate(date, zone) };
  }

  #failing(row: number, at: number): GateFinding[] {
    const { table, grid } = this.#deps.model;
    return grid.items.flatMap((item, column) => {
      if (!item.critical || !table.isRequired(row, column)) return [];
      const { state, reason } = table.explain(row, column, at);
      return blocksOpening(state) ? [{ item: item.code, state, reason }] : [];
    });
  }

  #decision({ outcome, decidedAt, decidedBy, reason, findings }: DecisionRow): GateDecision {
    const snapshot = JSON.parse(findings ?? '[]') as GateFinding[];
    return { outcome, decidedAt, decidedBy: personOf(decidedBy), reason, findings: this.named(snapshot) };
  }

  #hours(place: string | undefined): Map<string, Hours> {
    const hours = new Map<string, Hours>();
    const of = (code: string): Hours => {
      let known = hours.get(code);
      if (!known) hours.set(code, (known = { weekly: [], exceptions: [] }));
      return known;
    };
    const only = { only: place ?? null };
    for (const { place: code, ...span } of cached<[{ only: string | null }], WeeklySpan & { place: string }>(
      this.#deps.db,
      'SELECT place, weekday, opens, closes FROM opening_span WHERE deleted = 0 AND (@only IS NULL OR place = @only)',
    ).all(only))
      of(code).weekly.push(span);
    for (const { place: code, ...exception } of cached<[{ only: string | null }], DatedException & { place: string }>(
      this.#deps.db,
      'SELECT place, date, opens, closes FROM opening_exception WHERE deleted = 0 AND (@only IS NULL OR place = @only)',
    ).all(only))
      of(code).exceptions.push(exception);
    return hours;
  }

  #assertPlace(place: string): void {
    if (!this.#deps.places.get(place))
      throw new AppError('UNKNOWN_PLACE', `There is no place with the code ${place}. Nothing was recorded.`, { place });
  }
}

function countsOf(items: readonly GatePlace[]): Omit<GateCounts, 'closed'> {
  const count = (test: (item: GatePlace) => boolean): number => items.filter(test).length;
  return {
    places: items.length,
    green: count(({ findings }) => findings.length === 0),
    failing: count(({ findings }) => findings.length > 0),
    undecided: count(({ decision }) => decision === null),
    open: count(({ decision }) => decision?.outcome === 'open'),
    notOpen: count(({ decision }) => decision?.outcome === 'not-open'),
    openAnyway: count(({ decision }) => decision?.outcome === 'open-anyway'),
  };
}

/** What must be decided comes first, most failing items first; then what was opened anyway, kept closed, is green, is open. */
function worstFirst(a: GatePlace, b: GatePlace): number {
  return (
    rank(a) - rank(b) ||
    b.findings.length - a.findings.length ||
    (a.opensAt ?? Infinity) - (b.opensAt ?? Infinity) ||
    (a.place < b.place ? -1 : 1)
  );
}

function rank({ decision, findings }: GatePlace): number {
  if (decision === null) return findings.length > 0 ? 0 : 4;
  // Opened as green, and not green any more: somebody must look again.
  if (decision.outcome === 'open') return findings.length > 0 ? 1 : 5;
  return decision.outcome === 'open-anyway' ? 2 : 3;
}
