import { parseHlc } from '../../../shared/domain/change-log/hlc.ts';
import type { MomentMark } from '../../../shared/contract/moments.ts';
import { severityIn } from '../../../shared/domain/incidents/scheme.ts';
import type { Services } from '../services.ts';
import { devicesOf } from '../store/change-log.ts';
import { birthOf } from '../store/moments/log-point.ts';

/** Marks in one answer; the latest of them count. */
const MOST_MARKS = 2000;

/** Lines of the duty log that belong to a confidential incident. */
const OF_CONFIDENTIAL = `SELECT entry FROM incident WHERE confidential = 1 AND entry IS NOT NULL
  UNION SELECT l.entry FROM log_link l JOIN incident i ON i.id = l.ref AND i.confidential = 1 WHERE l.kind = 'incident' AND l.deleted = 0`;

type Request = { readonly from?: number | undefined; readonly to?: number | undefined };
type Timeline = { now: number; start: number | null; marks: MomentMark[]; marksTotal: number };

/** The span of the log, and what happened between two instants (UTC ms) that one may want to go back to, in order. */
export function timeline({ db, clock, situation }: Services, { from, to }: Request): Timeline {
  const now = clock.now();
  const [first, last] = [from ?? 0, Math.min(to ?? now, now)];
  const severe = ({ scheme, schemeVersion }: IncidentRow, grade: string | null): boolean =>
    (severityIn(situation.schemes.version(scheme, schemeVersion), grade) ?? Number.POSITIVE_INFINITY) < 2;
  const opened = db
    .prepare<[], IncidentRow>(
      `SELECT id, title, confidential, scheme, schemeVersion, coalesce(overrideGrade, grade) AS grade, openedAt, closedAt
       FROM incident WHERE deleted = 0`,
    )
    .all();
  const byId = new Map(opened.map((one) => [one.id, one]));
  const titleOf = (one: IncidentRow | undefined): string | null => (one && one.confidential !== 1 ? one.title : null);
  const marks: MomentMark[] = [];
  for (const one of opened) {
    const mark = { ref: one.id, title: titleOf(one), grade: one.grade };
    const isSevere = severe(one, one.grade);
    marks.push({ ...mark, at: one.openedAt, kind: 'incident-opened', severe: isSevere });
    if (one.closedAt !== null) marks.push({ ...mark, at: one.closedAt, kind: 'incident-closed', severe: false });
  }
  for (const { incident, at, grade } of db
    .prepare<[], { incident: string; at: number; grade: string | null }>(
      'SELECT incident, at, grade FROM incident_grading WHERE deleted = 0',
    )
    .all()) {
    const one = byId.get(incident);
    // The grade that it was opened with is told by its opening.
    if (!one || at === one.openedAt) continue;
    const isSevere = severe(one, grade);
    marks.push({ at, kind: 'incident-graded', ref: incident, title: titleOf(one), grade, severe: isSevere });
  }
  marks.push(
    ...db
      .prepare<[], { ref: string; at: number; title: string | null }>(
        `SELECT id AS ref, coalesce(eventTime, entryTime) AS at, iif(id IN (${OF_CONFIDENTIAL}), NULL, text) AS title
         FROM log_entry WHERE significant = 1 AND deleted = 0`,
      )
      .all()
      .map((one) => ({
        ...one,
        title: one.title?.slice(0, 200) ?? null,
        kind: 'significant' as const,
        grade: null,
        severe: false,
      })),
    ...db
      .prepare<[], { ref: string; at: number; grade: string }>(
        'SELECT id AS ref, at, level AS grade FROM posture WHERE deleted = 0',
      )
      .all()
      .map((one) => ({ ...one, title: null, kind: 'posture' as const, severe: one.grade === 'emergency' })),
  );
  const within = marks.filter(({ at }) => at >= first && at <= last).toSorted((a, b) => a.at - b.at);
  return { now, start: startOf(db), marks: within.slice(-MOST_MARKS), marksTotal: within.length };
}

type IncidentRow = {
  readonly id: string;
  readonly title: string;
  readonly confidential: number | null;
  readonly scheme: string;
  readonly schemeVersion: number;
  readonly grade: string | null;
  readonly openedAt: number;
  readonly closedAt: number | null;
};

/** When the first change was made that the store was not born with (UTC ms); null when there is none. */
function startOf(db: Services['db']): number | null {
  const first = db
    .prepare<[string, number], string>('SELECT hlc FROM change WHERE device = ? AND seq > ? ORDER BY hlc LIMIT 1')
    .pluck();
  const birth = birthOf(db);
  const [earliest] = devicesOf(db)
    .flatMap((device) => first.get(device, birth) ?? [])
    .toSorted();
  return earliest === undefined ? null : parseHlc(earliest).wall;
}
