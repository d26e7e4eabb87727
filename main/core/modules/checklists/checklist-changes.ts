import type { RowChange } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import type { PointResult } from '../../../../shared/domain/checklists/checklist-verdict.ts';
import { assertObservable } from '../../../../shared/domain/readiness/decide-set.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { ReadDb } from '../../store/database.ts';

/** One point answered. A null result takes back what was found; a note that is not named is cleared with the new result. */
export type PointAnswer = {
  readonly point: string;
  readonly result: PointResult | null;
  readonly note?: string | null | undefined;
};

/** What somebody found at some or all points of one checklist at one place, seen at `observedAt` (UTC ms). */
export type FilledChecklist = {
  readonly place: string;
  readonly checklist: string;
  readonly observedAt: number;
  readonly answers: readonly PointAnswer[];
};

/** A filled form as changes; pure. The later answer counts where a point is answered twice. */
export function checklistChanges({ place, checklist, observedAt, answers }: FilledChecklist): RowChange[] {
  const byPoint = new Map(answers.map((answer) => [answer.point, answer]));
  return [...byPoint.values()].map(({ point, result, note }) => {
    const row = rowKey([place, checklist, point]);
    const text = note?.trim() ?? '';
    return result === null
      ? { entity: 'checklist_result', op: 'delete', row }
      : { entity: 'checklist_result', op: 'put', row, fields: { result, observedAt, note: text === '' ? null : text } };
  });
}

/** @throws AppError UNKNOWN_PLACE, UNKNOWN_CHECKLIST, UNKNOWN_POINT, OBSERVED_IN_FUTURE (`now` in UTC ms); nothing is changed then */
export function assertFilled(
  db: ReadDb,
  { place, checklist, observedAt, answers }: FilledChecklist,
  now: number,
): void {
  if (!db.prepare('SELECT 1 FROM place WHERE code = ? AND deleted = 0').get(place))
    throw new AppError('UNKNOWN_PLACE', `There is no place with the code ${place}. Nothing was changed.`, { place });
  if (!db.prepare('SELECT 1 FROM checklist WHERE code = ? AND deleted = 0').get(checklist))
    throw new AppError('UNKNOWN_CHECKLIST', `There is no checklist with the code ${checklist}. Nothing was changed.`, {
      checklist,
    });
  const known = new Set(
    db
      .prepare<[string], string>('SELECT code FROM checklist_point WHERE checklist = ? AND deleted = 0')
      .pluck()
      .all(checklist),
  );
  const unknown = answers.find(({ point }) => !known.has(point));
  if (unknown)
    throw new AppError(
      'UNKNOWN_POINT',
      `The checklist ${checklist} has no point ${unknown.point}. Nothing was changed.`,
      {
        checklist,
        point: unknown.point,
      },
    );
  assertObservable(observedAt, now);
}
