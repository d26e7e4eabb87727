import type { Change } from '../../../../shared/domain/change-log/change.ts';
import { rowKeyParts } from '../../../../shared/domain/change-log/row-key.ts';
import { isDownAt, type FaultSpan } from '../../../../shared/domain/machines/down-time.ts';
import type { ReadDb } from '../../store/database.ts';
import { checklistFeed } from '../checklists/index.ts';
import { isMove } from './machine-feed.ts';
import { allMachines, machinesAt, type MachineRecord } from './machine-rows.ts';

/** Times out of order of the machines that meet a need; one without any makes the answer independent of time. */
type Equipment = ReadonlyMap<string, readonly (readonly FaultSpan[])[]>;

const MACHINE_ENTITIES: ReadonlySet<string> = new Set([
  'machine',
  'machine_scheme',
  'machine_language',
  'machine_fault',
]);
const CHECKLIST_ENTITIES: ReadonlySet<string> = new Set(checklistFeed.entities);

/**
 * What each place is equipped for, in memory: a machine that passed its last live test and is not out of order at the instant
 * asked for, or a checklist item in order. Cheap to ask for thousands of places.
 */
export class EquippedIndex {
  readonly #db: ReadDb;
  #machines: Map<string, Equipment> | null = null;
  #items: Map<string, ReadonlyMap<string, boolean>> | null = null;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  /** Everything is read again when next asked for. */
  forget(): void {
    this.#machines = null;
    this.#items = null;
  }

  /** Keeps step with committed changes: with few rows only their places are read again. */
  apply(changes: readonly Change[]): void {
    for (const change of changes) {
      if (MACHINE_ENTITIES.has(change.entity)) {
        if (change.op === 'batch') this.#machines = null;
        else if (change.entity === 'machine' && isMove(change)) this.#machines = null;
        else this.#machineChanged(change.entity, rowKeyParts(change.row)[0] ?? '');
      } else if (CHECKLIST_ENTITIES.has(change.entity)) {
        const place = change.op === 'batch' ? null : rowKeyParts(change.row)[0];
        if (change.entity === 'checklist_result' && place) this.#items?.delete(place);
        else this.#items = null;
      }
    }
  }

  /**
   * Whether the place can do it at `at` (UTC ms). `need`: `atm:visa`, `pos:jcb`, `atm`, `pos`, `exchange`, `ecny`, or the code of a
   * readiness item that checklists speak of (`low-counter`). Null where the place has no machine records (for an item: no
   * checklist results), so that somebody's word counts there.
   */
  accepts(place: string, need: string, at: number): boolean | null {
    if (!isMachineNeed(need)) return this.#itemsOf(place).get(need) ?? null;
    const equipment = this.#machinesOf(place);
    if (equipment === null) return null;
    const able = equipment.get(need);
    return able !== undefined && able.some((faults) => !isDownAt(faults, at));
  }

  #machinesOf(place: string): Equipment | null {
    this.#machines ??= this.#load();
    return this.#machines.get(place) ?? null;
  }

  #load(): Map<string, Equipment> {
    const faults = this.#faults();
    const byPlace = new Map<string, MachineRecord[]>();
    for (const machine of allMachines(this.#db)) {
      const known = byPlace.get(machine.place);
      if (known) known.push(machine);
      else byPlace.set(machine.place, [machine]);
    }
    return new Map([...byPlace].map(([place, machines]) => [place, equipmentOf(machines, faults)]));
  }

  #faults(machine?: string): Map<string, FaultSpan[]> {
    const rows = this.#db
      .prepare<string[], FaultSpan & { machine: string }>(
        `SELECT machine, since, until FROM machine_fault WHERE deleted = 0 ${machine === undefined ? '' : 'AND machine = ?'}`,
      )
      .all(...(machine === undefined ? [] : [machine]));
    const byMachine = new Map<string, FaultSpan[]>();
    for (const { machine: of, since, until } of rows) {
      const known = byMachine.get(of);
      if (known) known.push({ since, until });
      else byMachine.set(of, [{ since, until }]);
    }
    return byMachine;
  }

  #machineChanged(entity: string, key: string): void {
    if (this.#machines === null) return;
    const machine = entity === 'machine_fault' ? this.#machineOfFault(key) : key;
    const place = this.#db
      .prepare<[string | null], string>('SELECT place FROM machine WHERE code = ?')
      .pluck()
      .get(machine ?? null);
    if (place === undefined) return;
    const machines = machinesAt(this.#db, place);
    const faults = new Map(machines.flatMap(({ code }) => [...this.#faults(code)]));
    if (machines.length === 0) this.#machines.delete(place);
    else this.#machines.set(place, equipmentOf(machines, faults));
  }

  #machineOfFault(id: string): string | undefined {
    return this.#db.prepare<[string], string>('SELECT machine FROM machine_fault WHERE id = ?').pluck().get(id);
  }

  #itemsOf(place: string): ReadonlyMap<string, boolean> {
    this.#items ??= new Map();
    let known = this.#items.get(place);
    if (!known) {
      const verdicts = checklistFeed.judge(this.#db, place, 0);
      known = new Map([...verdicts].map(([item, { status }]) => [item, status === 'ready']));
      this.#items.set(place, known);
    }
    return known;
  }
}

const isMachineNeed = (need: string): boolean =>
  need === 'ecny' || need === 'atm' || need === 'pos' || need === 'exchange' || /^(atm|pos|exchange):/.test(need);

function equipmentOf(machines: readonly MachineRecord[], faults: ReadonlyMap<string, FaultSpan[]>): Equipment {
  const able = new Map<string, (readonly FaultSpan[])[]>();
  for (const { code, kind, ecny, schemes, retired, lastTestPassed } of machines) {
    if (retired || lastTestPassed !== true) continue;
    const own = faults.get(code) ?? [];
    for (const need of [kind, ...schemes.map((scheme) => `${kind}:${scheme}`), ...(ecny ? ['ecny'] : [])]) {
      const known = able.get(need);
      if (known) known.push(own);
      else able.set(need, [own]);
    }
  }
  return able;
}
