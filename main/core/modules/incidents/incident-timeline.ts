import type { TimelineItem } from '../../../../shared/contract/incidents.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import { entriesOf, LOG_COLUMNS, type LogRow } from '../log/index.ts';
import { editsOf } from './incident-edits.ts';
import { incidentById, type IncidentRow } from './incident-rows.ts';

export const NOTHING = {
  how: null,
  entry: null,
  change: null,
  grading: null,
  report: null,
  decision: null,
  other: null,
} as const;

/** A part of the situation that has something to say about an incident; each line starts from `NOTHING`. */
export type TimelineSource = (db: ReadDb, incident: IncidentRow) => readonly TimelineItem[];

/** What incidents, log, clocks and systems contribute; other modules hand theirs to `Situation.timelineSources`. */
const SOURCES: readonly TimelineSource[] = [
  entryItems,
  changeItems,
  gradingItems,
  reportItems,
  decisionItems,
  systemItems,
];

/**
 * Everything that belongs to an incident, oldest first by the time it happened: entries linked to it or about its places while
 * it was open, changes, gradings, reports, decisions, outages of its systems, and what `more` contributes. It collects itself:
 * nobody has to put anything there.
 * @throws AppError UNKNOWN_INCIDENT
 */
export function incidentTimeline(db: ReadDb, id: string, more: readonly TimelineSource[] = []): TimelineItem[] {
  const incident = incidentById(db, id);
  const items = [...SOURCES, ...more].flatMap((source) => source(db, incident));
  return items.toSorted((a, b) => a.at - b.at || a.enteredAt - b.enteredAt);
}

function entryItems(db: ReadDb, { id, eventAt, closedAt, entry }: IncidentRow): TimelineItem[] {
  const rows = cached<[{ id: string; entry: string | null; from: number; to: number }], LogRow & { linked: number }>(
    db,
    `SELECT ${LOG_COLUMNS}, (e.id IS @entry OR e.id IN (SELECT entry FROM log_link WHERE kind = 'incident' AND ref = @id AND deleted = 0)) AS linked
     FROM log_entry e WHERE e.deleted = 0 AND (
       e.id IS @entry
       OR e.id IN (SELECT entry FROM log_link WHERE kind = 'incident' AND ref = @id AND deleted = 0)
       OR (e.place IN (SELECT place FROM incident_place WHERE incident = @id AND deleted = 0) AND e.eventTime BETWEEN @from AND @to)
     )`,
  ).all({ id, entry, from: eventAt, to: closedAt ?? Number.MAX_SAFE_INTEGER });
  const entries = entriesOf(
    db,
    rows.map(({ linked: _linked, ...row }) => row),
  );
  return rows.map((row, index) => ({
    ...NOTHING,
    at: row.eventTime,
    enteredAt: row.entryTime,
    by: row.person === null ? { post: row.post } : { post: row.post, name: row.person },
    kind: 'entry',
    how: row.linked === 1 ? 'linked' : 'place',
    entry: entries[index] ?? null,
  }));
}

function changeItems(db: ReadDb, { id }: IncidentRow): TimelineItem[] {
  return editsOf(db, id).map(({ at, by, kind, fields: { stageSeen: _seen, nextGradeAt: _next, ...fields } }) => ({
    ...NOTHING,
    at,
    enteredAt: at,
    by,
    kind: 'change',
    change: { kind, entity: 'incident', row: id, fields },
  }));
}

type GradingRow = {
  at: number;
  ground: 'facts' | 'override' | 'withdrawn';
  grade: string | null;
  clause: string | null;
  reason: string | null;
  post: string | null;
};

function gradingItems(db: ReadDb, { id }: IncidentRow): TimelineItem[] {
  return cached<[string], GradingRow>(
    db,
    'SELECT at, ground, grade, clause, reason, post FROM incident_grading WHERE incident = ? AND deleted = 0 ORDER BY at, changedSeq',
  )
    .all(id)
    .map(({ at, post, ...grading }) => ({
      ...NOTHING,
      at,
      enteredAt: at,
      by: { post: post ?? 'system' },
      kind: 'grading',
      grading,
    }));
}

type ReportRow = {
  clock: string;
  told: string;
  at: number;
  medium: string;
  note: string | null;
  entryTime: number;
  post: string;
  person: string | null;
};

function reportItems(db: ReadDb, { id }: IncidentRow): TimelineItem[] {
  return cached<[string], ReportRow>(
    db,
    'SELECT clock, told, at, medium, note, entryTime, post, person FROM report_clock_stop WHERE incident = ? AND deleted = 0',
  )
    .all(id)
    .map(({ at, entryTime, post, person, ...report }) => ({
      ...NOTHING,
      at,
      enteredAt: entryTime,
      by: person === null ? { post } : { post, name: person },
      kind: 'report',
      report,
    }));
}

type DecisionRow = {
  what: string;
  at: number;
  ground: string;
  post: string;
  person: string | null;
  kind: 'posture' | 'plan';
};

function decisionItems(db: ReadDb, { id }: IncidentRow): TimelineItem[] {
  return cached<[{ id: string }], DecisionRow>(
    db,
    `SELECT level AS what, at, ground, post, person, 'posture' AS kind FROM posture WHERE incident = @id AND deleted = 0
     UNION ALL SELECT plan, at, ground, post, person, 'plan' FROM plan_activation WHERE incident = @id AND deleted = 0`,
  )
    .all({ id })
    .map(({ at, post, person, kind, what, ground }) => ({
      ...NOTHING,
      at,
      enteredAt: at,
      by: person === null ? { post } : { post, name: person },
      kind,
      decision: { what, ground },
    }));
}

type OutageRow = {
  system: string;
  name: string;
  nameEn: string;
  startedAt: number;
  endedAt: number | null;
  provincesDown: number | null;
  note: string | null;
};

/** Outages of the incident's systems that lasted into its time. */
function systemItems(db: ReadDb, { id, eventAt, closedAt }: IncidentRow): TimelineItem[] {
  const rows = cached<[{ id: string; from: number; to: number }], OutageRow>(
    db,
    `SELECT o.system, m.name, m.nameEn, o.startedAt, o.endedAt, o.provincesDown, o.note
     FROM incident_system s JOIN system_outage o ON o.system = s.system AND o.deleted = 0
     JOIN monitored_system m ON m.code = o.system
     WHERE s.incident = @id AND s.deleted = 0 AND o.startedAt <= @to AND (o.endedAt IS NULL OR o.endedAt >= @from)`,
  ).all({ id, from: eventAt, to: closedAt ?? Number.MAX_SAFE_INTEGER });
  return rows.flatMap(({ system, name, nameEn, startedAt, endedAt, provincesDown, note }) => {
    const line = (at: number, what: string): TimelineItem => ({
      ...NOTHING,
      at,
      enteredAt: at,
      by: { post: 'system' },
      kind: 'system',
      other: { what, values: { name, nameEn, provinces: provincesDown ?? 0 }, detail: note, ref: system },
    });
    return [line(startedAt, 'outage'), ...(endedAt === null ? [] : [line(endedAt, 'restored')])];
  });
}
