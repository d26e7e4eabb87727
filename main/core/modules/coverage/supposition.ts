import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { ReadDb } from '../../store/database.ts';
import { CONDITION_KINDS } from './condition-source.ts';
import type { CoverageWorld } from './coverage-world.ts';
import type { Instants, Without } from './place-judge.ts';

/** What is supposed away: places closed, machines out of order, people absent, currencies gone; all by code. */
export type Supposition = {
  readonly close: readonly string[];
  readonly machines: readonly string[];
  readonly staff: readonly string[];
  readonly currencies: readonly string[];
};

/**
 * What the places concerned would be to each capability, by their number; all others stay as they are.
 * @throws AppError UNKNOWN_PLACE, UNKNOWN_MACHINE, UNKNOWN_STAFF, UNKNOWN_CURRENCY
 */
export function supposedMarks(
  db: ReadDb,
  world: CoverageWorld,
  { close, machines, staff, currencies }: Supposition,
  instants: Instants,
): { marks: Map<number, Uint8Array>; without: Without } {
  assertKnown(db, 'machine', machines, 'UNKNOWN_MACHINE');
  assertKnown(db, 'staff_member', staff, 'UNKNOWN_STAFF');
  const { ground, judge, list } = world.parts;
  for (const currency of currencies)
    if (!list.some(({ conditions }) => conditions.some(({ kind, value }) => kind === 'stock' && value === currency)))
      throw new AppError('UNKNOWN_CURRENCY', `No capability asks for cash in ${currency}.`, { currency });
  const without: Without = { stock: new Set(currencies), language: new Set(staff), machine: new Set(machines) };
  const marks = new Map<number, Uint8Array>();
  for (const kind of CONDITION_KINDS)
    for (const place of without[kind].size === 0 ? [] : world.sources[kind].placesWith(without[kind])) {
      const number = ground.numberOf(place);
      if (number === undefined || marks.has(number)) continue;
      const supposed = new Uint8Array(list.length);
      judge.judge(place, instants, supposed, without);
      marks.set(number, supposed);
    }
  for (const code of close) {
    const number = ground.numberOf(code);
    if (number === undefined)
      throw new AppError('UNKNOWN_PLACE', `There is no place with the code ${code}.`, { place: code });
    marks.set(number, new Uint8Array(list.length));
  }
  return { marks, without };
}

function assertKnown(db: ReadDb, table: 'machine' | 'staff_member', codes: readonly string[], error: string): void {
  const known = db.prepare<[string], number>(`SELECT 1 FROM ${table} WHERE code = ? AND deleted = 0`).pluck();
  for (const code of codes)
    if (known.get(code) === undefined)
      throw new AppError(error, `There is no ${table.replace('_', ' ')} with the code ${code}.`, {
        [table === 'machine' ? 'machine' : 'staff']: code,
      });
}
