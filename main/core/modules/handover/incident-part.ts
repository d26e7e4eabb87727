import type { HandoverClock, HandoverIncident, HandoverPicture } from '../../../../shared/contract/handover.ts';
import { formatHlc, parseHlc } from '../../../../shared/domain/change-log/hlc.ts';
import { rowKeyParts } from '../../../../shared/domain/change-log/row-key.ts';
import { isOwed } from '../../../../shared/domain/clocks/report-clock.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import type { IncidentClock } from '../clocks/index.ts';
import { REGRADE } from '../incidents/index.ts';
import type { HandoverSources } from './sources.ts';

const EVERY_ONE = 1_000_000;

/** Incidents of the shift: those open now, and those closed in it. */
export function incidentPart({ db, incidents }: HandoverSources, from: number): HandoverPicture['incidents'] {
  const { items, openByGrade } = incidents.list({ limit: EVERY_ONE, offset: 0 });
  const changes = lastChanges(db, from);
  const lines = items.map((one): HandoverIncident => {
    const graded = one.gradedAt !== null && one.gradedAt >= from ? one.gradedAt : null;
    const changedAt = Math.max(changes.get(one.id) ?? 0, graded ?? 0);
    const { id, number, title, confidential, grade, stage, owner, openedAt, closedAt } = one;
    return {
      id,
      number,
      title,
      confidential,
      grade,
      stage,
      owner,
      openedAt,
      closedAt,
      changedAt: changedAt === 0 ? null : changedAt,
      opened: openedAt >= from,
      closed: closedAt !== null && closedAt >= from,
    };
  });
  const told = lines.filter(({ stage, closed }) => stage !== 'closed' || closed);
  return {
    opened: lines.filter(({ opened }) => opened).length,
    changed: lines.filter(({ opened, changedAt, stage }) => !opened && changedAt !== null && stage !== 'closed').length,
    closed: lines.filter(({ closed }) => closed).length,
    open: lines.filter(({ stage }) => stage !== 'closed').length,
    openByGrade: openByGrade.map(({ scheme, grade, count }) => ({ scheme, grade, count })),
    items: told,
  };
}

/** Report clocks of the shift: what is owed, and what was told. */
export function clockPart({ clockBook }: HandoverSources, from: number, at: number): HandoverPicture['clocks'] {
  const all = clockBook.all(at);
  const owed = all.filter(({ state }) => isOwed(state));
  const told = all.filter(({ stop }) => stop !== null && stop.entryTime >= from);
  return {
    stopped: told.length,
    late: told.filter(({ state }) => state === 'late').length,
    overdue: owed.filter(({ state }) => state === 'overdue').length,
    running: owed.filter(({ state }) => state !== 'overdue').length,
    items: [...owed, ...told].map(clockLine),
  };
}

function clockLine({ incident, rule, due, state, stop }: IncidentClock): HandoverClock {
  return {
    incident: incident.id,
    incidentTitle: incident.title,
    incidentNumber: incident.number,
    confidential: incident.confidential === 1,
    clock: rule.code,
    recipient: rule.recipient,
    recipientEn: rule.recipientEn,
    due,
    state,
    toldAt: stop?.at ?? null,
  };
}

/** When people last changed each incident since `from` (UTC ms), from the change log. */
function lastChanges(db: ReadDb, from: number): Map<string, number> {
  const rows = cached<[string, string], { row: string; hlc: string }>(
    db,
    `SELECT row, max(hlc) AS hlc FROM change
     WHERE entity IN ('incident', 'incident_fact', 'incident_place', 'incident_system', 'incident_link')
       AND row IS NOT NULL AND hlc >= ? AND kind <> ? GROUP BY row`,
  ).all(formatHlc({ wall: Math.max(0, from), counter: 0 }), REGRADE);
  const last = new Map<string, number>();
  for (const { row, hlc } of rows) {
    const [incident = ''] = rowKeyParts(row);
    last.set(incident, Math.max(parseHlc(hlc).wall, last.get(incident) ?? 0));
  }
  return last;
}
