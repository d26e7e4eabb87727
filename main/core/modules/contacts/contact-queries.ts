import type { Contact } from '../../../../shared/contract/contacts.ts';
import { CONTACT_KINDS, type ContactKind } from '../../../../shared/domain/duty/contact-kind.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import { keyText, type PlaceIndex } from '../places/index.ts';

type Row = Omit<Contact, 'placeName' | 'placeNameEn' | 'sample' | 'numbers' | 'keys' | 'ord'> & {
  readonly ord: number | null;
  readonly sample: number;
};
type NumberRow = Contact['numbers'][number] & { readonly contact: string };

export type ContactFilter = {
  readonly kind?: ContactKind | undefined;
  readonly place?: string | undefined;
  readonly text?: string | undefined;
};

/** Comes after everything that was put in an order by hand. */
const LAST = 9999;
const COLUMNS = 'id, kind, organisation, organisationEn, department, place, language, note, ord, sample';

export class ContactQueries {
  readonly #db: ReadDb;
  readonly #places: PlaceIndex;

  constructor(db: ReadDb, places: PlaceIndex) {
    this.#db = db;
    this.#places = places;
  }

  list({ kind, place, text = '' }: ContactFilter): Contact[] {
    const rows = cached<[], Row>(this.#db, `SELECT ${COLUMNS} FROM contact WHERE deleted = 0`).all();
    const words = text.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
    return this.#contacts(rows)
      .filter((one) => (kind === undefined || one.kind === kind) && (place === undefined || one.place === place))
      .filter((one) => words.every((word) => searched(one).includes(word)))
      .toSorted(
        (a, b) =>
          CONTACT_KINDS.indexOf(a.kind) - CONTACT_KINDS.indexOf(b.kind) ||
          a.ord - b.ord ||
          (a.organisation < b.organisation ? -1 : a.organisation > b.organisation ? 1 : a.id < b.id ? -1 : 1),
      );
  }

  /** @throws AppError UNKNOWN_CONTACT */
  get(id: string): Contact {
    const row = cached<[string], Row>(this.#db, `SELECT ${COLUMNS} FROM contact WHERE id = ? AND deleted = 0`).get(id);
    const [found] = this.#contacts(row ? [row] : []);
    if (!found) throw unknownContact(id);
    return found;
  }

  #contacts(rows: readonly Row[]): Contact[] {
    const numbers = new Map<string, Contact['numbers']>();
    for (const { contact, ...number } of numbersOf(this.#db, rows.length === 1 ? (rows[0]?.id ?? null) : null))
      numbers.set(contact, [...(numbers.get(contact) ?? []), number]);
    return rows.map(({ ord, sample, ...row }) => {
      const place = row.place === null ? undefined : this.#places.find(row.place);
      const spoken = [row.organisation, row.department, place?.name].filter((one) => one !== undefined && one !== null);
      return {
        ...row,
        placeName: place?.name ?? null,
        placeNameEn: place?.nameEn ?? null,
        ord: ord ?? LAST,
        sample: sample === 1,
        numbers: numbers.get(row.id) ?? [],
        keys: spoken.map(keyText).join(' '),
      };
    });
  }
}

/** Numbers of one contact or of all, those to call first at the front. */
export function numbersOf(db: ReadDb, contact: string | null): NumberRow[] {
  return cached<[string | null, string | null], NumberRow>(
    db,
    `SELECT contact, number, label FROM contact_number WHERE (? IS NULL OR contact = ?) AND deleted = 0
     ORDER BY contact, coalesce(ord, 99), changedSeq`,
  ).all(contact, contact);
}

export function unknownContact(id: string): AppError {
  return new AppError('UNKNOWN_CONTACT', 'This contact is not in the list any more. Nothing was changed.', {
    contact: id,
  });
}

function searched({ organisation, organisationEn, department, placeName, note, numbers, keys }: Contact): string {
  const said = [
    organisation,
    organisationEn,
    department,
    placeName,
    note,
    ...numbers.map(({ number }) => number),
    keys,
  ];
  return said.join(' ').normalize('NFKC').toLowerCase();
}
