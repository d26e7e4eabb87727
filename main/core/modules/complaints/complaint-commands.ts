import type { z } from 'zod';
import type { complaintsContract } from '../../../../shared/contract/complaints.ts';
import type { Change, Fields } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { dueAfter, WATCH_FLAGS, type WatchFlag } from '../../../../shared/domain/complaints/complaint.ts';
import { decideStep, type ComplaintStep } from '../../../../shared/domain/complaints/decide-step.ts';
import { assertEventTime } from '../../../../shared/domain/log/event-time.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import { eventSetUpAt } from '../event/index.ts';
import { incidentById } from '../incidents/index.ts';
import { entryById } from '../log/index.ts';
import type { PlaceIndex } from '../places/index.ts';
import { ruledOf, type ComplaintRow } from './complaint-row.ts';
import { complaintId, newComplaintChanges, stepChange } from './new-complaint.ts';

type AddInput = z.infer<NonNullable<(typeof complaintsContract.add)['~orpc']['inputSchema']>>;
type KindInput = z.infer<NonNullable<(typeof complaintsContract.saveKind)['~orpc']['inputSchema']>>;
type Links = { readonly incident?: string | null | undefined; readonly entry?: string | null | undefined };

/** Steps as a caller states them; what they rest on is looked up here. */
export type StatedStep =
  | Exclude<ComplaintStep, { step: 'reopen' } | { step: 'tell-back' }>
  | { readonly step: 'reopen'; readonly text: string }
  | {
      readonly step: 'tell-back';
      readonly told: string;
      readonly at: number | undefined;
      readonly medium: string;
      readonly text: string;
    };

export type ComplaintDeps = { readonly bus: CommandBus; readonly clock: Clock; readonly places: PlaceIndex };

/** Takes complaints in and through to their answer. Nothing is deleted: each step is a record of its own. */
export class ComplaintCommands {
  readonly #deps: ComplaintDeps;

  constructor(deps: ComplaintDeps) {
    this.#deps = deps;
  }

  /**
   * @throws AppError UNKNOWN_PLACE, UNKNOWN_COMPLAINT_KIND, UNKNOWN_INCIDENT, UNKNOWN_ENTRY, EVENT_TIME_IN_FUTURE,
   * EVENT_TIME_BEFORE_EVENT
   */
  add(command: Command, input: AddInput): Outcome<{ id: string }> {
    const { bus, clock, places } = this.#deps;
    return bus.execute(command, (db) => {
      const now = clock.now();
      const receivedAt = input.receivedAt ?? now;
      if (!places.get(input.place))
        throw new AppError('UNKNOWN_PLACE', `There is no place with the code ${input.place}. Nothing was changed.`, {
          place: input.place,
        });
      assertEventTime(receivedAt, now, eventSetUpAt(db));
      assertLinks(db, input);
      const id = complaintId(command.id, (candidate) => complaintRow(db, candidate) !== undefined);
      const changes = newComplaintChanges(id, {
        ...input,
        receivedAt,
        enteredAt: now,
        dueAt: input.due ?? dueAfter(receivedAt, limitOf(db, input.kind)),
        firstAsked: command.operator,
        step: command.id,
      });
      return { changes, result: { id } };
    });
  }

  /** The next step of a complaint. @throws AppError UNKNOWN_COMPLAINT and as `decideStep` */
  step(command: Command, id: string, stated: StatedStep): Outcome<null> {
    const { bus, clock } = this.#deps;
    return bus.execute(command, (db) => {
      const now = clock.now();
      const row = knownComplaint(db, id);
      const step = ruledStep(db, row, stated, now);
      const fields = decideStep(ruledOf(row), step, command.operator, now);
      const record = stepChange(command.id, {
        complaint: id,
        step: step.step,
        at: step.step === 'tell-back' ? step.at : now,
        enteredAt: now,
        text: step.text,
        who: step.step === 'hand' ? step.to : step.step === 'tell-back' ? step.told : '',
        medium: step.step === 'tell-back' ? step.medium : null,
        watch: watchAfter(row, fields),
        by: command.operator,
      });
      return { changes: [...(Object.keys(fields).length > 0 ? [put(id, fields)] : []), record], result: null };
    });
  }

  /** Where it belongs; null takes a link away. @throws AppError UNKNOWN_COMPLAINT, UNKNOWN_INCIDENT, UNKNOWN_ENTRY */
  link(command: Command, id: string, links: Links): Outcome<null> {
    return this.#deps.bus.execute(command, (db) => {
      knownComplaint(db, id);
      assertLinks(db, links);
      const fields = {
        ...(links.incident === undefined ? {} : { incident: links.incident }),
        ...(links.entry === undefined ? {} : { entry: links.entry }),
      };
      return { changes: Object.keys(fields).length > 0 ? [put(id, fields)] : [], result: null };
    });
  }

  saveKind(command: Command, { kind, name, nameEn, limitHours }: KindInput): Outcome<null> {
    return this.#deps.bus.execute(command, () => ({
      changes: [{ entity: 'complaint_kind', op: 'put', row: rowKey([kind]), fields: { name, nameEn, limitHours } }],
      result: null,
    }));
  }
}

function put(id: string, fields: Fields): Change {
  return { entity: 'complaint', op: 'put', row: rowKey([id]), fields };
}

function ruledStep(db: ReadDb, row: ComplaintRow, stated: StatedStep, now: number): ComplaintStep {
  if (stated.step === 'reopen') return { ...stated, limitHours: limitOf(db, row.kind) };
  if (stated.step === 'tell-back') return { ...stated, at: stated.at ?? now };
  return stated;
}

function watchAfter(row: ComplaintRow, fields: Fields): WatchFlag[] {
  return WATCH_FLAGS.filter((flag) => (fields[flag] ?? row[flag]) === 1);
}

export function complaintRow(db: ReadDb, id: string): ComplaintRow | undefined {
  return cached<[string], ComplaintRow>(db, 'SELECT * FROM complaint WHERE id = ? AND deleted = 0').get(id);
}

function knownComplaint(db: ReadDb, id: string): ComplaintRow {
  const row = complaintRow(db, id);
  if (!row)
    throw new AppError('UNKNOWN_COMPLAINT', `There is no complaint with the number ${id}. Nothing was changed.`, {
      complaint: id,
    });
  return row;
}

/** Hours a kind leaves. @throws AppError UNKNOWN_COMPLAINT_KIND */
export function limitOf(db: ReadDb, kind: string): number {
  const limit = cached<[string], number>(db, 'SELECT limitHours FROM complaint_kind WHERE code = ? AND deleted = 0')
    .pluck()
    .get(kind) as number | undefined;
  if (limit === undefined)
    throw new AppError('UNKNOWN_COMPLAINT_KIND', `There is no kind of complaint ${kind}. Nothing was changed.`, {
      kind,
    });
  return limit;
}

function assertLinks(db: ReadDb, { incident, entry }: Links): void {
  if (typeof incident === 'string') incidentById(db, incident);
  if (typeof entry === 'string') entryById(db, entry);
}
