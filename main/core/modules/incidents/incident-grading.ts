import { expandChange, type Change, type FieldValue } from '../../../../shared/domain/change-log/change.ts';
import { rowKey, rowKeyParts } from '../../../../shared/domain/change-log/row-key.ts';
import { factsAt, gradeAhead } from '../../../../shared/domain/incidents/grade-ahead.ts';
import { gradeFacts } from '../../../../shared/domain/incidents/grade.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import { factsOf, type IncidentRow } from './incident-rows.ts';
import type { SchemeStore } from './scheme-store.ts';

const BY_INCIDENT: ReadonlySet<string> = new Set(['incident_fact', 'incident_system']);

/** Keeps the computed grade of every incident in step with its facts, its systems and the time, and writes down each change of it. */
export class IncidentGrading {
  readonly #schemes: SchemeStore;

  constructor(schemes: SchemeStore) {
    this.#schemes = schemes;
  }

  /** What follows for grades from committed changes (`at` UTC ms). */
  consequences(db: ReadDb, changes: readonly Change[], at: number): Change[] {
    const touched = new Set<string>();
    for (const change of changes) {
      const isIncident = change.entity === 'incident';
      if (!isIncident && !BY_INCIDENT.has(change.entity) && change.entity !== 'system_outage') continue;
      for (const { row } of expandChange(change)) {
        const [first = ''] = rowKeyParts(row);
        for (const id of change.entity === 'system_outage' ? incidentsOfOutage(db, first) : [first]) touched.add(id);
      }
    }
    return [...touched].toSorted().flatMap((id) => this.#regraded(db, id, at));
  }

  /** Grades whose moment has come by `at` (UTC ms). */
  due(db: ReadDb, at: number): Change[] {
    const ids = cached<[number], string>(
      db,
      'SELECT id FROM incident WHERE nextGradeAt IS NOT NULL AND nextGradeAt <= ? AND deleted = 0 ORDER BY id',
    )
      .pluck()
      .all(at) as string[];
    return ids.flatMap((id) => this.#regraded(db, id, at));
  }

  /** The next instant (UTC ms) at which time alone changes a grade; Infinity when none. */
  nextAt(db: ReadDb): number {
    const next = cached<[], number | null>(
      db,
      'SELECT min(nextGradeAt) FROM incident WHERE nextGradeAt IS NOT NULL AND deleted = 0',
    )
      .pluck()
      .get() as number | null | undefined;
    return next ?? Number.POSITIVE_INFINITY;
  }

  #regraded(db: ReadDb, id: string, now: number): Change[] {
    const row = cached<[string], IncidentRow>(db, 'SELECT * FROM incident WHERE id = ? AND deleted = 0').get(id);
    if (!row || row.scheme === null) return [];
    // A machine clock that was set back must not take back a grade that time had brought.
    const at = Math.max(now, row.gradedAt ?? 0);
    const scheme = this.#schemes.version(row.scheme, row.schemeVersion);
    const { known } = factsOf(db, row);
    const facts = factsAt(known, at);
    const { grade, clause } = gradeFacts(scheme, facts);
    const nextGradeAt = row.closedAt === null ? (gradeAhead(scheme, known, at)[0]?.at ?? null) : null;
    const turned = grade !== row.grade || clause !== row.gradeClause;
    if (!turned && nextGradeAt === row.nextGradeAt) return [];
    const fields: Record<string, FieldValue> = turned
      ? { grade, gradeClause: clause, gradedAt: at, nextGradeAt }
      : { nextGradeAt };
    const changes: Change[] = [{ entity: 'incident', op: 'put', row: rowKey([id]), fields }];
    if (turned)
      changes.push(
        gradingChange({ incident: id, at, ground: 'facts', grade, clause, reason: null, facts: JSON.stringify(facts) }),
      );
    return changes;
  }
}

export type GradingRecord = {
  readonly incident: string;
  readonly at: number;
  readonly ground: 'facts' | 'override' | 'withdrawn';
  readonly grade: string | null;
  readonly clause: string | null;
  readonly reason: string | null;
  readonly facts: string | null;
  readonly post?: string;
};

/** One line of an incident's grading history. The same moment, ground and grade are the same line on every workstation. */
export function gradingChange(record: GradingRecord): Change {
  const { incident, at, ground, grade } = record;
  return {
    entity: 'incident_grading',
    op: 'put',
    row: rowKey([`${incident}:${at}:${ground}:${grade ?? '-'}`]),
    fields: { ...record },
  };
}

function incidentsOfOutage(db: ReadDb, outage: string): string[] {
  return cached<[string], string>(
    db,
    `SELECT DISTINCT s.incident FROM system_outage o JOIN incident_system s ON s.system = o.system AND s.deleted = 0
     WHERE o.id = ?`,
  )
    .pluck()
    .all(outage) as string[];
}
