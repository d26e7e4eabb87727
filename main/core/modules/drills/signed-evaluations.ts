import type { Change } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import { assertStage } from './drill-commands.ts';
import { assertObjectives } from './evaluation-drafts.ts';
import { readEvaluation, tampered } from './evaluation-files.ts';

export type ReadEvaluation = {
  readonly drill: string;
  readonly evaluator: string;
  readonly ratings: number;
  readonly observations: number;
  /** UTC ms at which this very file was read before; null for a new one. */
  readonly already: number | null;
};
type FormRow = { readonly drill: string; readonly evaluator: string; readonly publicKey: string };

/** Signed evaluations that come back from evaluators. */
export class SignedEvaluations {
  readonly #bus: CommandBus;
  readonly #clock: Clock;

  constructor(bus: CommandBus, clock: Clock) {
    this.#bus = bus;
    this.#clock = clock;
  }

  /**
   * The same file again changes nothing, at whatever stage the drill is by then; a later file of the same form takes the place of the one
   * before. @throws AppError EVALUATION_FILE_BAD, EVALUATION_UNKNOWN, EVALUATION_TAMPERED, EVALUATION_OLDER, WRONG_STAGE, UNKNOWN_OBJECTIVE
   */
  read(command: Command, text: string): Outcome<ReadEvaluation> {
    const { contents, digest, isSignedBy } = readEvaluation(text);
    const { form: formId, ratings, observations, hotWash, signedAt } = contents;
    return this.#bus.execute<ReadEvaluation>({ ...command, input: { digest } }, (db) => {
      const form = formOf(db, formId);
      const { drill, evaluator } = form;
      if (!isSignedBy(form.publicKey) || contents.drill !== drill || contents.evaluator !== evaluator) throw tampered();
      const tally = { drill, evaluator, ratings: ratings.length, observations: observations.length };
      const already = readAt(db, digest);
      if (already !== null) return { changes: [], result: { ...tally, already } };
      assertStage(db, drill, ['running', 'ended']);
      assertNewer(db, formId, signedAt);
      assertObjectives(objectivesOf(db, drill), contents);
      const prefix = `${formId}-`;
      const now = new Set(observations.map(({ id }) => `${prefix}${id}`));
      const gone = observationsOf(db, drill).filter((id) => id.startsWith(prefix) && !now.has(id));
      const changes: Change[] = [
        ...ratings.map(({ objective, ...fields }): Change => ({
          entity: 'drill_rating',
          op: 'put',
          row: rowKey([drill, String(objective), evaluator]),
          fields,
        })),
        ...observations.map(({ id, ...fields }): Change => ({
          entity: 'drill_observation',
          op: 'put',
          row: rowKey([`${prefix}${id}`]),
          fields: { drill, evaluator, ...fields },
        })),
        ...gone.map((id): Change => ({ entity: 'drill_observation', op: 'delete', row: rowKey([id]) })),
        {
          entity: 'drill_evaluation_file',
          op: 'put',
          row: rowKey([digest]),
          fields: {
            form: formId,
            drill,
            evaluator,
            readAt: this.#clock.now(),
            signedAt,
            ratings: ratings.length,
            observations: observations.length,
            hotWash: hotWash === '' ? null : hotWash,
          },
        },
      ];
      return { changes, result: { ...tally, already: null } };
    });
  }
}

function formOf(db: ReadDb, form: string): FormRow {
  const row = cached<[string], FormRow>(
    db,
    'SELECT drill, evaluator, publicKey FROM drill_evaluation_form WHERE id = ? AND deleted = 0',
  ).get(form);
  if (row) return row;
  throw new AppError(
    'EVALUATION_UNKNOWN',
    'No form of this evaluation was made here. Nothing was taken in. Take it to the console that made the form.',
    { form },
  );
}

function readAt(db: ReadDb, digest: string): number | null {
  const at = cached<[string], number>(db, 'SELECT readAt FROM drill_evaluation_file WHERE id = ? AND deleted = 0')
    .pluck()
    .get(digest) as number | undefined;
  return at ?? null;
}

function assertNewer(db: ReadDb, form: string, signedAt: number): void {
  const last = cached<[string], number | null>(
    db,
    'SELECT max(signedAt) FROM drill_evaluation_file WHERE form = ? AND deleted = 0',
  )
    .pluck()
    .get(form) as number | null;
  if (last === null || signedAt > last) return;
  throw new AppError(
    'EVALUATION_OLDER',
    'A later evaluation of this evaluator was read before. Nothing was taken in. Use the newest file.',
    { signedAt, last },
  );
}

const objectivesOf = (db: ReadDb, drill: string): { ord: number }[] =>
  cached<[string], { ord: number }>(db, 'SELECT ord FROM drill_objective WHERE drill = ? AND deleted = 0').all(drill);

const observationsOf = (db: ReadDb, drill: string): string[] =>
  cached<[string], string>(db, 'SELECT id FROM drill_observation WHERE drill = ? AND deleted = 0')
    .pluck()
    .all(drill) as string[];
