import type { BriefedIncident, BriefingFigures, OwedReport } from '../../../../shared/domain/briefings/figures.ts';
import { timelinessOf } from '../../../../shared/domain/clocks/timeliness.ts';
import { TYPE_WORDS, type Both } from '../../../../shared/domain/reports/words.ts';
import type { Incident } from '../../../../shared/contract/incidents.ts';
import type { IncidentClock } from '../clocks/index.ts';
import { bothOf, type BriefingSources } from './sources.ts';

type Parts = Pick<BriefingFigures, 'incidents' | 'reports' | 'reporting'>;

const EVERY_ONE = 1_000_000;
const OWED: ReadonlySet<string> = new Set(['running', 'due-soon', 'overdue']);
/** Cut-offs listed one by one, newest first; the sums are of all. */
const CUTOFFS = 12;

/** Incidents, their reports, and outlets reporting in, since `from` (UTC ms) and as they stand. */
export function situationParts(sources: BriefingSources, from: number): Parts {
  return { incidents: incidents(sources, from), reports: reports(sources, from), reporting: reporting(sources, from) };
}

function incidents({ incidents: queries, schemes }: BriefingSources, from: number): Parts['incidents'] {
  const { items, openByGrade } = queries.list({ limit: EVERY_ONE, offset: 0 });
  const open = items.filter(({ stage }) => stage !== 'closed');
  const closed = items.filter(({ closedAt }) => closedAt !== null && closedAt >= from);
  return {
    open: open.length,
    opened: items.filter(({ openedAt }) => openedAt >= from).length,
    closed: closed.length,
    byGrade: openByGrade.map(({ grade, name, nameEn, count }) => ({
      grade: grade === null ? null : gradeText(grade, name, nameEn),
      count,
    })),
    items: [...open, ...closed].map((one) => briefed(one, schemes)),
  };
}

function briefed(one: Incident, schemes: BriefingSources['schemes']): BriefedIncident {
  const grade = schemes.version(one.scheme, one.schemeVersion).grades.find(({ code }) => code === one.grade);
  return {
    id: one.id,
    number: one.number,
    title: one.confidential ? null : one.title,
    type: TYPE_WORDS[one.type],
    grade: one.grade === null ? null : gradeText(one.grade, grade?.name ?? null, grade?.nameEn ?? null),
    severity: one.severity,
    stage: one.stage,
    openedAt: one.openedAt,
    closedAt: one.closedAt,
  };
}

/** `II 级（重大）`, `Grade II (Major)`; a name that says its level stands alone: `Level 2 (larger)`. */
function gradeText(code: string, name: string | null, nameEn: string | null): Both {
  return {
    zh: name === null ? `${code} 级` : name.includes('级') ? name : `${code} 级（${name}）`,
    en: nameEn === null ? `Grade ${code}` : /level|grade/i.test(nameEn) ? nameEn : `Grade ${code} (${nameEn})`,
  };
}

/** Of the reports on incidents that began to be owed, were made or are still owed since `from`. */
function reports({ clockBook, at }: BriefingSources, from: number): Parts['reports'] {
  const all = clockBook
    .all(at)
    .filter(
      ({ state, start, stop }) =>
        OWED.has(state) || (state !== 'withdrawn' && (start >= from || (stop !== null && stop.entryTime >= from))),
    );
  const { timely, late, overdue, running } = timelinessOf(all.map(({ state }) => state));
  return { timely, late, overdue, running, owed: all.filter(({ state }) => OWED.has(state)).map(owedReport) };
}

function owedReport({ incident, rule, due, state }: IncidentClock): OwedReport {
  return {
    incident: incident.number,
    title: incident.confidential === 1 ? null : incident.title,
    recipient: { zh: rule.recipient, en: rule.recipientEn },
    due,
    state,
  };
}

function reporting({ reporting: queries, at }: BriefingSources, from: number): Parts['reporting'] {
  // A cut-off counts as passed from the instant after it.
  const slots = queries.slotsDue(from, at);
  const sum = (count: (slot: (typeof slots)[number]) => number): number =>
    slots.reduce((total, slot) => total + count(slot), 0);
  return {
    expected: sum(({ counts }) => counts.expected),
    inTime: sum(({ counts }) => counts['in-time']),
    late: sum(({ counts }) => counts.late),
    missing: sum(({ counts }) => counts.missing),
    cutoffs: slots
      .toReversed()
      .slice(0, CUTOFFS)
      .map(({ planName, planNameEn, dueAt, counts }) => ({
        plan: bothOf(planName, planNameEn),
        dueAt,
        expected: counts.expected,
        inTime: counts['in-time'],
        late: counts.late,
        missing: counts.missing,
      })),
  };
}
