import type { RowChange } from '../../../../shared/domain/change-log/change.ts';
import { rowKeyParts } from '../../../../shared/domain/change-log/row-key.ts';
import { staffVerdicts } from '../../../../shared/domain/staff/staff-rules.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import type { Feed } from '../rules/index.ts';
import { readPlaceRoster } from './place-roster.ts';
import { hasRoster, LONGEST_SHIFT_MS, peopleAt, zoneOf } from './staff-rows.ts';

/** Roster, languages and courses as a kind of records that decides readiness items. */
export const staffFeed: Feed = {
  entities: [
    'shift',
    'staff_member',
    'staff_language',
    'staff_course',
    'course',
    'required_language',
    'opening_span',
    'opening_exception',
    'requirement_override',
    'item_place_type',
    'mega_event',
  ],
  placesOf,
  places: (db) =>
    cached<[], string>(
      db,
      `SELECT DISTINCT place FROM shift WHERE deleted = 0
       UNION SELECT DISTINCT place FROM staff_member WHERE deleted = 0 AND place IS NOT NULL`,
    )
      .pluck()
      .all() as string[],
  judge: (db, place, now) => {
    const zone = zoneOf(db);
    if (zone === null || (!hasRoster(db, place) && peopleAt(db, place).length === 0)) return new Map();
    return staffVerdicts(readPlaceRoster(db, place, now, zone));
  },
};

function placesOf(db: ReadDb, change: RowChange): readonly string[] | 'all' {
  const [first = '', second = ''] = rowKeyParts(change.row);
  switch (change.entity) {
    case 'shift':
      return placesOfShift(db, first);
    case 'staff_member':
    case 'staff_language':
    case 'staff_course':
      return placesOfPerson(db, first, change.entity !== 'staff_course');
    case 'opening_span':
    case 'opening_exception':
      return [first];
    case 'requirement_override':
      return isLanguageItem(second) ? [first] : [];
    case 'item_place_type':
      return isLanguageItem(first) ? 'all' : [];
    case 'mega_event':
      return change.op === 'put' && !('zone' in change.fields) ? [] : 'all';
    default:
      return 'all';
  }
}

const isLanguageItem = (item: string): boolean => item.startsWith('language-');

/** Its place, and places where the same person is planned at that time: one of them counts, the others do not. */
function placesOfShift(db: ReadDb, id: string): string[] {
  const row = cached<[string], { staff: string; place: string; startsAt: number }>(
    db,
    'SELECT staff, place, startsAt FROM shift WHERE id = ?',
  ).get(id);
  if (!row) return [];
  const { staff, place, startsAt } = row;
  const others = cached<[string, number, number], string>(
    db,
    'SELECT DISTINCT place FROM shift WHERE staff = ? AND startsAt > ? AND startsAt < ? AND deleted = 0',
  )
    .pluck()
    .all(staff, startsAt - LONGEST_SHIFT_MS, startsAt + LONGEST_SHIFT_MS) as string[];
  return [place, ...others];
}

/** Home now and before, and with `rostered` every place with a shift of this person. */
function placesOfPerson(db: ReadDb, staff: string, rostered: boolean): string[] {
  const home = cached<[string], { place: string | null; formerPlace: string | null }>(
    db,
    'SELECT place, formerPlace FROM staff_member WHERE code = ?',
  ).get(staff);
  const planned = rostered
    ? (cached<[string], string>(db, 'SELECT DISTINCT place FROM shift WHERE staff = ? AND deleted = 0')
        .pluck()
        .all(staff) as string[])
    : [];
  return [home?.place, home?.formerPlace, ...planned].filter((place) => typeof place === 'string');
}
