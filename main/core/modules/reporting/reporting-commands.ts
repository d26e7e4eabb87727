import type { z } from 'zod';
import type { reportingContract } from '../../../../shared/contract/reporting.ts';
import type { Change, FieldValue, RowChange } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { FUTURE_TOLERANCE_MS } from '../../../../shared/domain/log/event-time.ts';
import type { Slot } from '../../../../shared/domain/reporting/cutoffs.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import { entryChanges } from '../log/index.ts';
import type { PlaceIndex } from '../places/index.ts';
import { expectedPlaces, planByCode, type PlanRecord } from './plan-rows.ts';
import type { ReportingQueries } from './reporting-queries.ts';
import { reportsOf } from './report-rows.ts';

type ReportInput = z.infer<NonNullable<(typeof reportingContract.report)['~orpc']['inputSchema']>>;
type NothingInput = z.infer<NonNullable<(typeof reportingContract.reportNothing)['~orpc']['inputSchema']>>;
type ChaseInput = z.infer<NonNullable<(typeof reportingContract.chase)['~orpc']['inputSchema']>>;

export type ReportingCommandDeps = {
  readonly bus: CommandBus;
  readonly clock: Clock;
  readonly places: PlaceIndex;
  readonly queries: ReportingQueries;
};

/** Category under which calls to silent outlets stand in the duty log. */
export const CHASE_CATEGORY = 'reporting';

/** Takes reports in. A report is only ever added: what was told stays, and a later one stands beside it. */
export class ReportingCommands {
  readonly #deps: ReportingCommandDeps;

  constructor(deps: ReportingCommandDeps) {
    this.#deps = deps;
  }

  /** @throws AppError UNKNOWN_REPORTING_PLAN, UNKNOWN_CUTOFF, NOT_EXPECTED, REPORT_TOO_EARLY, EVENT_TIME_IN_FUTURE */
  report(command: Command, input: ReportInput): Outcome<{ id: string }> {
    const { bus, clock } = this.#deps;
    return bus.execute(command, (db) => {
      const record = planByCode(db, input.plan);
      const slot = this.#deps.queries.slotOf(record, input.date, input.cutoff);
      this.#assertExpected(record, [input.place]);
      const now = clock.now();
      const reportedAt = input.reportedAt ?? now;
      assertTaken(slot, reportedAt, now);
      const text = input.text === undefined || input.text === '' ? null : input.text;
      const said = { text, heardFrom: input.from || null, medium: input.medium ?? null, reportedAt, entryTime: now };
      return {
        changes: [reportChange(command.id, { plan: input.plan, place: input.place, slot }, said, command.operator)],
        result: { id: command.id },
      };
    });
  }

  /** @throws AppError as `report` */
  reportNothing(command: Command, input: NothingInput): Outcome<{ reported: number; kept: number }> {
    const { bus, clock } = this.#deps;
    return bus.execute(command, (db) => {
      const record = planByCode(db, input.plan);
      const slot = this.#deps.queries.slotOf(record, input.date, input.cutoff);
      const wanted = [...new Set(input.places)];
      this.#assertExpected(record, wanted);
      const now = clock.now();
      const reportedAt = input.reportedAt ?? now;
      assertTaken(slot, reportedAt, now);
      const known = reportsOf(db, { plan: input.plan, ...slot });
      const silent = wanted.filter((place) => !known.has(place));
      const said = { text: null, heardFrom: null, medium: null, reportedAt, entryTime: now };
      return {
        changes: silent.map((place) =>
          reportChange(`${command.id}/${place}`, { plan: input.plan, place, slot }, said, command.operator),
        ),
        result: { reported: silent.length, kept: wanted.length - silent.length },
      };
    });
  }

  /** @throws AppError UNKNOWN_REPORTING_PLAN, UNKNOWN_CUTOFF, NOT_EXPECTED */
  chase(
    command: Command,
    { plan, place, date, cutoff, number, note, language }: ChaseInput,
  ): Outcome<{ entry: string }> {
    const { bus, clock, places, queries } = this.#deps;
    return bus.execute(command, (db) => {
      const record = planByCode(db, plan);
      const slot = queries.slotOf(record, date, cutoff);
      this.#assertExpected(record, [place]);
      const at = clock.now();
      const { post, name } = command.operator;
      const called = places.get(place);
      const about =
        language === 'zh'
          ? `催报：${called?.name ?? place}，${record.plan.name}，${date} ${cutoff}`
          : `Chased: ${called?.nameEn ?? called?.name ?? place}, ${record.plan.nameEn ?? record.plan.name}, ${date} ${cutoff}`;
      const text = [about, number, note].filter((part) => part !== undefined && part !== '').join(' · ');
      const entry: Record<string, FieldValue> = {
        text,
        eventTime: at,
        place,
        category: CHASE_CATEGORY,
        medium: 'phone',
        priority: 'routine',
        triage: 'noted',
      };
      const fields = {
        plan,
        place,
        date,
        minute: slot.minute,
        at,
        number: number ?? null,
        note: note ?? null,
        entry: command.id,
        post,
        person: name ?? null,
      };
      const chase: Change = { entity: 'report_chase', op: 'put', row: rowKey([command.id]), fields };
      return { changes: [...entryChanges(command, at, entry, []), chase], result: { entry: command.id } };
    });
  }

  #assertExpected(record: PlanRecord, wanted: readonly string[]): void {
    const expected = new Set(expectedPlaces(record, this.#deps.places).map(({ code }) => code));
    const stranger = wanted.find((place) => !expected.has(place));
    if (stranger !== undefined)
      throw new AppError(
        'NOT_EXPECTED',
        `${stranger} does not report in by this plan. Nothing was recorded. Choose another place or change the plan.`,
        { place: stranger, plan: record.plan.code },
      );
  }
}

/**
 * Refuses a report from before its cut-off opened, or from the future (UTC ms).
 * @throws AppError REPORT_TOO_EARLY, EVENT_TIME_IN_FUTURE
 */
export function assertTaken({ opensAt }: Slot, reportedAt: number, now: number): void {
  if (reportedAt > now + FUTURE_TOLERANCE_MS)
    throw new AppError(
      'EVENT_TIME_IN_FUTURE',
      'The report lies in the future. Nothing was recorded and what was typed is kept. Correct the time and send it again.',
      { eventTime: reportedAt, now },
    );
  if (reportedAt < opensAt)
    throw new AppError(
      'REPORT_TOO_EARLY',
      'Reports for this cut-off are not taken yet. Nothing was recorded. Choose the cut-off before it, or wait.',
      { reportedAt, opensAt },
    );
}

export type Said = {
  readonly text: string | null;
  readonly heardFrom: string | null;
  readonly medium: string | null;
  readonly reportedAt: number;
  readonly entryTime: number;
  readonly imported?: boolean;
};

export function reportChange(
  id: string,
  { plan, place, slot: { date, minute } }: { plan: string; place: string; slot: Pick<Slot, 'date' | 'minute'> },
  { imported, ...said }: Said,
  { post, name }: Command['operator'],
): RowChange {
  const zero = said.text === null ? 1 : 0;
  const fields = { plan, place, date, minute, zero, ...said, post, person: name ?? null, imported: imported ? 1 : 0 };
  return { entity: 'outlet_report', op: 'put', row: rowKey([id]), fields };
}
