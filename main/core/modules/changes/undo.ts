import { expandChange, type FieldValue, type RowChange } from '../../../../shared/domain/change-log/change.ts';
import { compactChanges } from '../../../../shared/domain/change-log/compact.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import { changeOf, readCommand, readLog } from '../../store/change-log.ts';
import type { Command, CommandBus, Decision, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { isUndone } from './recent-changes.ts';
import { reverseImported, withdrawImported, type ImportedRow } from './undo-import.ts';
import { neverUndone } from './undoable.ts';

type RowState = { fields: Record<string, FieldValue>; alive: boolean };
/** A row the command touched: what it was before, which fields the command set, and which of those somebody set again later. */
type Touched = {
  entity: string;
  row: string;
  before: RowState;
  set: Set<string>;
  deletedByCommand: boolean;
  later: Set<string>;
};

/** Rows of an import that are not taken away but answered by further ones. */
const KEPT_BY_IMPORT: ReadonlySet<string> = new Set(['stock_movement', 'hidden_danger']);

/** Stands for a deletion among the names of fields set later. */
const DELETED = '*';

const NEVER = {
  APPEND_ONLY:
    'A ledger is never taken back by undo, so nothing was changed. Reverse the entry in the ledger: both stay visible.',
  NOT_UNDOABLE:
    'What was logged, decided or told stays, so nothing was changed. Correct it with a new record: both stay visible.',
} as const;

type UndoResult = { target: string; restored: number; kept: number };

/**
 * Takes a whole command back as one new command: every field it set gets the value it had before, rows it made become
 * tombstones. A field that somebody set again later stays as it is and its row counts as kept. Verdicts of rules are not taken
 * back: they are judged again by what is left. An import goes back whole: what it wrote into ledgers is reversed there, hidden dangers it
 * reported are withdrawn. `now` is UTC ms.
 * @throws AppError UNKNOWN_COMMAND, ALREADY_UNDONE, APPEND_ONLY, NOT_UNDOABLE
 */
export function undoCommand(bus: CommandBus, command: Command, target: string, now: number): Outcome<UndoResult> {
  return bus.execute(command, (db) => {
    if (isUndone(db, target))
      throw new AppError('ALREADY_UNDONE', 'That command was already taken back. Nothing was changed.', { target });
    const touched = [...foldLog(db, target).values()];
    const kind = kindOf(db, target);
    if (kind === 'imports.run') return undoImport(db, command, { target, touched, now });
    const entities = touched.map(({ entity }) => entity);
    const never = neverUndone({ kind: kind ?? '', post: postOf(db, target), entities });
    if (never !== null) throw new AppError(never, NEVER[never], { target });
    if (touched.length === 0)
      throw new AppError('UNKNOWN_COMMAND', 'There is no such command in the log. Nothing was changed.', { target });
    const inverse = touched.flatMap((row) => inverseOf(row) ?? []);
    const result = { target, restored: inverse.length, kept: touched.length - inverse.length };
    return { changes: compactChanges(inverse), result };
  });
}

function kindOf(db: ReadDb, target: string): string | undefined {
  return db.prepare<[string], string>('SELECT kind FROM receipt WHERE commandId = ?').pluck().get(target);
}

/** Who gave the command; empty when the log has none. */
function postOf(db: ReadDb, target: string): string {
  for (const { post } of readCommand(db, target)) return post;
  return '';
}

type UndoneImport = { readonly target: string; readonly touched: readonly Touched[]; readonly now: number };

function undoImport(db: ReadDb, command: Command, { target, touched, now }: UndoneImport): Decision<UndoResult> {
  const made = (entity: string): ImportedRow[] =>
    touched
      .filter((one) => one.entity === entity && !one.before.alive)
      .map(({ row, later }) => ({ row, changedSince: later.size > 0 }));
  const reversed = reverseImported(db, command, made('stock_movement'));
  const withdrawn = withdrawImported(command, made('hidden_danger'), now);
  const others = touched.filter(({ entity, before }) => before.alive || !KEPT_BY_IMPORT.has(entity));
  const inverse = others.flatMap((row) => inverseOf(row) ?? []);
  const changes = [...reversed.changes, ...withdrawn.changes, ...inverse];
  const kept = reversed.kept + withdrawn.kept + others.length - inverse.length;
  return { changes: compactChanges(changes), result: { target, restored: changes.length, kept } };
}

/** One pass over the log of the entities concerned, keeping only rows that the command touched. */
function foldLog(db: ReadDb, target: string): Map<string, Touched> {
  const touched = new Map<string, Touched>();
  const entities = new Set<string>();
  for (const record of readCommand(db, target)) {
    if (record.entity === 'readiness_verdict') continue;
    entities.add(record.entity);
    for (const change of expandChange(changeOf(record))) {
      const key = `${change.entity}\n${change.row}`;
      const row = touched.get(key) ?? {
        entity: change.entity,
        row: change.row,
        before: { fields: {}, alive: false },
        set: new Set(),
        deletedByCommand: false,
        later: new Set(),
      };
      if (change.op === 'put') for (const name of Object.keys(change.fields)) row.set.add(name);
      else row.deletedByCommand = true;
      touched.set(key, row);
    }
  }
  for (const entity of entities) foldEntity(db, entity, target, touched);
  return touched;
}

/** State of the touched rows before the command, and which fields were set again after it, in log order. */
function foldEntity(db: ReadDb, entity: string, target: string, touched: ReadonlyMap<string, Touched>): void {
  let after = false;
  for (const record of readLog(db, 'WHERE entity = ?', entity)) {
    if (record.commandId === target) {
      after = true;
      continue;
    }
    for (const change of expandChange(changeOf(record))) {
      const row = touched.get(`${change.entity}\n${change.row}`);
      if (row) (after ? foldLater : foldBefore)(row, change);
    }
  }
}

function foldBefore({ before }: Touched, change: RowChange): void {
  before.alive = change.op === 'put';
  if (change.op === 'put') Object.assign(before.fields, change.fields);
}

function foldLater({ later }: Touched, change: RowChange): void {
  if (change.op === 'put') for (const name of Object.keys(change.fields)) later.add(name);
  else later.add(DELETED);
}

function inverseOf({ entity, row, before, set, deletedByCommand, later }: Touched): RowChange | null {
  if (later.has(DELETED)) return null;
  if (deletedByCommand) {
    // What the command set before it took the row away, such as where a merged place went, was never so.
    const fields = { ...Object.fromEntries([...set].map((name) => [name, null])), ...before.fields };
    return before.alive && later.size === 0 ? { entity, op: 'put', row, fields } : null;
  }
  if (!before.alive) return later.size === 0 ? { entity, op: 'delete', row } : null;
  const fields = Object.fromEntries(
    [...set].filter((name) => !later.has(name)).map((name) => [name, before.fields[name] ?? null]),
  );
  return Object.keys(fields).length > 0 ? { entity, op: 'put', row, fields } : null;
}
