import type { z } from 'zod';
import type { contactsContract } from '../../../../shared/contract/contacts.ts';
import type { Change, FieldValue } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import type { PlaceIndex } from '../places/index.ts';
import { unknownContact } from './contact-queries.ts';

type SaveInput = z.infer<NonNullable<(typeof contactsContract.save)['~orpc']['inputSchema']>>;
type Number = SaveInput['numbers'][number];

export class ContactCommands {
  readonly #bus: CommandBus;
  readonly #places: PlaceIndex;

  constructor(bus: CommandBus, places: PlaceIndex) {
    this.#bus = bus;
    this.#places = places;
  }

  /** @throws AppError UNKNOWN_CONTACT, UNKNOWN_PLACE */
  save(command: Command, input: SaveInput): Outcome<{ id: string }> {
    return this.#bus.execute(command, (db) => {
      const { place } = input;
      if (input.id !== undefined) assertContact(db, input.id);
      if (typeof place === 'string' && !this.#places.find(place))
        throw new AppError('UNKNOWN_PLACE', `There is no place with the code ${place}. Nothing was changed.`, {
          place,
        });
      const id = input.id ?? command.id;
      const { kind, organisation, organisationEn, department, language, note, ord } = input;
      const given = Object.entries({ organisationEn, department, place, language, note, ord });
      const fields: Record<string, FieldValue> = { kind, organisation, sample: 0 };
      for (const [name, value] of given) if (value !== undefined) fields[name] = value === '' ? null : value;
      return {
        changes: [{ entity: 'contact', op: 'put', row: rowKey([id]), fields }, ...numberChanges(db, id, input.numbers)],
        result: { id },
      };
    });
  }

  /** @throws AppError UNKNOWN_CONTACT */
  remove(command: Command, id: string): Outcome<null> {
    return this.#bus.execute(command, (db) => {
      assertContact(db, id);
      return { changes: [{ entity: 'contact', op: 'delete', row: rowKey([id]) }], result: null };
    });
  }
}

/** What turns the numbers of a contact into `wanted`, in that order, one by one. */
export function numberChanges(db: ReadDb, contact: string, wanted: readonly Number[]): Change[] {
  const present = cached<[string], { number: string; label: string | null; ord: number | null }>(
    db,
    'SELECT number, label, ord FROM contact_number WHERE contact = ? AND deleted = 0',
  ).all(contact);
  const row = (number: string): string => rowKey([contact, number]);
  const distinct = [...new Map(wanted.map((one) => [one.number, one])).values()];
  const gone = present.filter(({ number }) => !distinct.some((one) => one.number === number));
  const kept = distinct.flatMap(({ number, label }, ord): Change[] => {
    const before = present.find((one) => one.number === number);
    const fields = { label: label === '' ? null : label, ord };
    if (before?.label === fields.label && before.ord === ord) return [];
    return [{ entity: 'contact_number', op: 'put', row: row(number), fields }];
  });
  return [...gone.map(({ number }): Change => ({ entity: 'contact_number', op: 'delete', row: row(number) })), ...kept];
}

function assertContact(db: ReadDb, id: string): void {
  if (!cached<[string]>(db, 'SELECT 1 FROM contact WHERE id = ? AND deleted = 0').get(id)) throw unknownContact(id);
}
