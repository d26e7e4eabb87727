import type { InspectionFormPoint, InspectionPlan } from '../../../../shared/contract/inspections.ts';
import type { Change, RowChange } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import type { PointResult } from '../../../../shared/domain/checklists/checklist-verdict.ts';
import type { DangerSeverity } from '../../../../shared/domain/dangers/danger.ts';
import { personText } from '../../../../shared/domain/people/someone-else.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { checklistChanges } from '../checklists/index.ts';
import { dangerId, dangerRow, newDangerChange } from '../dangers/index.ts';
import type { ReadinessModel } from '../readiness/index.ts';
import { formPoints } from './inspection-form.ts';
import { knownPlan, notATask } from './inspection-queries.ts';
import { planChanges } from './plan-changes.ts';
import type { TaskBook } from './task-book.ts';

export type Answer = {
  readonly checklist: string;
  readonly point: string;
  readonly result: PointResult;
  readonly note?: string | undefined;
  readonly severity?: DangerSeverity | undefined;
};

export type Patrol = {
  readonly plan: string;
  readonly place: string;
  readonly dueOn: string;
  readonly note?: string | undefined;
  readonly answers: readonly Answer[];
};

export type PatrolResult = { result: 'passed' | 'failed'; opened: string[]; known: string[] };

type Deps = {
  readonly bus: CommandBus;
  readonly clock: Clock;
  readonly book: TaskBook;
  readonly model: ReadinessModel;
};

type Answered = { readonly point: InspectionFormPoint; readonly answer: Answer };

export class InspectionCommands {
  readonly #deps: Deps;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** @throws AppError UNKNOWN_CHECKLIST */
  savePlan(command: Command, plan: Omit<InspectionPlan, 'sample'>): Outcome<null> {
    return this.#deps.bus.execute(command, (db) => {
      for (const checklist of plan.checklists)
        if (!db.prepare('SELECT 1 FROM checklist WHERE code = ? AND deleted = 0').get(checklist))
          throw new AppError(
            'UNKNOWN_CHECKLIST',
            `There is no checklist with the code ${checklist}. Nothing was changed.`,
            { checklist },
          );
      return { changes: planChanges(db, plan), result: null };
    });
  }

  /**
   * Records a patrol, what was found at its points and the dangers that opens, as one command.
   * @throws AppError UNKNOWN_PLAN, NOT_A_TASK, NOT_YET_DUE, UNKNOWN_POINT, INCOMPLETE
   */
  do(command: Command, patrol: Patrol): Outcome<PatrolResult> {
    return this.#deps.bus.execute(command, (db) => {
      const { clock, model } = this.#deps;
      const now = clock.now();
      const plan = knownPlan(db, patrol.plan);
      this.#assertTask(patrol, now);
      const answered = matched(formPoints(db, model, plan, patrol.place), patrol.answers);
      const failed = answered.filter(({ answer }) => answer.result === 'fail');
      const known = failed.flatMap(({ point }) => (point.danger === null ? [] : [point.danger]));
      const fresh = failed.filter(({ point }) => point.danger === null);
      const dangers = fresh.map((one, index) => dangerFrom(db, command, patrol, one, index, now));
      const result: PatrolResult = {
        result: failed.length > 0 ? 'failed' : 'passed',
        opened: dangers.map(({ id }) => id),
        known,
      };
      const changes: Change[] = [
        {
          entity: 'inspection',
          op: 'put',
          row: rowKey([patrol.plan, patrol.place, patrol.dueOn]),
          fields: {
            doneAt: now,
            doneBy: personText(command.operator),
            result: result.result,
            note: patrol.note === undefined || patrol.note === '' ? null : patrol.note,
          },
        },
        ...pointChanges(patrol.place, answered, now),
        ...dangers.map(({ change }) => change),
      ];
      return { changes, result };
    });
  }

  #assertTask({ plan, place, dueOn }: Patrol, now: number): void {
    const task = this.#deps.book
      .tasks(now)
      .find((one) => one.plan === plan && one.place === place && one.dueOn === dueOn);
    if (!task) throw notATask(plan, place, dueOn);
    if (task.state === 'coming')
      throw new AppError(
        'NOT_YET_DUE',
        `This patrol is not due before ${task.from}, so nothing was recorded. Do the one that is due now.`,
        { plan, place, dueOn, from: task.from },
      );
  }
}

const keyOf = ({ checklist, point }: { checklist: string; point: string }): string => `${checklist}\n${point}`;

/** @throws AppError UNKNOWN_POINT, INCOMPLETE */
function matched(points: readonly InspectionFormPoint[], answers: readonly Answer[]): Answered[] {
  const byPoint = new Map(answers.map((answer) => [keyOf(answer), answer]));
  const known = new Set(points.map(keyOf));
  const unknown = answers.find((answer) => !known.has(keyOf(answer)));
  if (unknown)
    throw new AppError(
      'UNKNOWN_POINT',
      `The point ${unknown.point} of ${unknown.checklist} is not part of this patrol. Nothing was recorded.`,
      { checklist: unknown.checklist, point: unknown.point },
    );
  const missing = points.filter((point) => !byPoint.has(keyOf(point)));
  if (missing.length > 0)
    throw new AppError(
      'INCOMPLETE',
      `${missing.length} points have no answer, so the patrol was not recorded. Answer each one; "not here" is an answer too.`,
      { missing: missing.map(({ point }) => point) },
    );
  return points.flatMap((point) => {
    const answer = byPoint.get(keyOf(point));
    return answer ? [{ point, answer }] : [];
  });
}

function pointChanges(place: string, answered: readonly Answered[], observedAt: number): RowChange[] {
  const checklists = new Set(answered.map(({ point }) => point.checklist));
  return [...checklists].flatMap((checklist) =>
    checklistChanges({
      place,
      checklist,
      observedAt,
      answers: answered
        .filter(({ point }) => point.checklist === checklist)
        .map(({ answer: { point, result, note } }) => ({ point, result, note })),
    }),
  );
}

function dangerFrom(
  db: ReadDb,
  command: Command,
  { plan, place, dueOn }: Patrol,
  { point, answer }: Answered,
  index: number,
  now: number,
): { id: string; change: RowChange } {
  const id = dangerId(command.id, index, (candidate) => dangerRow(db, candidate) !== undefined);
  const note = answer.note?.trim() ?? '';
  const change = newDangerChange(id, {
    place,
    item: point.item,
    title: note === '' ? `✗ ${point.name}` : `${note} · ${point.name}`,
    severity: answer.severity ?? (point.critical ? 'major' : 'general'),
    foundAt: now,
    foundBy: command.operator,
    source: { kind: 'inspection', plan, dueOn, checklist: point.checklist, point: point.point },
  });
  return { id, change };
}
