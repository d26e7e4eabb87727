import type { RowChange } from '../../../../../shared/domain/change-log/change.ts';
import { rowKeyParts } from '../../../../../shared/domain/change-log/row-key.ts';
import { isDownAt, type FaultSpan } from '../../../../../shared/domain/machines/down-time.ts';
import { takesOnlyEcny } from '../../../../../shared/domain/machines/machine.ts';
import type { ReadDb } from '../../../store/database.ts';
import { firstAfter, type ConditionSource } from '../condition-source.ts';
import { groupBy } from './place-records.ts';

/** The need that any kind of machine may meet. */
const ECNY = 'ecny';

type MachineRow = { code: string; place: string; kind: string; ecny: number | null; lastTestPassed: number | null };
type FaultRow = FaultSpan & { machine: string };
type Machine = {
  readonly code: string;
  readonly kind: string;
  readonly ecny: boolean;
  readonly passed: boolean;
  readonly schemes: readonly string[];
  readonly faults: readonly FaultSpan[];
};

/**
 * What a machine must be and accept, as `atm:visa`, `pos:jcb`, `exchange` or `ecny`: a place has it while one machine there does, passed
 * its last live test and is not out of order. Only machines that could be asked are records: for cards those of the kind that
 * are not for e-CNY alone, for e-CNY those that take it.
 */
export class MachineSource implements ConditionSource {
  readonly entities = ['machine', 'machine_scheme', 'machine_fault'] as const;
  readonly #db: ReadDb;
  #byPlace: Map<string, readonly Machine[]> | null = null;

  constructor(db: ReadDb) {
    this.#db = db;
  }

  holds(place: string, value: string, at: number, without?: ReadonlySet<string>): boolean | null {
    const asked = this.#asked(place, value);
    if (asked.length === 0) return null;
    return asked.some((machine) => serves(machine, value, at) && !without?.has(machine.code));
  }

  behind(place: string, value: string, at: number): readonly string[] {
    return this.#asked(place, value).flatMap((machine) => (serves(machine, value, at) ? machine.code : []));
  }

  changesAfter(place: string, at: number): number {
    const faults = (this.#read().get(place) ?? []).flatMap((machine) => machine.faults);
    return firstAfter(
      faults.flatMap(({ since, until }) => (until === null ? since : [since, until])).toSorted((a, b) => a - b),
      at,
    );
  }

  placesWith(members: ReadonlySet<string>): readonly string[] {
    return [...this.#read()].flatMap(([place, machines]) =>
      machines.some(({ code }) => members.has(code)) ? place : [],
    );
  }

  take({ entity, row }: RowChange): readonly string[] {
    const before = this.#byPlace;
    const [first = ''] = rowKeyParts(row);
    const code = entity === 'machine_fault' ? this.#machineOf(first) : first;
    this.#byPlace = null;
    const after = this.#read();
    const places = [...(before ?? []), ...after].flatMap(([place, machines]) =>
      machines.some((machine) => machine.code === code) ? place : [],
    );
    return [...new Set(places)];
  }

  forget(): void {
    this.#byPlace = null;
  }

  #asked(place: string, value: string): readonly Machine[] {
    const machines = this.#read().get(place) ?? [];
    if (value === ECNY) return machines.filter(({ ecny }) => ecny);
    return machines.filter((machine) => machine.kind === value.split(':')[0] && !takesOnlyEcny(machine));
  }

  #machineOf(fault: string): string {
    const statement = this.#db.prepare<[string], string>('SELECT machine FROM machine_fault WHERE id = ?').pluck();
    return statement.get(fault) ?? '';
  }

  #read(): Map<string, readonly Machine[]> {
    if (this.#byPlace !== null) return this.#byPlace;
    const schemes = groupBy(
      this.#db
        .prepare<[], { machine: string; scheme: string }>(
          'SELECT machine, scheme FROM machine_scheme WHERE deleted = 0',
        )
        .all(),
      ({ machine }) => machine,
    );
    const faults = groupBy(
      this.#db
        .prepare<[], FaultRow>(
          'SELECT machine, since, "until" FROM machine_fault WHERE deleted = 0 AND since IS NOT NULL',
        )
        .all(),
      ({ machine }) => machine,
    );
    const rows = this.#db
      .prepare<[], MachineRow>(
        'SELECT code, place, kind, ecny, lastTestPassed FROM machine WHERE deleted = 0 AND retired IS NOT 1 AND place IS NOT NULL',
      )
      .all();
    const machines = rows.map(({ code, place, kind, ecny, lastTestPassed }) => ({
      place,
      code,
      kind,
      ecny: ecny === 1,
      passed: lastTestPassed === 1,
      schemes: (schemes.get(code) ?? []).map(({ scheme }) => scheme),
      faults: faults.get(code) ?? [],
    }));
    return (this.#byPlace = groupBy(machines, ({ place }) => place));
  }
}

function serves({ passed, schemes, faults }: Machine, value: string, at: number): boolean {
  const [, scheme] = value.split(':');
  return passed && (scheme === undefined || schemes.includes(scheme)) && !isDownAt(faults, at);
}
