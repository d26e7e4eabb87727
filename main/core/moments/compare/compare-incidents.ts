import type { Incident } from '../../../../shared/contract/incidents.ts';
import type { MomentDifference } from '../../../../shared/contract/moments.ts';
import type { Services } from '../../services.ts';

type Difference = MomentDifference['incidents'];
type Then = Difference['items'][number]['after'];
type Turn = Difference['items'][number]['turns'][number];

const ALL = 100_000;

/** Incidents that are new, graded otherwise, in another stage, closed or open again; the newest first. */
export function compareIncidents(from: Services, to: Services): Difference {
  const before = new Map(incidentsOf(from).map((one) => [one.id, one]));
  const items = incidentsOf(to)
    .map((one) => ({ one, was: before.get(one.id), turns: turnsOf(before.get(one.id), one) }))
    .filter(({ turns }) => turns.length > 0)
    .map(({ one, was, turns }) => ({
      incident: one.id,
      number: one.number,
      title: one.title,
      confidential: one.confidential,
      turns,
      before: was ? thenOf(from, was) : null,
      after: thenOf(to, one),
    }))
    .toSorted((a, b) => b.number - a.number);
  const count = (turn: Turn): number => items.filter(({ turns }) => turns.includes(turn)).length;
  return { opened: count('opened'), graded: count('graded'), closed: count('closed'), items };
}

const incidentsOf = ({ situation }: Services): Incident[] => situation.incidents.list({ limit: ALL, offset: 0 }).items;

function turnsOf(was: Incident | undefined, is: Incident): Turn[] {
  const turns: Turn[] = [];
  if (!was) turns.push('opened');
  if (is.grade !== (was?.grade ?? null)) turns.push('graded');
  const [closedBefore, closedAfter] = [was?.stage === 'closed', is.stage === 'closed'];
  if (closedAfter && !closedBefore) turns.push('closed');
  else if (closedBefore && !closedAfter) turns.push('reopened');
  else if (was && was.stage !== is.stage) turns.push('staged');
  return turns;
}

function thenOf({ situation }: Services, { stage, grade, scheme, schemeVersion }: Incident): Then {
  const named = situation.schemes.version(scheme, schemeVersion).grades.find(({ code }) => code === grade);
  return { stage, grade, gradeName: named?.name ?? null, gradeNameEn: named?.nameEn ?? null };
}
