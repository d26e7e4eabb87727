import type { Change, FieldValue } from '../../../../shared/domain/change-log/change.ts';
import { localDateAt } from '../../../../shared/domain/places/open-spans.ts';
import { slotsBetween, type ReportingTimes, type Slot } from '../../../../shared/domain/reporting/cutoffs.ts';
import { dutyShiftId } from '../duty/index.ts';
import type { DutyFile } from './duty-file.ts';
import { DAY_MS, MINUTE_MS, type SampleCalendar } from './sample-calendar.ts';
import { batch, put, type SampleCommand } from './sample-command.ts';
import type { SamplePlace } from './sample-files.ts';
import { fraction, wholeBetween } from './seeded.ts';

type Given = {
  readonly duty: DutyFile;
  readonly places: readonly SamplePlace[];
  readonly event: { readonly zone: string };
};
type Plan = DutyFile['plans'][number];
type Said = { readonly place: string; readonly text: string | null; readonly at: number };

const SET_UP = { post: '值班长岗' };
/** Set up this long before the first report. */
const AHEAD_MS = 2 * DAY_MS;
/** Reports are entered in rounds. */
const ROUND_MS = 20 * MINUTE_MS;

/** Reporting plans with what outlets told so far, the duty roster of the centre, and its contacts. */
export function dutyCommands(given: Given, calendar: SampleCalendar): SampleCommand[] {
  const { duty } = given;
  const earliest = calendar.now - Math.max(...duty.plans.map(({ daysBack }) => daysBack)) * DAY_MS - AHEAD_MS;
  return [
    { at: earliest, kind: 'contacts.save', operator: SET_UP, changes: contactChanges(duty) },
    { at: earliest + MINUTE_MS, kind: 'duty.saveShift', operator: SET_UP, changes: rosterChanges(duty, calendar) },
    ...duty.plans.flatMap((plan) => planCommands(plan, given, calendar, earliest + 2 * MINUTE_MS)),
  ];
}

function planCommands(
  plan: Plan,
  { duty, places, event }: Given,
  calendar: SampleCalendar,
  at: number,
): SampleCommand[] {
  const startsOn = localDateAt(calendar.now - plan.daysBack * DAY_MS, event.zone);
  const { code, name, nameEn, leadMinutes, cutoffs } = plan;
  const set: Change[] = [
    put('reporting_plan', [code], { name, nameEn, leadMinutes, startsOn, active: 1, sample: 1 }),
    ...plan.placeTypes.map((type) => put('reporting_plan_type', [code, type], {})),
    ...plan.periods.map((period) => put('reporting_plan_period', [code, period], {})),
    ...cutoffs.map((minute) => put('reporting_plan_cutoff', [code, String(minute)], { since: startsOn, until: null })),
  ];
  // The periods of the sample reach from before the first report to after the games.
  const times: ReportingTimes = {
    cutoffs: cutoffs.map((minute) => ({ minute, since: startsOn, until: null })),
    leadMinutes,
    startsOn,
    periods: null,
  };
  const outlets = places.filter(({ type }) => plan.placeTypes.some((one) => one === type));
  const slots = slotsBetween(
    times,
    calendar.now - (plan.daysBack + 1) * DAY_MS,
    calendar.now + 2 * DAY_MS,
    event.zone,
  ).filter(({ opensAt }) => opensAt < calendar.now);
  const last = slots.at(-1);
  return [
    { at, kind: 'reporting.savePlan', operator: SET_UP, changes: set },
    ...slots.flatMap((slot) => {
      const said = outlets.flatMap(({ code: place }) => saidFor(plan, place, slot, slot === last, duty.told) ?? []);
      return rounds(
        said.filter((one) => one.at < calendar.now),
        slot,
        plan,
        duty,
      );
    }),
  ];
}

/** What an outlet told for a cut-off; null when nothing came. */
function saidFor(plan: Plan, place: string, slot: Slot, open: boolean, told: readonly string[]): Said | null {
  const seed = `${plan.code} ${place} ${slot.date} ${slot.minute}`;
  const draw = fraction(seed);
  const { content, late, missing } = plan.shares;
  if (open ? draw > plan.open : draw < missing) return null;
  const length = slot.dueAt - slot.opensAt;
  const inTime = slot.opensAt + Math.floor(length * (0.25 + 0.7 * fraction(`${seed} at`)));
  const isLate = !open && draw < missing + late;
  const at = isLate ? slot.dueAt + wholeBetween(`${seed} late`, 4, 55) * MINUTE_MS : inTime;
  const text =
    fraction(`${seed} text`) < content ? (told[wholeBetween(`${seed} told`, 0, told.length - 1)] ?? null) : null;
  return { place, text, at: Math.floor(at / MINUTE_MS) * MINUTE_MS };
}

/** Reports as they were entered: those of twenty minutes together. */
function rounds(said: readonly Said[], slot: Slot, plan: Plan, { enteredBy }: DutyFile): SampleCommand[] {
  const groups = new Map<number, Said[]>();
  for (const one of said) {
    const round = Math.floor(one.at / ROUND_MS);
    groups.set(round, [...(groups.get(round) ?? []), one]);
  }
  return [...groups.values()].map((group): SampleCommand => {
    const at = Math.max(...group.map((one) => one.at));
    const columns = [
      'plan',
      'place',
      'date',
      'minute',
      'zero',
      'text',
      'reportedAt',
      'medium',
      'entryTime',
      'post',
      'sample',
    ];
    const rows = group.map(({ place, text, at: reportedAt }) => ({
      key: [`sample/${plan.code}/${place}/${slot.date}/${slot.minute}`],
      values: valuesOf(plan, slot, { place, text, at: reportedAt }, at, enteredBy),
    }));
    return {
      at,
      kind: 'reporting.report',
      operator: { post: enteredBy },
      changes: [batch('outlet_report', columns, rows)],
    };
  });
}

function valuesOf(plan: Plan, slot: Slot, said: Said, enteredAt: number, post: string): FieldValue[] {
  const { place, text, at } = said;
  return [plan.code, place, slot.date, slot.minute, text === null ? 1 : 0, text, at, 'phone', enteredAt, post, 1];
}

function rosterChanges({ positions, rota, reach, odd }: DutyFile, calendar: SampleCalendar): Change[] {
  const changes: Change[] = positions.map(({ code, name, nameEn, ord, needed }) =>
    put('duty_position', [code], { name, nameEn, ord, needed, sample: 1 }),
  );
  const shift = (position: string, post: string, inDays: number, from: number, to: number): Change => {
    const startsAt = calendar.daysAgo(-inDays, from);
    const fields = { position, startsAt, endsAt: calendar.daysAgo(-inDays, to), post, person: null, note: null };
    return put('duty_shift', [dutyShiftId(position, post, null, startsAt)], { ...fields, sample: 1 });
  };
  for (let inDays = reach.from; inDays <= reach.to; inDays += 1) {
    for (const { position, from, to, posts } of rota) {
      const { gap } = odd;
      if (gap.position === position && gap.inDays === inDays && gap.from === from) continue;
      changes.push(shift(position, posts[(inDays - reach.from) % posts.length] ?? '', inDays, from, to));
    }
  }
  const { double } = odd;
  return [...changes, shift(double.position, double.post, double.inDays, double.from, double.to)];
}

function contactChanges({ contacts }: DutyFile): Change[] {
  return contacts.flatMap(({ numbers, ...contact }, ord): Change[] => {
    const id = `sample-${String(ord + 1).padStart(2, '0')}`;
    return [
      // Public service numbers are nobody's invention.
      put('contact', [id], { ...contact, ord, sample: contact.organisation.includes('示例') ? 1 : 0 }),
      ...numbers.map(({ number, label }, order) => put('contact_number', [id, number], { label, ord: order })),
    ];
  });
}
