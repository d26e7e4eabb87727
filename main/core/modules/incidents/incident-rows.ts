import type { IncidentStage, IncidentType } from '../../../../shared/domain/incidents/stage.ts';
import {
  knownFacts,
  readFacts,
  type KnownOutage,
  type StatedTimes,
} from '../../../../shared/domain/incidents/known-facts.ts';
import type { Facts } from '../../../../shared/domain/incidents/facts.ts';
import type { OngoingFacts } from '../../../../shared/domain/incidents/grade-ahead.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';

/** An incident as its table has it; instants in UTC ms. */
export type IncidentRow = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly type: IncidentType;
  readonly stage: IncidentStage;
  readonly stageSeen: string | null;
  readonly owner: string | null;
  readonly confidential: number | null;
  readonly entry: string | null;
  readonly eventAt: number;
  readonly discoveredAt: number;
  readonly receivedAt: number;
  readonly openedAt: number;
  readonly closedAt: number | null;
  readonly conclusion: string | null;
  readonly reopenReason: string | null;
  readonly scheme: string;
  readonly schemeVersion: number;
  readonly grade: string | null;
  readonly gradeClause: string | null;
  readonly gradedAt: number | null;
  readonly nextGradeAt: number | null;
  readonly overrideGrade: string | null;
  readonly overrideReason: string | null;
  readonly overrideBy: string | null;
  readonly overrideAt: number | null;
  readonly sample: number;
  readonly changedSeq: number;
};

/** @throws AppError UNKNOWN_INCIDENT */
export function incidentById(db: ReadDb, id: string): IncidentRow {
  const row = cached<[string], IncidentRow>(db, 'SELECT * FROM incident WHERE id = ? AND deleted = 0').get(id);
  if (!row) throw new AppError('UNKNOWN_INCIDENT', 'There is no such incident. Nothing was changed.', { incident: id });
  return row;
}

/** The grade that counts: a person's when one overrode, else the computed one. */
export function effectiveGrade({ grade, overrideAt, overrideGrade }: IncidentRow): string | null {
  return overrideAt === null ? grade : overrideGrade;
}

type Named = { readonly code: string; readonly name: string; readonly nameEn: string | null };

/** Places of an incident with their names; one that is not here yet is called by its code. */
export function placesOf(db: ReadDb, incident: string): Named[] {
  return cached<[string], Named>(
    db,
    `SELECT i.place AS code, coalesce(p.name, i.place) AS name, p.nameEn FROM incident_place i
     LEFT JOIN place p ON p.code = i.place WHERE i.incident = ? AND i.deleted = 0 ORDER BY i.place`,
  ).all(incident);
}

/** The same for systems. */
export function systemsOf(db: ReadDb, incident: string): Named[] {
  return cached<[string], Named>(
    db,
    `SELECT i.system AS code, coalesce(m.name, i.system) AS name, m.nameEn FROM incident_system i
     LEFT JOIN monitored_system m ON m.code = i.system WHERE i.incident = ? AND i.deleted = 0 ORDER BY m.ord, i.system`,
  ).all(incident);
}

/** What people stated, and what is known with the systems and the time taken in. */
export function factsOf(
  db: ReadDb,
  { id, eventAt, closedAt }: Pick<IncidentRow, 'id' | 'eventAt' | 'closedAt'>,
): { stated: Facts; times: StatedTimes; known: OngoingFacts } {
  const stored = cached<[string], { fact: string; value: string | null }>(
    db,
    'SELECT fact, value FROM incident_fact WHERE incident = ? AND deleted = 0 ORDER BY fact',
  ).all(id);
  const outages = cached<[string], KnownOutage>(
    db,
    `SELECT o.startedAt, o.endedAt, o.provincesDown FROM incident_system s JOIN system_outage o ON o.system = s.system AND o.deleted = 0
     WHERE s.incident = ? AND s.deleted = 0 ORDER BY o.startedAt`,
  ).all(id);
  const { stated, times } = readFacts(stored);
  return { stated, times, known: knownFacts(stated, times, outages, eventAt, closedAt) };
}
