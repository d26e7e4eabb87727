import type { z } from 'zod';
import type { reportingContract } from '../../../../shared/contract/reporting.ts';
import type { Change, FieldValue } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { localDateAt } from '../../../../shared/domain/places/open-spans.ts';
import { minuteOf } from '../../../../shared/domain/reporting/cutoffs.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import { cutoffRows, members, type MemberTable } from './plan-rows.ts';

type PlanInput = z.infer<NonNullable<(typeof reportingContract.savePlan)['~orpc']['inputSchema']>>['plan'];

/** Makes and changes reporting plans. */
export class PlanCommands {
  readonly #bus: CommandBus;
  readonly #clock: Clock;
  readonly #zone: () => string;

  constructor(bus: CommandBus, clock: Clock, zone: () => string) {
    this.#bus = bus;
    this.#clock = clock;
    this.#zone = zone;
  }

  /** @throws AppError UNKNOWN_ORGANISATION */
  save(command: Command, plan: PlanInput): Outcome<null> {
    return this.#bus.execute(command, (db) => {
      for (const organisation of plan.organisations) assertOrganisation(db, organisation);
      const { code, name, nameEn, leadMinutes, startsOn, active } = plan;
      const fields: Record<string, FieldValue> = {
        name,
        nameEn: nameEn === '' ? null : nameEn,
        leadMinutes,
        startsOn,
        active: active ? 1 : 0,
        sample: 0,
      };
      const today = localDateAt(this.#clock.now(), this.#zone());
      return {
        changes: [
          { entity: 'reporting_plan', op: 'put', row: rowKey([code]), fields },
          ...memberChanges(db, 'reporting_plan_type', code, plan.placeTypes),
          ...memberChanges(db, 'reporting_plan_organisation', code, plan.organisations),
          ...memberChanges(db, 'reporting_plan_period', code, plan.periods),
          ...cutoffChanges(db, code, plan.cutoffs.map(minuteOf), startsOn, today),
        ],
        result: null,
      };
    });
  }
}

function memberChanges(db: ReadDb, entity: MemberTable, plan: string, wanted: readonly string[]): Change[] {
  const present = members(db, entity, plan);
  const row = (member: string): string => rowKey([plan, member]);
  return [
    ...present.filter((one) => !wanted.includes(one)).map((one): Change => ({ entity, op: 'delete', row: row(one) })),
    ...[...new Set(wanted)]
      .filter((one) => !present.includes(one))
      .map((one): Change => ({ entity, op: 'put', row: row(one), fields: {} })),
  ];
}

/** A time that is new counts from today on, one taken away up to yesterday: the days that are over stay as they were. */
function cutoffChanges(db: ReadDb, plan: string, wanted: readonly number[], startsOn: string, today: string): Change[] {
  const rows = cutoffRows(db, plan);
  const entity = 'reporting_plan_cutoff';
  const row = (minute: number): string => rowKey([plan, String(minute)]);
  const since = rows.length === 0 ? startsOn : today;
  const ended = rows
    .filter(({ minute, until }) => until === null && !wanted.includes(minute))
    .map(({ minute }): Change => ({ entity, op: 'put', row: row(minute), fields: { until: today } }));
  const begun = [...new Set(wanted)].flatMap((minute): Change[] => {
    const known = rows.find((one) => one.minute === minute);
    if (known?.until === null) return [];
    // Taken away and brought back on the same day: as if nothing had happened.
    const from = known && known.until === today ? known.since : since;
    return [{ entity, op: 'put', row: row(minute), fields: { since: from, until: null } }];
  });
  return [...ended, ...begun];
}

function assertOrganisation(db: ReadDb, organisation: string): void {
  if (!cached<[string]>(db, 'SELECT 1 FROM organisation WHERE code = ? AND deleted = 0').get(organisation))
    throw new AppError(
      'UNKNOWN_ORGANISATION',
      `There is no organisation with the code ${organisation}. Nothing was changed.`,
      { organisation },
    );
}
