import type { CardScheme, MachineInput } from '../../../../shared/contract/machines.ts';
import type { RowChange } from '../../../../shared/domain/change-log/change.ts';
import { compactChanges } from '../../../../shared/domain/change-log/compact.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { assertObservable } from '../../../../shared/domain/readiness/decide-set.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import { machineChanges } from './machine-changes.ts';
import { machineOf } from './machine-rows.ts';

export type Repair = {
  readonly fault: string;
  readonly until?: number | undefined;
  readonly remedy?: string | undefined;
  readonly testPassed?: boolean | undefined;
};

export class MachineCommands {
  readonly #bus: CommandBus;
  readonly #clock: Clock;

  constructor(bus: CommandBus, clock: Clock) {
    this.#bus = bus;
    this.#clock = clock;
  }

  /** Makes a machine or changes it. @throws AppError UNKNOWN_PLACE, UNKNOWN_SCHEME */
  save(command: Command, machine: MachineInput): Outcome<null> {
    return this.#bus.execute(command, (db) => {
      assertPlace(db, machine.place);
      for (const scheme of machine.schemes) assertScheme(db, scheme);
      return { changes: machineChanges(machineOf(db, machine.code), machine), result: null };
    });
  }

  /** A live test (`at` UTC ms, now without). @throws AppError UNKNOWN_MACHINE, OBSERVED_IN_FUTURE */
  recordTest(command: Command, machines: readonly string[], passed: boolean, at: number | undefined): Outcome<null> {
    return this.#observe(command, machines, at, (seenAt) => ({
      lastTestAt: seenAt,
      lastTestPassed: passed ? 1 : 0,
    }));
  }

  /** A patrol that looked after the machines. @throws AppError UNKNOWN_MACHINE, OBSERVED_IN_FUTURE */
  recordPatrol(command: Command, machines: readonly string[], at: number | undefined): Outcome<null> {
    return this.#observe(command, machines, at, (seenAt) => ({ lastPatrolAt: seenAt }));
  }

  /** Takes a machine out of use, or back; its history stays. @throws AppError UNKNOWN_MACHINE */
  retire(command: Command, machine: string, retired: boolean): Outcome<null> {
    return this.#bus.execute(command, (db) => {
      assertMachine(db, machine);
      const fields = { retired: retired ? 1 : 0 };
      return { changes: [{ entity: 'machine', op: 'put', row: rowKey([machine]), fields }], result: null };
    });
  }

  /** Out of order since `since` (UTC ms, now without). @throws AppError UNKNOWN_MACHINE, OBSERVED_IN_FUTURE */
  reportFault(
    command: Command,
    { machine, since, description }: { machine: string; since?: number | undefined; description: string },
  ): Outcome<{ fault: string }> {
    return this.#bus.execute(command, (db) => {
      const now = this.#clock.now();
      assertMachine(db, machine);
      assertObservable(since ?? now, now);
      const fields = { machine, since: since ?? now, until: null, description, remedy: null };
      // The command's own id: a repeated command answers with the same fault.
      return {
        changes: [{ entity: 'machine_fault', op: 'put', row: rowKey([command.id]), fields }],
        result: { fault: command.id },
      };
    });
  }

  /** Back in order. @throws AppError UNKNOWN_FAULT, FAULT_REPAIRED, BAD_PERIOD, OBSERVED_IN_FUTURE */
  repairFault(command: Command, { fault, until, remedy, testPassed }: Repair): Outcome<null> {
    return this.#bus.execute(command, (db) => {
      const now = this.#clock.now();
      const at = until ?? now;
      assertObservable(at, now);
      const known = openFault(db, fault);
      if (at <= known.since)
        throw new AppError('BAD_PERIOD', 'The repair must come after the fault. Nothing was changed.');
      const changes: RowChange[] = [
        { entity: 'machine_fault', op: 'put', row: rowKey([fault]), fields: { until: at, remedy: remedy ?? null } },
      ];
      if (testPassed !== undefined)
        changes.push({
          entity: 'machine',
          op: 'put',
          row: rowKey([known.machine]),
          fields: { lastTestAt: at, lastTestPassed: testPassed ? 1 : 0 },
        });
      return { changes, result: null };
    });
  }

  saveScheme(command: Command, { code, required, ...rest }: Omit<CardScheme, 'sample'>): Outcome<null> {
    return this.#bus.execute(command, () => ({
      changes: [
        { entity: 'card_scheme', op: 'put', row: rowKey([code]), fields: { ...rest, required: required ? 1 : 0 } },
      ],
      result: null,
    }));
  }

  /** Takes a scheme off the list; machines keep what was recorded of them. @throws AppError UNKNOWN_SCHEME */
  removeScheme(command: Command, scheme: string): Outcome<null> {
    return this.#bus.execute(command, (db) => {
      assertScheme(db, scheme);
      return { changes: [{ entity: 'card_scheme', op: 'delete', row: rowKey([scheme]) }], result: null };
    });
  }

  #observe(
    command: Command,
    machines: readonly string[],
    at: number | undefined,
    fieldsAt: (seenAt: number) => Record<string, number>,
  ): Outcome<null> {
    return this.#bus.execute(command, (db) => {
      const now = this.#clock.now();
      const fields = fieldsAt(at ?? now);
      assertObservable(at ?? now, now);
      const changes = [...new Set(machines)].map((machine): RowChange => {
        assertMachine(db, machine);
        return { entity: 'machine', op: 'put', row: rowKey([machine]), fields };
      });
      return { changes: compactChanges(changes), result: null };
    });
  }
}

function openFault(db: ReadDb, id: string): { machine: string; since: number } {
  const fault = cached<[string], { machine: string; since: number; until: number | null }>(
    db,
    'SELECT machine, since, until FROM machine_fault WHERE id = ? AND deleted = 0',
  ).get(id);
  if (!fault)
    throw new AppError('UNKNOWN_FAULT', `There is no fault with the number ${id}. Nothing was changed.`, { fault: id });
  if (fault.until !== null)
    throw new AppError('FAULT_REPAIRED', 'That fault was repaired already. Nothing was changed.', { fault: id });
  return fault;
}

function assertPlace(db: ReadDb, place: string): void {
  if (!cached(db, 'SELECT 1 FROM place WHERE code = ? AND deleted = 0').get(place))
    throw new AppError('UNKNOWN_PLACE', `There is no place with the code ${place}. Nothing was changed.`, { place });
}

function assertMachine(db: ReadDb, machine: string): void {
  if (!cached(db, 'SELECT 1 FROM machine WHERE code = ? AND deleted = 0').get(machine))
    throw new AppError('UNKNOWN_MACHINE', `There is no machine with the code ${machine}. Nothing was changed.`, {
      machine,
    });
}

function assertScheme(db: ReadDb, scheme: string): void {
  if (!cached(db, 'SELECT 1 FROM card_scheme WHERE code = ? AND deleted = 0').get(scheme))
    throw new AppError('UNKNOWN_SCHEME', `There is no card scheme with the code ${scheme}. Nothing was changed.`, {
      scheme,
    });
}
