import {
  evaluationForm,
  evaluationObservation,
  evaluationRating,
  type EvaluationDraft,
  type EvaluationForm,
} from '../../../../shared/contract/drills/evaluation.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import { readForm, writeEvaluation } from './evaluation-files.ts';
import { fileWord, type NamedFile } from './evaluation-forms.ts';

type Deps = { readonly db: ReadDb; readonly bus: CommandBus; readonly clock: Clock };
type Said = Pick<EvaluationDraft, 'ratings' | 'observations' | 'hotWash'>;
type DraftRow = Pick<EvaluationDraft, 'openedAt' | 'savedAt' | 'signedAt'> & {
  readonly contents: string;
  readonly privateKey: string;
  readonly ratings: string | null;
  readonly observations: string | null;
  readonly hotWash: string | null;
};

const COLUMNS = 'contents, privateKey, ratings, observations, hotWash, openedAt, savedAt, signedAt';

/** Forms that were opened here to be filled in, on the machine of an evaluator. */
export class EvaluationDrafts {
  readonly #deps: Deps;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** What was filled in before stays. @throws AppError EVALUATION_FILE_BAD, EVALUATION_TAMPERED */
  open(command: Command, file: string): Outcome<{ form: string }> {
    const { form, privateKey } = readForm(file);
    const { bus, clock } = this.#deps;
    return bus.execute({ ...command, input: { form: form.form } }, (db) => ({
      changes: isOpened(db, form.form)
        ? []
        : [
            {
              entity: 'drill_evaluation_draft',
              op: 'put',
              row: rowKey([form.form]),
              fields: { contents: JSON.stringify(form), privateKey, openedAt: clock.now() },
            },
          ],
      result: { form: form.form },
    }));
  }

  /** Newest first. */
  opened() {
    return cached<[], DraftRow>(
      this.#deps.db,
      `SELECT ${COLUMNS} FROM drill_evaluation_draft WHERE deleted = 0 ORDER BY openedAt DESC, id`,
    )
      .all()
      .map(draftOf)
      .map(({ form, ratings, openedAt, savedAt, signedAt }) => ({
        form: form.form,
        number: form.number,
        title: form.title,
        evaluator: form.evaluator,
        rated: new Set(ratings.map(({ objective }) => objective)).size,
        objectives: form.objectives.length,
        openedAt,
        savedAt,
        signedAt,
      }));
  }

  /** @throws AppError UNKNOWN_FORM */
  get(form: string): EvaluationDraft {
    return draftOf(rowOf(this.#deps.db, form));
  }

  /** @throws AppError UNKNOWN_FORM, UNKNOWN_OBJECTIVE */
  save(command: Command, form: string, { ratings, observations, hotWash }: Said): Outcome<null> {
    const { bus, clock } = this.#deps;
    return bus.execute(command, (db) => {
      const { objectives } = draftOf(rowOf(db, form)).form;
      assertObjectives(objectives, { ratings, observations });
      return {
        changes: [
          {
            entity: 'drill_evaluation_draft',
            op: 'put',
            row: rowKey([form]),
            fields: {
              ratings: JSON.stringify(ratings),
              observations: JSON.stringify(observations),
              hotWash,
              savedAt: clock.now(),
            },
          },
        ],
        result: null,
      };
    });
  }

  /** @throws AppError UNKNOWN_FORM */
  sign(command: Command, id: string): Outcome<{ file: NamedFile }> {
    const { bus, clock } = this.#deps;
    return bus.execute(command, (db) => {
      const row = rowOf(db, id);
      const { form, ratings, observations, hotWash } = draftOf(row);
      // Later than the last time, whatever became of the clock: the host takes the later file.
      const signedAt = Math.max(clock.now(), (row.signedAt ?? 0) + 1);
      const { drill, evaluator, number } = form;
      const text = writeEvaluation(
        { form: id, drill, evaluator, signedAt, ratings, observations, hotWash },
        row.privateKey,
      );
      return {
        changes: [{ entity: 'drill_evaluation_draft', op: 'put', row: rowKey([id]), fields: { signedAt } }],
        result: { file: { fileName: `evaluation-${number}-${fileWord(evaluator)}-signed.json`, text } },
      };
    });
  }
}

const isOpened = (db: ReadDb, form: string): boolean =>
  cached<[string], number>(db, 'SELECT 1 FROM drill_evaluation_draft WHERE id = ? AND deleted = 0').get(form) !==
  undefined;

function rowOf(db: ReadDb, form: string): DraftRow {
  const row = cached<[string], DraftRow>(
    db,
    `SELECT ${COLUMNS} FROM drill_evaluation_draft WHERE id = ? AND deleted = 0`,
  ).get(form);
  if (row) return row;
  throw new AppError(
    'UNKNOWN_FORM',
    'This evaluation form was not opened here. Nothing was changed. Open its file first.',
    {
      form,
    },
  );
}

function draftOf({ contents, ratings, observations, hotWash, openedAt, savedAt, signedAt }: DraftRow): EvaluationDraft {
  return {
    form: evaluationForm.parse(JSON.parse(contents)),
    ratings: evaluationRating.array().parse(JSON.parse(ratings ?? '[]')),
    observations: evaluationObservation.array().parse(JSON.parse(observations ?? '[]')),
    hotWash: hotWash ?? '',
    openedAt,
    savedAt,
    signedAt,
  };
}

/** @throws AppError UNKNOWN_OBJECTIVE */
export function assertObjectives(
  objectives: readonly Pick<EvaluationForm['objectives'][number], 'ord'>[],
  { ratings, observations }: Pick<Said, 'ratings' | 'observations'>,
): void {
  const known = new Set(objectives.map(({ ord }) => ord));
  const named = [...ratings, ...observations].flatMap(({ objective }) => objective ?? []);
  const unknown = named.find((objective) => !known.has(objective));
  if (unknown === undefined) return;
  throw new AppError('UNKNOWN_OBJECTIVE', 'The drill has no such objective. Nothing was recorded.', {
    objective: unknown,
  });
}
