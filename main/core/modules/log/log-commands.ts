import type { z } from 'zod';
import type { Link, LogEntry, logContract } from '../../../../shared/contract/log.ts';
import type { Change, FieldValue, RowChange } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { assertEventTime } from '../../../../shared/domain/log/event-time.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { eventSetUpAt } from '../event/index.ts';
import type { PlaceIndex } from '../places/index.ts';
import { entryById } from './log-rows.ts';

type AddInput = z.infer<NonNullable<(typeof logContract.add)['~orpc']['inputSchema']>>;
type CorrectInput = z.infer<NonNullable<(typeof logContract.correct)['~orpc']['inputSchema']>>;

export type LogDeps = { readonly bus: CommandBus; readonly clock: Clock; readonly places: PlaceIndex };

/** Writes the duty log. Entries are only ever added; triage, marks and links stand beside what an entry says. */
export class LogCommands {
  readonly #deps: LogDeps;

  constructor(deps: LogDeps) {
    this.#deps = deps;
  }

  /** @throws AppError EVENT_TIME_IN_FUTURE, EVENT_TIME_BEFORE_EVENT, UNKNOWN_PLACE, UNKNOWN_INCIDENT */
  add(command: Command, input: AddInput, onLockedScreen = false): Outcome<{ id: string }> {
    const { bus, clock } = this.#deps;
    return bus.execute(command, (db) => {
      const now = clock.now();
      const eventTime = input.eventTime ?? now;
      this.#assertPossible(db, eventTime, input);
      const fields = {
        ...saidFields(input),
        eventTime,
        triage: 'new',
        priority: input.priority ?? 'routine',
        ...(onLockedScreen && { enteredLocked: 1 }),
      };
      return { changes: entryChanges(command, now, fields, input.links ?? []), result: { id: command.id } };
    });
  }

  /** @throws AppError UNKNOWN_ENTRY, ALREADY_CORRECTED, and as `add` */
  correct(command: Command, input: CorrectInput): Outcome<{ id: string }> {
    const { bus, clock } = this.#deps;
    return bus.execute(command, (db) => {
      const old = entryById(db, input.entry);
      if (old.correctedBy !== null)
        throw new AppError(
          'ALREADY_CORRECTED',
          'This entry was already corrected. Nothing was recorded. Correct the entry that replaced it.',
          { entry: old.id, correctedBy: old.correctedBy },
        );
      const eventTime = input.eventTime ?? old.eventTime;
      this.#assertPossible(db, eventTime, input);
      const fields: Record<string, FieldValue> = {
        heardFrom: old.from,
        medium: old.medium,
        place: old.place,
        category: old.category,
        grade: old.grade,
        ...saidFields(input),
        eventTime,
        priority: input.priority ?? old.priority,
        triage: old.triage,
        significant: old.significant ? 1 : 0,
        corrects: old.id,
        reason: input.reason ?? null,
      };
      const changes = entryChanges(command, clock.now(), fields, [...old.links, ...(input.links ?? [])]);
      return { changes, result: { id: command.id } };
    });
  }

  /** @throws AppError UNKNOWN_ENTRY */
  triage(command: Command, entry: string, triage: LogEntry['triage']): Outcome<null> {
    return this.#mark(command, entry, { triage });
  }

  /** @throws AppError UNKNOWN_ENTRY */
  markSignificant(command: Command, entry: string, significant: boolean): Outcome<null> {
    return this.#mark(command, entry, { significant: significant ? 1 : 0 });
  }

  /** @throws AppError UNKNOWN_ENTRY, UNKNOWN_PLACE, UNKNOWN_INCIDENT */
  link(command: Command, entry: string, link: Link, linked: boolean): Outcome<null> {
    return this.#deps.bus.execute(command, (db) => {
      entryById(db, entry);
      if (linked) this.#assertLink(db, link);
      return { changes: [linkChange(entry, link, linked)], result: null };
    });
  }

  #mark(command: Command, entry: string, fields: Record<string, FieldValue>): Outcome<null> {
    return this.#deps.bus.execute(command, (db) => {
      entryById(db, entry);
      return { changes: [{ entity: 'log_entry', op: 'put', row: rowKey([entry]), fields }], result: null };
    });
  }

  #assertPossible(db: ReadDb, eventTime: number, { place, links = [] }: Pick<AddInput, 'place' | 'links'>): void {
    assertEventTime(eventTime, this.#deps.clock.now(), eventSetUpAt(db));
    if (place !== undefined) this.#assertLink(db, { kind: 'place', ref: place });
    for (const link of links) this.#assertLink(db, link);
  }

  #assertLink(db: ReadDb, { kind, ref }: Link): void {
    if (kind === 'place' && !this.#deps.places.get(ref))
      throw new AppError('UNKNOWN_PLACE', `There is no place with the code ${ref}. Nothing was changed.`, {
        place: ref,
      });
    if (kind === 'entry') entryById(db, ref);
    if (kind === 'incident' && !db.prepare('SELECT 1 FROM incident WHERE id = ? AND deleted = 0').get(ref))
      throw new AppError('UNKNOWN_INCIDENT', 'There is no such incident. Nothing was changed.', { incident: ref });
  }
}

/** An entry has the id of the command that made it: one id for one thing that happened, on every workstation. */
export function entryChanges(
  command: Command,
  entryTime: number,
  fields: Record<string, FieldValue>,
  links: readonly Link[],
): Change[] {
  const { post, name } = command.operator;
  const entry: RowChange = {
    entity: 'log_entry',
    op: 'put',
    row: rowKey([command.id]),
    fields: { ...fields, entryTime, post, person: name ?? null },
  };
  const distinct = new Map(links.map((link) => [`${link.kind}|${link.ref}`, link]));
  return [entry, ...[...distinct.values()].map((link) => linkChange(command.id, link, true))];
}

function linkChange(entry: string, { kind, ref }: Link, linked: boolean): RowChange {
  const row = rowKey([entry, kind, ref]);
  return linked ? { entity: 'log_link', op: 'put', row, fields: {} } : { entity: 'log_link', op: 'delete', row };
}

function saidFields(input: AddInput | CorrectInput): Record<string, FieldValue> {
  const { text, place, category, grade, from, medium } = input;
  const given = Object.entries({ text, place, category, grade, heardFrom: from, medium });
  return Object.fromEntries(given.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));
}
