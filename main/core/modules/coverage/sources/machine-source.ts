import type { RowChange } from '../../../../../shared/domain/change-log/change.ts';
import { rowKeyParts } from '../../../../../shared/domain/change-log/row-key.ts';
import { isDownAt, type FaultSpan } from '../../../../../shared/domain/machines/down-time.ts';
import { takesOnlyEcny } from '../../../../../shared/domain/machines/machine.ts';
import type { ReadDb } from '../../../store/database.ts';
import { cached } from '../../../store/statements.ts';
import { firstAfter, type ConditionSource } from '../condition-source.ts';
import { groupBy } from './place-records.ts';

/** The need that any kind of machine may meet. */
const ECNY = 'ecny';

type MachineRow = { code: string; place: string; kind: string; ecny: number | null; lastTestPassed: number | null };
type SchemeRow = { machine: string; scheme: string };
type FaultRow = FaultSpan & { machine: string };
type Machine = {
  readonly code: string;
  readonly kind: string;
  readonly ecny: boolean;
  readonly passed: boolean;
  readonly schemes: readonly string[];
  readonly faults: readonly FaultSpan[];
};

const MACHINES = `SELECT code, place, kind, ecny, lastTestPassed FROM machine
  WHERE deleted = 0 AND retired IS NOT 1 AND place IS NOT NULL`;
const SCHEMES = 'SELECT machine, scheme FROM machine_scheme WHERE deleted = 0';
const FAULTS = 'SELECT machine, since, "until" FROM machine_fault WHERE deleted = 0 AND since IS NOT NULL';

/**
 * What a machine must be and accept, as `atm:visa`, `pos:jcb`, `exchange` or `ecny`: a place has it while one machine there does, passed
 * its last live test and is not out of order. Only machines that could be asked are records: for cards those of the kind that
 * are not for e-CNY alone, for e-CNY those that take it.
 */
export class MachineSource implements ConditionSource {
  readonly entities = ['machine', 'machine_scheme', 'machine_fault'] as const;
  readonly #db: ReadDb;
  #byPlace: Map<string, readonly Machine[]> | null = null;
  readonly #placeOf = new Map<string, string>();

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

  take({ entity, row }: RowChange): readonly string[] | 'all' {
    if (this.#byPlace === null) return 'all';
    const [first = ''] = rowKeyParts(row);
    const code = entity === 'machine_fault' ? this.#machineOf(first) : first;
    const touched = [...new Set([this.#placeOf.get(code), this.#standsAt(code)])].flatMap((place) => place ?? []);
    for (const place of touched) this.#refresh(this.#byPlace, place);
    return touched;
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
    const machine = cached<[string], string>(this.#db, 'SELECT machine FROM machine_fault WHERE id = ?')
      .pluck()
      .get(fault);
    return typeof machine === 'string' ? machine : '';
  }

  #standsAt(machine: string): string | null {
    const place = cached<[string], string>(this.#db, 'SELECT place FROM machine WHERE code = ?').pluck().get(machine);
    return typeof place === 'string' ? place : null;
  }

  /** Reads the machines of one place again. */
  #refresh(byPlace: Map<string, readonly Machine[]>, place: string): void {
    for (const { code } of byPlace.get(place) ?? []) this.#placeOf.delete(code);
    const machines = cached<[string], MachineRow>(this.#db, `${MACHINES} AND place = ?`)
      .all(place)
      .map((row) =>
        machineOf(
          row,
          cached<[string], SchemeRow>(this.#db, `${SCHEMES} AND machine = ?`).all(row.code),
          cached<[string], FaultRow>(this.#db, `${FAULTS} AND machine = ?`).all(row.code),
        ),
      );
    this.#enter(byPlace, place, machines);
  }

  #enter(byPlace: Map<string, readonly Machine[]>, place: string, machines: readonly Machine[]): void {
    byPlace.set(place, machines);
    for (const { code } of machines) this.#placeOf.set(code, place);
  }

  #read(): Map<string, readonly Machine[]> {
    if (this.#byPlace !== null) return this.#byPlace;
    const schemes = groupBy(this.#db.prepare<[], SchemeRow>(SCHEMES).iterate(), ({ machine }) => machine);
    const faults = groupBy(this.#db.prepare<[], FaultRow>(FAULTS).iterate(), ({ machine }) => machine);
    const rows = groupBy(this.#db.prepare<[], MachineRow>(MACHINES).iterate(), ({ place }) => place);
    const byPlace = new Map<string, readonly Machine[]>();
    this.#placeOf.clear();
    for (const [place, own] of rows)
      this.#enter(
        byPlace,
        place,
        own.map((row) => machineOf(row, schemes.get(row.code) ?? [], faults.get(row.code) ?? [])),
      );
    return (this.#byPlace = byPlace);
  }
}

function machineOf(
  { code, kind, ecny, lastTestPassed }: MachineRow,
  schemes: readonly SchemeRow[],
  faults: readonly FaultSpan[],
): Machine {
  return {
    code,
    kind,
    ecny: ecny === 1,
    passed: lastTestPassed === 1,
    schemes: schemes.map(({ scheme }) => scheme),
    faults,
  };
}

function serves({ passed, schemes, faults }: Machine, value: string, at: number): boolean {
  const [, scheme] = value.split(':');
  return passed && (scheme === undefined || schemes.includes(scheme)) && !isDownAt(faults, at);
}
