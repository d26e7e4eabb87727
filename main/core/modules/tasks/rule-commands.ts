import type { z } from 'zod';
import type { tasksContract } from '../../../../shared/contract/tasks.ts';
import type { Change } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { dateAt } from '../../../../shared/domain/inspections/local-date.ts';
import {
  firstOccurrence,
  nextOccurrence,
  type Recurrence,
  type TaskCadence,
} from '../../../../shared/domain/tasks/recurrence.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Command, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import { pointChanges, put, writtenPoints } from './task-changes.ts';
import { assertPlace, type TaskDeps } from './task-commands.ts';
import { pointsOf } from './task-rows.ts';

type SaveInput = z.infer<NonNullable<(typeof tasksContract.saveRule)['~orpc']['inputSchema']>>;

/** What recurs as its table has it; instants in UTC ms. */
export type RuleRow = {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly detail: string | null;
  readonly owner: string | null;
  readonly ownerEn: string | null;
  readonly place: string | null;
  readonly cadence: TaskCadence;
  readonly weekday: number | null;
  readonly minute: number;
  readonly leadMinutes: number;
  readonly startsOn: string;
  readonly active: number;
  readonly lastDate: string | null;
  readonly nextAt: number | null;
  readonly sample: number;
};

export type RuleDeps = TaskDeps & { readonly zone: () => string };

/** @throws AppError UNKNOWN_RULE */
export function ruleById(db: ReadDb, id: string): RuleRow {
  const row = cached<[string], RuleRow>(db, 'SELECT * FROM task_rule WHERE id = ? AND deleted = 0').get(id);
  if (!row) throw new AppError('UNKNOWN_RULE', 'There is no such recurring task. Nothing was changed.', { rule: id });
  return row;
}

/**
 * Makes or changes what recurs. A new one begins with the first occurrence that is due after now.
 * @throws AppError UNKNOWN_RULE, UNKNOWN_PLACE, WEEKDAY_REQUIRED
 */
export function saveRule(
  { bus, clock, places, zone }: RuleDeps,
  command: Command,
  input: SaveInput,
): Outcome<{ id: string }> {
  return bus.execute(command, (db) => {
    const known = input.rule === undefined ? null : ruleById(db, input.rule);
    assertPlace(places, input.place ?? null);
    const weekday = input.cadence === 'weekly' ? (input.weekday ?? null) : null;
    if (input.cadence === 'weekly' && weekday === null)
      throw new AppError('WEEKDAY_REQUIRED', 'Say on which weekday it comes. Nothing was changed.', {});
    const id = known?.id ?? command.id;
    const { title, detail = null, owner = null, place = null, cadence, minute, leadMinutes, active } = input;
    const now = clock.now();
    const today: Recurrence = { cadence, weekday, minute, leadMinutes, startsOn: dateAt(now, zone()) };
    const startsOn = known?.startsOn ?? firstOccurrence(today, now, zone()).date;
    const rule = { ...today, startsOn };
    const fields = {
      title,
      ...(known !== null && known.title !== title ? { titleEn: null } : {}),
      detail,
      owner,
      ...(known !== null && known.owner !== owner ? { ownerEn: null } : {}),
      place,
      ...rule,
      active: active ? 1 : 0,
      nextAt: active ? nextOccurrence(rule, lastOf(known, rule, now, zone()), zone()).madeAt : null,
      ...(active ? { lastDate: lastOf(known, rule, now, zone()) } : {}),
    };
    const changes = [put('task_rule', [id], fields), ...changedPoints(db, id, input.points)];
    return { changes, result: { id } };
  });
}

/** Occurrences that went by while it rested, or that another time of day puts before now, were nobody's. */
function lastOf(known: RuleRow | null, rule: Recurrence, now: number, zone: string): string | null {
  if (known === null) return null;
  const { date } = firstOccurrence(rule, now, zone);
  const before = nextOccurrence(rule, known.lastDate, zone).date;
  if (before >= date) return known.lastDate;
  return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

function changedPoints(db: ReadDb, rule: string, texts: readonly string[] | undefined): Change[] {
  if (texts === undefined) return [];
  const wanted = writtenPoints(texts);
  const gone = pointsOf(db, rule).filter(({ point }) => !wanted.some((one) => one.point === point));
  return [
    ...pointChanges(rule, wanted),
    ...gone.map(({ point }): Change => ({ entity: 'task_point', op: 'delete', row: rowKey([rule, point]) })),
  ];
}
