import type { Change, FieldValue, RowChange } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import type { PlaceRecord } from '../../../../shared/domain/import/index.ts';
import type { ReadDb } from '../../store/database.ts';
import { BLANK_PLACE, leftBehind, positionFields, type Datum } from '../places/index.ts';
import { BatchCollector, type ImportPlan } from './plan.ts';
import type { PlanContext } from './planner.ts';
import type { GoodRow, RefusedRow } from './worker-protocol.ts';

type PlaceRow = Readonly<Record<string, FieldValue>>;
type Span = { readonly place: string; readonly weekday: number; readonly opens: number; readonly closes: number };

const NEW_PLACE = { accuracy: 'needs-location' } as const;

/**
 * What importing place rows means. A blank cell never erases what is known; a position is kept raw with its datum and
 * WGS-84 derived. An organisation that is not known yet is made, so that no row is lost for it.
 */
export function planPlaces({ db, datum, places, refuse }: PlanContext, rows: readonly GoodRow<'places'>[]): ImportPlan {
  const batches = new BatchCollector('place');
  const organisations = new OrganisationPlan(db);
  const hours = new HoursPlan(db);
  const current = db.prepare<[string], PlaceRow>('SELECT * FROM place WHERE code = ?');
  let created = 0;
  let updated = 0;
  const refused: RefusedRow[] = [];
  const rowOf = new Map<string, number>();
  const left: RowChange[] = [];
  for (const [row, given] of rows) {
    // The code of a place that was merged into another means that other one.
    const record = { ...given, code: places.resolve(given.code) ?? given.code };
    const firstRow = rowOf.get(record.code);
    if (firstRow !== undefined) {
      refused.push(refuse(row, 'code', 'DUPLICATE_IN_FILE', { text: given.code, firstRow }));
      continue;
    }
    rowOf.set(record.code, row);
    const existing = current.get(record.code);
    const alive = existing !== undefined && existing['deleted'] === 0;
    const wanted = wantedFields(record, organisations.codeOf(record.organisation ?? null), datum);
    const fields = alive ? differing(wanted, existing) : { ...(existing ? BLANK_PLACE : NEW_PLACE), ...wanted };
    const hoursChanged = hours.add(record, alive);
    const columns = Object.keys(fields);
    if (existing && !alive) left.push(...leftBehind(db, record.code));
    if (!alive) created += 1;
    else if (columns.length > 0 || hoursChanged) updated += 1;
    if (columns.length > 0) batches.add(rowKey([record.code]), columns, Object.values(fields));
  }
  // What a removed place left goes first: its hours may be in the file again.
  const changes = [...left, ...organisations.changes, ...batches.changes(), ...hours.changes];
  const unchanged = rows.length - created - updated - refused.length;
  return { changes, created, updated, unchanged, refused };
}

function wantedFields(
  record: PlaceRecord,
  organisation: string | null,
  datum: Datum | undefined,
): Record<string, FieldValue> {
  const { name, type, nameEn, address, phone, contactPost, note, position } = record;
  const texts = { name, type, nameEn, organisation, address, phone, contactPost, note };
  const given = Object.entries(texts).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  // The reader refuses a file with positions and no datum.
  return { ...Object.fromEntries(given), ...(position ? positionFields(position, datum ?? 'wgs84', 'surveyed') : {}) };
}

function differing(wanted: Record<string, FieldValue>, existing: PlaceRow): Record<string, FieldValue> {
  return Object.fromEntries(Object.entries(wanted).filter(([name, value]) => existing[name] !== value));
}

/** Finds organisations by code or name and plans those that are missing. */
class OrganisationPlan {
  readonly changes: Change[] = [];
  readonly #codes = new Map<string, string>();

  constructor(db: ReadDb) {
    for (const { code, name } of db
      .prepare<[], { code: string; name: string }>('SELECT code, name FROM organisation WHERE deleted = 0')
      .all()) {
      this.#codes.set(name, code);
      this.#codes.set(code, code);
    }
  }

  codeOf(text: string | null): string | null {
    if (text === null) return null;
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    this.#codes.set(text, text);
    this.changes.push({
      entity: 'organisation',
      op: 'put',
      row: rowKey([text]),
      fields: { name: text, nameEn: null, parent: null, level: 'sub-branch' },
    });
    return text;
  }
}

/** Weekly hours of a place are replaced when the file states them and they differ. */
class HoursPlan {
  readonly changes: Change[] = [];
  readonly #existing;

  constructor(db: ReadDb) {
    this.#existing = db.prepare<[string], Span>(
      'SELECT place, weekday, opens, closes FROM opening_span WHERE place = ? AND deleted = 0',
    );
  }

  add({ code, openingHours }: PlaceRecord, alive: boolean): boolean {
    if (!openingHours) return false;
    const wanted = new Map(openingHours.map((span) => [spanKey(code, span), span.closes]));
    const spans = alive ? this.#existing.all(code) : [];
    const present = new Map(spans.map((span) => [spanKey(code, span), span.closes]));
    const before = this.changes.length;
    for (const row of present.keys())
      if (!wanted.has(row)) this.changes.push({ entity: 'opening_span', op: 'delete', row });
    for (const [row, closes] of wanted) {
      if (present.get(row) !== closes)
        this.changes.push({ entity: 'opening_span', op: 'put', row, fields: { closes } });
    }
    return this.changes.length > before;
  }
}

function spanKey(code: string, { weekday, opens }: { weekday: number; opens: number }): string {
  return rowKey([code, String(weekday), String(opens)]);
}
