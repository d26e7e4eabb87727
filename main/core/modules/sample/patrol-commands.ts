import { addDays, dateAt } from '../../../../shared/domain/inspections/local-date.ts';
import { dueWindows } from '../../../../shared/domain/inspections/windows.ts';
import { personText } from '../../../../shared/domain/people/someone-else.ts';
import type { FilePlan } from '../inspections/index.ts';
import type { CellPlan } from './cell-plans.ts';
import type { CellRecord } from './cell-timeline.ts';
import { MINUTE_MS, type SampleCalendar } from './sample-calendar.ts';
import { batch, put, type SampleCommand } from './sample-command.ts';
import type { SafetyFile } from './safety-file.ts';
import { SET_UP_DAYS_AGO } from './set-up.ts';

/** A patrol of the past that found something: its window and the point that failed. Instants in UTC ms. */
export type FailedPatrol = { readonly plan: string; readonly dueOn: string; readonly record: CellRecord };

type Patrol = { readonly place: string; readonly dueOn: string; readonly record: CellRecord };
type Sources = {
  readonly shipped: readonly FilePlan[];
  readonly safety: SafetyFile;
  readonly zone: string;
};

/**
 * Patrols of the past weeks, derived from the checks of the story: one was made where every item it stands for was checked within its
 * window, at the moment of the last of those checks. So a state that is stale has a patrol that is overdue.
 */
export function patrolCommands(
  { shipped, safety, zone }: Sources,
  records: readonly CellRecord[],
  plans: readonly CellPlan[],
  calendar: SampleCalendar,
): { commands: SampleCommand[]; failed: FailedPatrol[] } {
  const startsOn = addDays(dateAt(calendar.now, zone), 1 - SET_UP_DAYS_AGO);
  const active = shipped.filter(({ code }) => safety.plans.some(({ plan }) => plan === code));
  const commands: SampleCommand[] = [switchOn(active, startsOn, calendar)];
  const failed: FailedPatrol[] = [];
  for (const plan of active) {
    const items = safety.plans.find((one) => one.plan === plan.code)?.items ?? [];
    const windows = dueWindows({ ...plan, raisedCadence: null, startsOn }, [], startsOn, dateAt(calendar.now, zone));
    const dueOnOf = (at: number): string | undefined => {
      const date = dateAt(at, zone);
      return windows.find((window) => window.from <= date && date <= window.dueOn)?.dueOn;
    };
    const patrols = new Map<string, Patrol>();
    for (const place of new Set(plans.map(({ cell }) => cell.place))) {
      if (!plan.placeTypes.includes(place.type)) continue;
      for (const patrol of patrolsOf(place.code, items, records, dueOnOf)) {
        patrols.set(`${patrol.place} ${patrol.dueOn}`, patrol);
        if (patrol.record.status !== 'ready') failed.push({ plan: plan.code, ...patrol });
      }
    }
    commands.push(...rounds(plan, [...patrols.values()], calendar));
  }
  return { commands, failed };
}

function patrolsOf(
  place: string,
  items: readonly string[],
  records: readonly CellRecord[],
  dueOnOf: (at: number) => string | undefined,
): Patrol[] {
  const own = records.filter(({ cell }) => cell.place.code === place && items.includes(cell.item.code));
  const required = new Set(own.map(({ cell }) => cell.item.code));
  const checks = new Map<string, Map<string, CellRecord>>();
  for (const record of own) {
    const last = own.findLast(({ cell }) => cell.item.code === record.cell.item.code) === record;
    // Work before a place was first ready is no patrol; what a patrol found last is.
    if (record.status !== 'ready' && !(last && record.status === 'in-progress')) continue;
    const dueOn = dueOnOf(record.observedAt);
    if (dueOn === undefined) continue;
    const found = checks.get(dueOn) ?? new Map<string, CellRecord>();
    checks.set(dueOn, found.set(record.cell.item.code, record));
  }
  return [...checks].flatMap(([dueOn, found]) => {
    const last = [...found.values()].toSorted((a, b) => b.observedAt - a.observedAt)[0];
    return last && found.size === required.size ? [{ place, dueOn, record: last }] : [];
  });
}

function switchOn(plans: readonly FilePlan[], startsOn: string, calendar: SampleCalendar): SampleCommand {
  return {
    at: calendar.daysAgo(SET_UP_DAYS_AGO - 1, 625),
    kind: 'inspections.savePlan',
    operator: { post: '指挥中心筹备岗' },
    changes: plans.map(({ code }) => put('inspection_plan', [code], { active: 1, startsOn })),
  };
}

/** One command for each patrol plan and hour: the past is told, not played. */
function rounds(plan: FilePlan, patrols: readonly Patrol[], calendar: SampleCalendar): SampleCommand[] {
  const hours = new Map<number, Patrol[]>();
  for (const patrol of patrols) {
    const hour = Math.floor(patrol.record.observedAt / (60 * MINUTE_MS)) + 1;
    const members = hours.get(hour);
    if (members) members.push(patrol);
    else hours.set(hour, [patrol]);
  }
  return [...hours].map(([hour, members]) => ({
    at: Math.min(calendar.now, hour * 60 * MINUTE_MS),
    kind: 'inspections.do',
    operator: { post: plan.post },
    changes: [
      batch(
        'inspection',
        ['doneAt', 'doneBy', 'result', 'note'],
        members.map(({ place, dueOn, record }) => ({
          key: [plan.code, place, dueOn],
          values: [
            record.observedAt,
            personText({ post: plan.post }),
            record.status === 'ready' ? 'passed' : 'failed',
            record.note ?? null,
          ],
        })),
      ),
    ],
  }));
}
