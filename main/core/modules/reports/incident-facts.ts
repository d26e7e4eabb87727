import type { Incident } from '../../../../shared/contract/incidents.ts';
import { isFactName, type FactName, type Facts, type FactValue } from '../../../../shared/domain/incidents/facts.ts';
import type { GradingScheme } from '../../../../shared/domain/incidents/scheme.ts';
import type { ReportFacts } from '../../../../shared/domain/reports/report-facts.ts';
import type { Both } from '../../../../shared/domain/reports/words.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';

type OutageRow = { startedAt: number; endedAt: number | null };
type PlaceRow = { code: string; name: string; nameEn: string | null; address: string | null };
type SystemRow = { name: string; nameEn: string | null };

/** What a report on an incident is drafted from, as it stands at `at` (UTC ms). */
export function incidentFacts(
  db: ReadDb,
  incident: Incident,
  scheme: GradingScheme,
  { at, zone }: { readonly at: number; readonly zone: string },
): ReportFacts {
  const { override, computed } = incident;
  const gradeWord = scheme.grades.find(({ code }) => code === incident.grade);
  const clause = scheme.clauses.find(({ code }) => code === computed.clause);
  return {
    at,
    zone,
    title: incident.title,
    type: incident.type,
    stage: incident.stage,
    eventAt: incident.eventAt,
    discoveredAt: incident.discoveredAt,
    receivedAt: incident.receivedAt,
    closedAt: incident.closedAt,
    conclusion: incident.conclusion,
    scheme: { name: scheme.name, nameEn: scheme.nameEn },
    grade: incident.grade === null ? null : (gradeWord ?? { code: incident.grade, name: incident.grade, nameEn: null }),
    clause: clause ? { zh: clause.text, en: clause.textEn } : null,
    missingFacts: computed.missing.filter((name): name is FactName => isFactName(name)),
    override: override && { by: override.by, reason: override.reason },
    ahead: incident.ahead.map(({ grade, at: when }) => ({ code: grade, at: when })),
    facts: knownFacts(incident),
    ...downTimes(db, incident),
    places: incident.places.flatMap(
      (code) =>
        cached<[string], PlaceRow>(db, 'SELECT code, name, nameEn, address FROM place WHERE code = ?').get(code) ?? [],
    ),
    systems: incident.systems.flatMap(
      (code) =>
        cached<[string], SystemRow>(db, 'SELECT name, nameEn FROM monitored_system WHERE code = ?').get(code) ?? [],
    ),
    measures: measuresFor(db, incident.id),
  };
}

function knownFacts({ knownFacts: known, facts }: Incident): Facts {
  const named: [FactName, FactValue][] = Object.entries({ ...facts, ...known }).flatMap(([name, value]) =>
    isFactName(name) ? [[name, value] satisfies [FactName, FactValue]] : [],
  );
  return Object.fromEntries(named);
}

/** Stated times, else those of the systems concerned. */
function downTimes(db: ReadDb, { id, facts, eventAt }: Incident): Pick<ReportFacts, 'downSince' | 'restoredAt'> {
  const { downSince, restoredAt } = facts;
  if (typeof downSince === 'number')
    return { downSince, restoredAt: typeof restoredAt === 'number' ? restoredAt : null };
  const outages = cached<[string, number], OutageRow>(
    db,
    `SELECT o.startedAt, o.endedAt FROM incident_system s JOIN system_outage o ON o.system = s.system AND o.deleted = 0
     WHERE s.incident = ? AND s.deleted = 0 AND (o.endedAt IS NULL OR o.endedAt > ?)`,
  ).all(id, eventAt);
  if (outages.length === 0) return { downSince: null, restoredAt: null };
  const ends = outages.map(({ endedAt }) => endedAt);
  return {
    downSince: Math.min(...outages.map(({ startedAt }) => startedAt)),
    restoredAt: ends.includes(null) ? null : Math.max(...ends.filter((end) => end !== null)),
  };
}

type TaskTitle = { title: string | null; titleEn: string | null; owner: string | null; ownerEn: string | null };

/** Tasks that are carried into a report. */
const TASKS = 12;

/** Plans in force because of it, and its tasks still to be done. */
function measuresFor(db: ReadDb, incident: string): Both[] {
  const plans = cached<[string], { plan: string; ground: string }>(
    db,
    'SELECT plan, ground FROM plan_activation WHERE incident = ? AND endedAt IS NULL AND deleted = 0 ORDER BY at',
  ).all(incident);
  const tasks = cached<[string, number], TaskTitle>(
    db,
    `SELECT title, titleEn, owner, ownerEn FROM task WHERE incident = ? AND state IN ('open', 'blocked') AND deleted = 0
     ORDER BY dueAt IS NULL, dueAt, ord, id LIMIT ?`,
  ).all(incident, TASKS);
  return [
    ...plans.map(({ plan, ground }) => ({
      zh: `已启动预案“${plan}”${ground === '' ? '' : `（${ground}）`}`,
      en: `plan "${plan}" activated${ground === '' ? '' : ` (${ground})`}`,
    })),
    ...tasks.map(taskText),
  ];
}

function taskText({ title, titleEn, owner, ownerEn }: TaskTitle): Both {
  const name = title ?? '';
  const [by, byEn] = [owner ?? '', ownerEn ?? owner ?? ''];
  return {
    zh: `${name}${by === '' ? '' : `（${by}）`}`,
    en: `${titleEn ?? name}${byEn === '' ? '' : ` (${byEn})`}`,
  };
}
