import type { EvaluationForm, IssuedForm } from '../../../../shared/contract/drills/evaluation.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { personOf, personText } from '../../../../shared/domain/people/someone-else.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import { madeId } from './drill-changes.ts';
import { assertStage } from './drill-commands.ts';
import type { DrillQueries } from './drill-queries.ts';
import { newFormKeys, writeForm } from './evaluation-files.ts';

type Deps = {
  readonly db: ReadDb;
  readonly bus: CommandBus;
  readonly clock: Clock;
  readonly queries: DrillQueries;
  readonly zone: () => string;
};
export type NamedFile = { readonly fileName: string; readonly text: string };
type FormRow = Omit<IssuedForm, 'issuedBy'> & { readonly issuedBy: string };

/** Forms that go out to evaluators on other machines. */
export class EvaluationForms {
  readonly #deps: Deps;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /**
   * A form with a key pair of its own. The private key is in the file only: the store keeps the public one, by which what comes back is
   * known. @throws AppError UNKNOWN_DRILL, WRONG_STAGE
   */
  issue(command: Command, drill: string, evaluator: string): Outcome<{ form: string }> & { file: NamedFile | null } {
    const { bus, clock } = this.#deps;
    const keys = newFormKeys();
    const form = madeId('form', command.id);
    const issuedAt = clock.now();
    const outcome = bus.execute(command, (db) => {
      assertStage(db, drill, ['planned', 'running', 'ended']);
      return {
        changes: [
          {
            entity: 'drill_evaluation_form',
            op: 'put',
            row: rowKey([form]),
            fields: {
              drill,
              evaluator,
              publicKey: keys.publicKey,
              issuedAt,
              issuedBy: personText(command.operator),
            },
          },
        ],
        result: { form },
      };
    });
    // The key of the first time was kept nowhere, so there is no second file with it.
    if (outcome.repeated) return { ...outcome, file: null };
    const contents = this.#formOf(form, drill, { evaluator, issuedAt, issuedBy: command.operator });
    const fileName = `evaluation-form-${contents.number}-${fileWord(evaluator)}.json`;
    return { ...outcome, file: { fileName, text: writeForm(contents, keys) } };
  }

  /** Newest first. */
  issued(drill: string): IssuedForm[] {
    return cached<[string], FormRow>(
      this.#deps.db,
      `SELECT f.id AS form, f.evaluator, f.issuedAt, f.issuedBy, max(r.readAt) AS readAt, count(r.id) AS files FROM drill_evaluation_form f
       LEFT JOIN drill_evaluation_file r ON r.form = f.id AND r.deleted = 0
       WHERE f.drill = ? AND f.deleted = 0 GROUP BY f.id ORDER BY f.issuedAt DESC, f.id`,
    )
      .all(drill)
      .map((row) => ({ ...row, issuedBy: personOf(row.issuedBy) }));
  }

  #formOf(
    form: string,
    drill: string,
    issued: Pick<EvaluationForm, 'evaluator' | 'issuedAt' | 'issuedBy'>,
  ): EvaluationForm {
    const { db, queries, zone } = this.#deps;
    const { number, title, type, scenarioName, scenarioNameEn, plannedAt, places, objectives, injects } =
      queries.get(drill);
    const names = cached<[string], EvaluationForm['places'][number]>(
      db,
      'SELECT code, name, nameEn FROM place WHERE code = ?',
    );
    return {
      form,
      drill,
      ...issued,
      number,
      title,
      type,
      scenarioName,
      scenarioNameEn,
      plannedAt,
      places: places.map((code) => names.get(code) ?? { code, name: code, nameEn: null }),
      zone: zone(),
      objectives: objectives.map(({ actualMinutes: _, ...objective }) => objective),
      injects,
    };
  }
}

/** A word that every file system takes. */
export const fileWord = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 40);
