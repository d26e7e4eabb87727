import type { ReportingOutlet } from '../../../../shared/contract/reporting.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';

type Numbers = Pick<ReportingOutlet, 'numbers' | 'answers'>;
type ContactRow = {
  place: string;
  organisation: string;
  department: string | null;
  number: string;
  label: string | null;
};
type PlaceRow = { code: string; phone: string | null; contactPost: string | null };

/** Whom to call at a place, read for all places at once: contacts of the place first, then its own number. */
export class OutletNumbers {
  readonly #contacts = new Map<string, ContactRow[]>();
  readonly #places: Map<string, PlaceRow>;

  constructor(db: ReadDb) {
    const rows = cached<[], ContactRow>(
      db,
      `SELECT c.place, c.organisation, c.department, n.number, n.label FROM contact c
       JOIN contact_number n ON n.contact = c.id AND n.deleted = 0
       WHERE c.place IS NOT NULL AND c.deleted = 0 ORDER BY c.ord, c.id, coalesce(n.ord, 99), n.changedSeq`,
    ).all();
    for (const row of rows) this.#contacts.set(row.place, [...(this.#contacts.get(row.place) ?? []), row]);
    this.#places = new Map(
      cached<[], PlaceRow>(db, 'SELECT code, phone, contactPost FROM place WHERE deleted = 0')
        .all()
        .map((row) => [row.code, row]),
    );
  }

  of(place: string): Numbers {
    const contacts = this.#contacts.get(place) ?? [];
    const own = this.#places.get(place);
    const numbers = contacts.map(({ number, label }) => ({ number, label }));
    if (own?.phone) numbers.push({ number: own.phone, label: null });
    const first = contacts[0];
    return { numbers, answers: first ? (first.department ?? first.organisation) : (own?.contactPost ?? null) };
  }
}
