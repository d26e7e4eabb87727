import type { Change, FieldValue } from '../../../../shared/domain/change-log/change.ts';
import type { EntityName } from '../../store/entities.ts';
import type { CellPlan } from './cell-plans.ts';
import type { SampleEquipment } from './equipment-file.ts';
import { lastRecords } from './last-records.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, type SampleCalendar } from './sample-calendar.ts';
import { batch, put, type SampleCommand } from './sample-command.ts';
import type { SamplePlace } from './sample-files.ts';
import { sampleMachinesAt, type SampleMachine } from './sample-machines.ts';
import { checklistCommands } from './checklist-commands.ts';
import { wholeBetween } from './seeded.ts';
import { SET_UP_DAYS_AGO } from './set-up.ts';

type Resources = { readonly places: readonly SamplePlace[]; readonly equipment: SampleEquipment };
type Row = { readonly key: readonly string[]; readonly values: readonly FieldValue[] };
type Seen = { readonly at: number; readonly row: Row };

/** How machines, service points and checklists of the sample came to be what they are at `now`. */
export function equipmentCommands(
  { places, equipment }: Resources,
  plans: readonly CellPlan[],
  calendar: SampleCalendar,
): SampleCommand[] {
  const records = lastRecords(plans, calendar);
  const machines = places.flatMap((place) => sampleMachinesAt(place, records, equipment));
  return [
    ...setUpMachines(machines, equipment, calendar),
    ...rounds('machines.recordTest', ['lastTestAt', 'lastTestPassed'], machines.flatMap(testOf), equipment, calendar),
    ...rounds('machines.recordPatrol', ['lastPatrolAt'], machines.flatMap(patrolOf), equipment, calendar),
    ...faultCommands(machines, equipment, calendar),
    ...pointCommands(places, plans, equipment, calendar),
    ...checklistCommands(equipment.checklists, records, calendar),
  ];
}

function setUpMachines(
  machines: readonly SampleMachine[],
  { file }: SampleEquipment,
  calendar: SampleCalendar,
): SampleCommand[] {
  const members = (entity: EntityName, of: (machine: SampleMachine) => readonly string[]): Change =>
    batch(
      entity,
      [],
      machines.flatMap((machine) => of(machine).map((member) => ({ key: [machine.code, member], values: [] }))),
    );
  return [
    {
      at: setUpAt(calendar, 640),
      kind: 'imports.start',
      operator: { post: file.keeper },
      changes: [
        batch(
          'machine',
          ['place', 'kind', 'name', 'keeper', 'ecny', 'retired', 'note', 'sample'],
          machines.map(({ code, place, kind, keeper, ecny, note }) => ({
            key: [code],
            values: [place, kind, null, keeper, ecny ? 1 : 0, 0, note, 1],
          })),
        ),
        members('machine_scheme', ({ schemes }) => schemes),
        members('machine_language', ({ languages }) => languages),
      ],
    },
  ];
}

const testOf = ({ code, lastTestAt, lastTestPassed }: SampleMachine): Seen[] =>
  lastTestAt === null ? [] : [{ at: lastTestAt, row: { key: [code], values: [lastTestAt, lastTestPassed ? 1 : 0] } }];

const patrolOf = ({ code, lastPatrolAt }: SampleMachine): Seen[] =>
  lastPatrolAt === null ? [] : [{ at: lastPatrolAt, row: { key: [code], values: [lastPatrolAt] } }];

/** What was seen within one hour is one command, entered when the hour is over. */
function rounds(
  kind: string,
  columns: readonly string[],
  seen: readonly Seen[],
  { file }: SampleEquipment,
  calendar: SampleCalendar,
): SampleCommand[] {
  const hours = new Map<number, Row[]>();
  for (const { at, row } of seen) {
    const hour = Math.floor(at / HOUR_MS);
    const rows = hours.get(hour);
    if (rows) rows.push(row);
    else hours.set(hour, [row]);
  }
  return [...hours].map(([hour, rows]) => ({
    at: enteredAt((hour + 1) * HOUR_MS, calendar),
    kind,
    operator: { post: file.keeper },
    changes: [batch('machine', columns, rows)],
  }));
}

function faultCommands(
  machines: readonly SampleMachine[],
  { file }: SampleEquipment,
  calendar: SampleCalendar,
): SampleCommand[] {
  const operator = { post: file.keeper };
  const known = new Set(machines.map(({ code }) => code));
  const repaired = file.repaired
    .map((fault) => ({ ...fault, code: `${fault.place}-${fault.machine}` }))
    .filter(({ code }) => known.has(code))
    .flatMap(({ code, daysAgo, lastsHours, description, remedy }, index): SampleCommand[] => {
      const since = calendar.daysAgo(daysAgo, 540 + wholeBetween(`fault ${code}`, 0, 300));
      const until = since + lastsHours * HOUR_MS;
      const row = [`sample-repaired-${index + 1}`];
      return [
        {
          at: since + 5 * MINUTE_MS,
          kind: 'machines.reportFault',
          operator,
          changes: [put('machine_fault', row, { machine: code, since, until: null, description, remedy: null })],
        },
        {
          at: until + 5 * MINUTE_MS,
          kind: 'machines.repairFault',
          operator,
          changes: [put('machine_fault', row, { until, remedy })],
        },
      ];
    });
  const open = machines.flatMap(({ code, fault }): SampleCommand[] =>
    fault === null
      ? []
      : [
          {
            at: enteredAt(fault.since + 6 * MINUTE_MS, calendar),
            kind: 'machines.reportFault',
            operator,
            changes: [
              put('machine_fault', [`sample-open-${code}`], { machine: code, until: null, remedy: null, ...fault }),
            ],
          },
        ],
  );
  return [...repaired, ...open];
}

function pointCommands(
  places: readonly SamplePlace[],
  plans: readonly CellPlan[],
  { file }: SampleEquipment,
  calendar: SampleCalendar,
): SampleCommand[] {
  const licensed = new Set(
    plans
      .filter(({ cell, outcome }) => cell.item.code === 'fx-permission' && outcome === 'ready')
      .map(({ cell }) => cell.place.code),
  );
  const points = places.filter(({ type }) => type === 'branch' || type === 'fx-point');
  const until = (place: string): number | null => {
    const days = Object.hasOwn(file.licences, place) ? (file.licences[place] ?? null) : file.licenceDays;
    return days === null ? null : calendar.opensAt + days * DAY_MS;
  };
  const offered = plans.flatMap(({ cell }) => {
    const currency = /^fx-cash-([a-z]{3})$/.exec(cell.item.code)?.[1]?.toUpperCase();
    return currency === undefined ? [] : [{ key: [cell.place.code, currency], values: [] }];
  });
  return [
    {
      at: setUpAt(calendar, 655),
      kind: 'imports.start',
      operator: { post: '外汇业务岗' },
      changes: [
        batch(
          'fx_point',
          ['tier', 'licence', 'licenceUntil', 'hostHotel'],
          points.map(({ code, type }) => ({
            key: [code],
            values: [
              type === 'fx-point' ? 'full' : 'basic',
              licensed.has(code) ? file.licenceText.replace('{place}', code) : null,
              until(code),
              file.hosts[code] ?? null,
            ],
          })),
        ),
        batch('fx_point_currency', [], offered),
      ],
    },
  ];
}

const setUpAt = (calendar: SampleCalendar, minute: number): number => calendar.daysAgo(SET_UP_DAYS_AGO - 1, minute);

/** Not before the machines were there, and not in the future. */
function enteredAt(at: number, calendar: SampleCalendar): number {
  return Math.min(calendar.now, Math.max(at, setUpAt(calendar, 700)));
}
