import type { RowChange } from '../../../../shared/domain/change-log/change.ts';
import { rowKeyParts } from '../../../../shared/domain/change-log/row-key.ts';
import { machineVerdicts, type RequiredScheme } from '../../../../shared/domain/machines/machine-rules.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import type { Feed } from '../rules/index.ts';
import { machinesAt } from './machine-rows.ts';

/** Machines as evidence: live tests, patrols, faults, keepers and what they accept. */
export const machineFeed: Feed = {
  entities: ['machine', 'machine_scheme', 'machine_language', 'machine_fault', 'card_scheme'],
  placesOf: (db, change) => {
    const [key = ''] = rowKeyParts(change.row);
    switch (change.entity) {
      case 'card_scheme':
        return 'all';
      case 'machine':
        return isMove(change) ? 'all' : placeOf(db, key);
      case 'machine_fault':
        return placeOf(db, machineOfFault(db, key));
      default:
        return placeOf(db, key);
    }
  },
  // Also a place whose last machine went away: its verdicts must go too.
  places: (db) =>
    cached<[], string>(
      db,
      `SELECT place FROM machine WHERE place IS NOT NULL
       UNION SELECT place FROM readiness_verdict WHERE rule LIKE 'machine-%' AND deleted = 0`,
    )
      .pluck()
      .all() as string[],
  judge: (db, place) => {
    const machines = machinesAt(db, place);
    return machines.length === 0 ? new Map() : machineVerdicts(machines, requiredSchemes(db));
  },
};

/** The row no longer says where the machine stood before. A new machine always comes with `retired`, a move never does. */
export function isMove(change: RowChange): boolean {
  return change.op === 'put' && 'place' in change.fields && !('retired' in change.fields);
}

function requiredSchemes(db: ReadDb): RequiredScheme[] {
  return cached<[], RequiredScheme>(
    db,
    'SELECT code, name, nameEn FROM card_scheme WHERE required = 1 AND deleted = 0 ORDER BY ord, code',
  ).all();
}

function placeOf(db: ReadDb, machine: string): string[] {
  return cached<[string], string>(db, 'SELECT place FROM machine WHERE code = ? AND place IS NOT NULL')
    .pluck()
    .all(machine) as string[];
}

function machineOfFault(db: ReadDb, id: string): string {
  const machine = cached<[string], string>(db, 'SELECT machine FROM machine_fault WHERE id = ?').pluck().get(id);
  return typeof machine === 'string' ? machine : '';
}
