import { compactChanges } from '../../../../shared/domain/change-log/compact.ts';
import type { ProblemCode } from '../../../../shared/domain/import/index.ts';
import { decideCount, lineIn } from '../../../../shared/domain/stock/decide-movements.ts';
import type { Movement } from '../../../../shared/domain/stock/movement.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import { movementChange, readPlaceLedger } from '../stock/index.ts';
import type { ImportPlan } from './plan.ts';
import type { RecordRow } from './plan-upsert.ts';
import type { PlanContext } from './planner.ts';
import type { RefusedRow } from './worker-protocol.ts';

const PROBLEMS: Readonly<Record<string, ProblemCode>> = {
  STOCK_TIME_AHEAD: 'OBSERVED_IN_FUTURE',
  COUNT_OUT_OF_ORDER: 'COUNT_OUT_OF_ORDER',
  STOCK_SHORT: 'LESS_THAN_LEFT',
};

/**
 * Counts become movements of the ledger, oldest first, each against the book of its own time. A count that is recorded already,
 * or has no time of its own and finds what the book says, is unchanged.
 */
export function planStockCounts(context: PlanContext, rows: readonly RecordRow[]): ImportPlan {
  const ledgers = new Map<string, Movement[]>();
  const entries = new Map<string, string>();
  const made: Movement[] = [];
  const refused: RefusedRow[] = [];
  let unchanged = 0;
  const timed = rows.map(([row, record]) => ({ row, record, at: record['countedAt'] }));
  for (const { row, record, at } of timed.toSorted((a, b) => atOf(a.at, context.now) - atOf(b.at, context.now))) {
    const place = String(record['place']);
    const currency = String(record['currency']);
    const line = { denomination: Number(record['denomination']), pieces: Number(record['pieces']) };
    const known: Movement[] = ledgers.get(place) ?? readPlaceLedger(context.db, place);
    ledgers.set(place, known);
    const inLine = lineIn(known, currency, line.denomination);
    const reversed = new Set(inLine.flatMap(({ reverses }) => reverses ?? []));
    const counted = inLine.filter(({ kind, id }) => kind === 'count' && !reversed.has(id));
    const same =
      typeof at === 'number'
        ? counted.some((one) => one.at === at && one.counted === line.pieces)
        : counted.length > 0 && inLine.reduce((sum, { pieces }) => sum + pieces, 0) === line.pieces;
    if (same) {
      unchanged += 1;
      continue;
    }
    // What one file says of a currency at a place at one moment is one entry of the ledger.
    const key = `${place}\n${currency}\n${atOf(at, context.now)}`;
    const entry = entries.get(key) ?? context.newId();
    entries.set(key, entry);
    const note = typeof record['note'] === 'string' ? record['note'] : null;
    const saved = { place, currency, at: atOf(at, context.now), lines: [line], note, entry: `${entry}.${row}` };
    try {
      const movements = decideCount(known, saved, context.now).map((one) => ({ ...one, entry }));
      known.push(...movements);
      made.push(...movements);
    } catch (error) {
      const code = error instanceof AppError ? PROBLEMS[error.code] : undefined;
      if (code === undefined) throw error;
      refused.push(context.refuse(row, code === 'LESS_THAN_LEFT' ? 'pieces' : 'countedAt', code));
    }
  }
  return { changes: compactChanges(made.map(movementChange)), created: made.length, updated: 0, unchanged, refused };
}

const atOf = (at: unknown, now: number): number => (typeof at === 'number' ? at : now);
