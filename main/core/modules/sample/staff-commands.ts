import type { FieldValue } from '../../../../shared/domain/change-log/change.ts';
import { languageCapabilityCode } from '../../../../shared/domain/readiness/language-item.ts';
import { languageItemCode } from '../../../../shared/domain/staff/staff-rules.ts';
import type { CellPlan } from './cell-plans.ts';
import type { SampleCalendar } from './sample-calendar.ts';
import { batch, type SampleCommand } from './sample-command.ts';
import type { SampleResources } from './sample-files.ts';
import { sampleDate } from './sample-hours.ts';
import { outcomesOf, samplePeople, type OutcomeOf, type SamplePerson } from './sample-people.ts';
import { sampleShifts, type SampleShift } from './sample-shifts.ts';
import { wholeBetween } from './seeded.ts';

/** Days ago that things were entered. A roster older than a week is not looked at any more: its items are stale. */
const ENTERED = { people: 32, languages: 21, lookedThrough: 3, courses: 12, past: 16, old: 9, fresh: 1 };

const TRAINER = { post: '培训管理岗' };
const HEAD = { post: '网点负责人' };

/** The commands that made staff, languages, courses and rosters of the sample what they are. */
export function staffCommands(
  resources: SampleResources,
  plans: readonly CellPlan[],
  calendar: SampleCalendar,
): SampleCommand[] {
  const outcomeOf = outcomesOf(plans);
  const people = samplePeople(resources, outcomeOf);
  const shifts = sampleShifts(resources, calendar, people, outcomeOf);
  return [
    {
      at: calendar.daysAgo(ENTERED.people + 2, 630),
      kind: 'event.requireLanguage',
      operator: { post: '外汇业务岗' },
      changes: requiredChanges(resources),
    },
    {
      at: calendar.daysAgo(ENTERED.people, 600),
      kind: 'imports.start',
      operator: TRAINER,
      changes: [
        batch(
          'staff_member',
          ['post', 'name', 'place', 'formerPlace', 'active', 'sample'],
          people.map(({ code, post, place }) => ({ key: [code], values: [post, null, place.code, null, 1, 1] })),
        ),
      ],
    },
    ...languageCommands(resources, people, calendar, outcomeOf),
    courseCommand(people, calendar),
    ...rosterCommands(shifts, calendar, outcomeOf),
  ];
}

function requiredChanges({ staff }: SampleResources) {
  const capabilities = staff.languages.filter(({ code }) => code !== 'en');
  return [
    batch(
      'required_language',
      ['level', 'sample'],
      staff.languages.map(({ code, level }) => ({ key: [code], values: [level, 1] })),
    ),
    batch(
      'capability',
      ['name', 'nameEn', 'short', 'ord', 'sample'],
      capabilities.map(({ code, name, nameEn, short, ord }) => ({
        key: [languageCapabilityCode(code)],
        values: [`${name}服务`, nameEn, short, ord, 1],
      })),
    ),
    batch(
      'capability_item',
      [],
      capabilities.map(({ code }) => ({ key: [languageCapabilityCode(code), languageItemCode(code)], values: [] })),
    ),
    batch(
      'capability_condition',
      [],
      capabilities.map(({ code }) => ({ key: [languageCapabilityCode(code), 'language', code], values: [] })),
    ),
  ];
}

/** Languages were recorded once; where the roster is old but English is ready, the list was looked through since. */
function languageCommands(
  resources: SampleResources,
  people: readonly SamplePerson[],
  calendar: SampleCalendar,
  outcomeOf: OutcomeOf,
): SampleCommand[] {
  const looked = ({ place }: SamplePerson): boolean =>
    outcomeOf(place.code, 'duty-roster') === 'stale' && outcomeOf(place.code, 'english-counter') === 'ready';
  const command = (days: number, minute: number, who: readonly SamplePerson[]): SampleCommand => ({
    at: calendar.daysAgo(days, minute),
    kind: 'imports.start',
    operator: TRAINER,
    changes: [
      batch(
        'staff_language',
        ['level', 'validUntil', 'certificate'],
        who.flatMap((person) => languageRows(resources, person, calendar)),
      ),
    ],
  });
  return [command(ENTERED.languages, 640, people), command(ENTERED.lookedThrough, 650, people.filter(looked))];
}

function languageRows(
  resources: SampleResources,
  { code, languages }: SamplePerson,
  calendar: SampleCalendar,
): { key: string[]; values: FieldValue[] }[] {
  return languages.map(({ code: language, level }) => {
    const expiring = resources.staff.expiring.find((one) => one.staff === code && one.language === language);
    const inDays = expiring?.inDays ?? wholeBetween(`certificate ${code} ${language}`, 60, 300);
    const validUntil = level === 'basic' ? null : sampleDate(resources, calendar, inDays).at(0);
    const certificate = level === 'basic' ? null : resources.staff.certificate;
    return { key: [code, language], values: [level, validUntil, certificate] };
  });
}

function courseCommand(people: readonly SamplePerson[], calendar: SampleCalendar): SampleCommand {
  const rows = people.flatMap(({ code, courses }) =>
    courses.map((course) => ({
      key: [code, course],
      values: [calendar.daysAgo(wholeBetween(`course ${code} ${course}`, ENTERED.courses + 1, 33), 1080)],
    })),
  );
  return {
    at: calendar.daysAgo(ENTERED.courses, 1000),
    kind: 'staff.setCourse',
    operator: TRAINER,
    changes: [batch('staff_course', ['completedAt'], rows)],
  };
}

/** What lies back was entered two weeks ago, what is ahead yesterday; where the roster is stale, nine days ago. */
function rosterCommands(
  shifts: readonly SampleShift[],
  calendar: SampleCalendar,
  outcomeOf: OutcomeOf,
): SampleCommand[] {
  const isOld = ({ place }: SampleShift): boolean => outcomeOf(place, 'duty-roster') === 'stale';
  const command = (days: number, minute: number, part: readonly SampleShift[]): SampleCommand => ({
    at: calendar.daysAgo(days, minute),
    kind: 'imports.start',
    operator: HEAD,
    changes: [
      batch(
        'shift',
        ['staff', 'place', 'startsAt', 'endsAt', 'note'],
        part.map(({ id, staff, place, startsAt, endsAt }) => ({
          key: [id],
          values: [staff, place, startsAt, endsAt, null],
        })),
      ),
    ],
  });
  const ahead = shifts.filter(({ inDays }) => inDays >= 0);
  return [
    command(
      ENTERED.past,
      1020,
      shifts.filter(({ inDays }) => inDays < 0),
    ),
    command(ENTERED.old, 1030, ahead.filter(isOld)),
    command(
      ENTERED.fresh,
      1040,
      ahead.filter((shift) => !isOld(shift)),
    ),
  ];
}
