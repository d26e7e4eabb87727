import type { RowChange } from '../../../../shared/domain/change-log/change.ts';
import { compactChanges } from '../../../../shared/domain/change-log/compact.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { assertObservable } from '../../../../shared/domain/readiness/decide-set.ts';
import type { TestResult } from '../../../../shared/domain/readiness/tested.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import type { PlaceIndex } from '../places/index.ts';
import { assertRequired, type Target } from './assert-required.ts';
import type { ReadinessModel } from './readiness-model.ts';

export type TestRequest = {
  readonly place?: string | undefined;
  readonly items: readonly string[];
  readonly cells: readonly Target[];
  readonly result: TestResult;
  /** UTC ms; now when left out. */
  readonly testedAt?: number | undefined;
  readonly note?: string | undefined;
  readonly source?: string | undefined;
};

type TestRow = { testedAt: number; result: TestResult; source: string | null; note: string | null; deleted: 0 | 1 };
type Deps = {
  readonly bus: CommandBus;
  readonly clock: Clock;
  readonly places: PlaceIndex;
  readonly model: ReadinessModel;
};

/** Tests and drills of items: what makes a ready item ready and tested, or shows that it is not. */
export class TestCommands {
  readonly #deps: Deps;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /**
   * Records one test for every cell it was of. One that is older than the test known, or says the same, changes nothing.
   * @throws AppError UNKNOWN_PLACE, UNKNOWN_ITEM, NOT_REQUIRED, OBSERVED_IN_FUTURE, NOTHING_TESTED
   */
  markTested(command: Command, request: TestRequest): Outcome<{ changed: number; unchanged: number }> {
    const { bus, clock } = this.#deps;
    return bus.execute(command, (db) => {
      const now = clock.now();
      const testedAt = request.testedAt ?? now;
      assertObservable(testedAt, now);
      const fields = { result: request.result, testedAt, source: request.source ?? null, note: request.note ?? null };
      const targets = this.#targets(request);
      const changes = targets.flatMap((target) => testChange(db, target, fields) ?? []);
      return {
        changes: compactChanges(changes),
        result: { changed: changes.length, unchanged: targets.length - changes.length },
      };
    });
  }

  #targets({ place, items, cells }: TestRequest): Target[] {
    const { model } = this.#deps;
    const named = items.flatMap((item): Target[] => {
      if (place !== undefined) return [{ place, item }];
      const column = model.grid.ordinal.get(item);
      if (column === undefined) return [{ place: '', item }];
      return model.codes.flatMap((code, row) => (model.table.isRequired(row, column) ? [{ place: code, item }] : []));
    });
    const targets = [...new Map([...named, ...cells].map((one) => [rowKey([one.place, one.item]), one])).values()];
    if (targets.length === 0)
      throw new AppError(
        'NOTHING_TESTED',
        'No required item was named, so nothing was recorded. Name what was tested.',
      );
    for (const target of targets) assertRequired(this.#deps, target);
    return targets;
  }
}

/** A test of a cell as a change; null for one that is older than the test known, or says the same. */
export function testChange(db: ReadDb, { place, item }: Target, fields: Omit<TestRow, 'deleted'>): RowChange | null {
  const known = knownTest(db, place, item);
  if (known !== null && known.deleted === 0 && !isNews(known, fields)) return null;
  return { entity: 'readiness_test', op: 'put', row: rowKey([place, item]), fields };
}

function knownTest(db: ReadDb, place: string, item: string): TestRow | null {
  return (
    cached<[string, string], TestRow>(
      db,
      'SELECT testedAt, result, source, note, deleted FROM readiness_test WHERE place = ? AND item = ?',
    ).get(place, item) ?? null
  );
}

function isNews(known: TestRow, wanted: Omit<TestRow, 'deleted'>): boolean {
  if (wanted.testedAt !== known.testedAt) return wanted.testedAt > known.testedAt;
  return wanted.result !== known.result || wanted.source !== known.source || wanted.note !== known.note;
}
