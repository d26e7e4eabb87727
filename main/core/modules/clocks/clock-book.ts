import {
  clocksOf,
  nextLimit,
  type ClockFacts,
  type ClockStop,
  type ReportClock,
} from '../../../../shared/domain/clocks/report-clock.ts';
import type { Change, RowChange } from '../../../../shared/domain/change-log/change.ts';
import { rowKeyParts } from '../../../../shared/domain/change-log/row-key.ts';
import { severityIn } from '../../../../shared/domain/incidents/scheme.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import { closedSince, effectiveGrade, incidentById, type IncidentRow, type SchemeStore } from '../incidents/index.ts';

export type StopRow = ClockStop & {
  readonly clock: string;
  readonly note: string | null;
  readonly entryTime: number;
  readonly post: string;
};
export type IncidentClock = ReportClock & {
  readonly incident: IncidentRow;
  /** Place of the incident's grade in its scheme's severity order, 0 the worst. */
  readonly severity: number | null;
  readonly stop: StopRow | null;
};

type GradingRow = {
  readonly at: number;
  readonly ground: 'facts' | 'override' | 'withdrawn';
  readonly grade: string | null;
};

/** Entities that clocks are worked out from. */
const CLOCKED_BY: ReadonlySet<string> = new Set(['incident', 'incident_grading', 'report_clock_stop']);

/** The report clocks of incidents, worked out from what is stored whenever they are asked for: nothing is kept that could be lost. */
export class ClockBook {
  readonly #db: ReadDb;
  readonly #schemes: SchemeStore;
  readonly #zone: () => string;
  /** By incident: the next instant at which one of its clocks warns or runs out. Null: none is known yet. */
  #limits: Map<string, number> | null = null;

  constructor(db: ReadDb, schemes: SchemeStore, zone: () => string) {
    this.#db = db;
    this.#schemes = schemes;
    this.#zone = zone;
  }

  /** Every clock of an incident at `now` (UTC ms). @throws AppError UNKNOWN_INCIDENT */
  ofIncident(id: string, now: number): IncidentClock[] {
    return this.#clocks(incidentById(this.#db, id), now, this.#zone());
  }

  /** Every clock of every incident at `now` (UTC ms), ended ones included, by their limit. */
  all(now: number): IncidentClock[] {
    const zone = this.#zone();
    return this.#incidents()
      .flatMap((incident) => this.#clocks(incident, now, zone))
      .toSorted((a, b) => a.due - b.due || (a.incident.id < b.incident.id ? -1 : 1));
  }

  /** The next instant after `now` (UTC ms) at which a clock warns or runs out; Infinity when none does. */
  nextLimitAt(now: number): number {
    this.#limits ??= new Map(this.#incidents().map(({ id }) => [id, Number.NEGATIVE_INFINITY]));
    let next = Number.POSITIVE_INFINITY;
    for (const [id, known] of this.#limits) {
      const limit = known > now ? known : nextLimit(this.#livingClocks(id, now), now);
      this.#limits.set(id, limit);
      next = Math.min(next, limit);
    }
    return next;
  }

  /** Takes committed changes in: the limits of the incidents they touch are worked out again. */
  take(changes: readonly Change[]): void {
    for (const change of changes) {
      if (change.entity === 'mega_event' || (change.op === 'batch' && CLOCKED_BY.has(change.entity))) this.forget();
      else if (change.op !== 'batch' && CLOCKED_BY.has(change.entity))
        this.#limits?.set(incidentIn(change), Number.NEGATIVE_INFINITY);
    }
  }

  /** After rows came in from elsewhere than a command, or the zone changed. */
  forget(): void {
    this.#limits = null;
  }

  #incidents(): IncidentRow[] {
    return cached<[], IncidentRow>(this.#db, 'SELECT * FROM incident WHERE deleted = 0').all();
  }

  #livingClocks(id: string, now: number): IncidentClock[] {
    const incident = cached<[string], IncidentRow>(this.#db, 'SELECT * FROM incident WHERE id = ? AND deleted = 0').get(
      id,
    );
    return incident ? this.#clocks(incident, now, this.#zone()) : [];
  }

  #clocks(incident: IncidentRow, now: number, zone: string): IncidentClock[] {
    const scheme = this.#schemes.version(incident.scheme, incident.schemeVersion);
    const severity = severityIn(scheme, effectiveGrade(incident));
    const facts = clockFacts(incident, closedSince(this.#db, incident), gradeHistory(this.#db, incident.id));
    const stops = cached<[string], StopRow>(
      this.#db,
      `SELECT clock, told, at, medium, note, entryTime, post FROM report_clock_stop WHERE incident = ? AND deleted = 0
       ORDER BY at, changedSeq`,
    ).all(incident.id);
    return scheme.reports.flatMap((rule) => {
      const mine = stops.filter(({ clock }) => clock === rule.code);
      // The clocks carry the very objects that were handed in.
      return clocksOf(rule, facts, mine, now, zone).map((clock) => ({
        ...clock,
        incident,
        severity,
        stop: mine.find((stop) => stop === clock.stop) ?? null,
      }));
    });
  }
}

function incidentIn(change: RowChange): string {
  if (change.entity === 'incident') return rowKeyParts(change.row)[0] ?? '';
  return change.op === 'put' ? String(change.fields['incident'] ?? '') : '';
}

function clockFacts(
  { eventAt, discoveredAt, receivedAt }: IncidentRow,
  closedAt: number | null,
  grades: ClockFacts['grades'],
): ClockFacts {
  return { eventAt, discoveredAt, receivedAt, closedAt, grades };
}

/** The grade that counted, over time: a person's grade from when it was given until it was withdrawn, else the computed one. */
function gradeHistory(db: ReadDb, incident: string): { grade: string | null; at: number }[] {
  const rows = cached<[string], GradingRow>(
    db,
    'SELECT at, ground, grade FROM incident_grading WHERE incident = ? AND deleted = 0 ORDER BY at, changedSeq',
  ).all(incident);
  let computed: string | null = null;
  let override: { grade: string | null } | null = null;
  return rows.map(({ at, ground, grade }) => {
    if (ground === 'facts') computed = grade;
    else override = ground === 'override' ? { grade } : null;
    return { at, grade: override ? override.grade : computed };
  });
}
