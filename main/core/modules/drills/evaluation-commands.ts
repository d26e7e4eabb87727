import type { Change } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import type { DrillRating, DrillResult } from '../../../../shared/domain/drills/drill.ts';
import { resultOf, worstRating } from '../../../../shared/domain/drills/drill-result.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Command, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import { assertObjective, putDrill } from './drill-changes.ts';
import { assertStage, type DrillDeps } from './drill-commands.ts';
import { countTests, testedItemChanges, type TestedItem } from './tested-items.ts';

type RatedRow = { ord: number; item: string | null; critical: number; ratings: string | null; notes: string | null };
type Notes = { readonly hotWash?: string | undefined; strengths?: string | undefined; findings?: string | undefined };

/** What evaluators say of a drill, and what it comes to. */
export class EvaluationCommands {
  readonly #deps: DrillDeps;

  constructor(deps: DrillDeps) {
    this.#deps = deps;
  }

  /** @throws AppError UNKNOWN_DRILL, WRONG_STAGE, UNKNOWN_OBJECTIVE */
  rate(
    command: Command,
    drill: string,
    { objective, rating, note }: { objective: number; rating: DrillRating; note?: string | undefined },
  ): Outcome<null> {
    const { bus, clock } = this.#deps;
    return bus.execute(command, (db) => {
      assertStage(db, drill, ['running', 'ended']);
      assertObjective(db, drill, objective);
      const change: Change = {
        entity: 'drill_rating',
        op: 'put',
        row: rowKey([drill, String(objective), command.operator.post]),
        fields: { rating, note: note ?? null, at: clock.now() },
      };
      return { changes: [change], result: null };
    });
  }

  /** @throws AppError UNKNOWN_DRILL, WRONG_STAGE */
  note(command: Command, drill: string, { hotWash, strengths, findings }: Notes): Outcome<null> {
    return this.#deps.bus.execute(command, (db) => {
      assertStage(db, drill, ['running', 'ended']);
      const fields = {
        ...(hotWash === undefined ? {} : { hotWash }),
        ...(strengths === undefined ? {} : { strengths }),
        ...(findings === undefined ? {} : { findings }),
      };
      return { changes: Object.keys(fields).length === 0 ? [] : [putDrill(drill, fields)], result: null };
    });
  }

  /** @throws AppError UNKNOWN_DRILL, WRONG_STAGE, NOT_RATED, REASON_REQUIRED */
  conclude(
    command: Command,
    drill: string,
    own: { readonly result?: DrillResult | undefined; readonly reason?: string | undefined },
  ): Outcome<{ result: DrillResult; tested: number; failed: number }> {
    const { bus, model } = this.#deps;
    return bus.execute(command, (db) => {
      assertStage(db, drill, ['ended']);
      const objectives = objectivesOf(db, drill);
      const byRatings = resultOf(
        objectives.map(({ critical, ratings }) => ({ critical: critical === 1, ratings: ratingsOf(ratings) })),
      );
      const result = decidedResult(byRatings, own);
      const { places, endedAt, title, findings } = headOf(db, drill);
      const tests = testedItemChanges(db, model, places, ratedItems(objectives), { testedAt: endedAt, source: title });
      const reason = own.reason?.trim() ?? '';
      const changes: Change[] = [
        putDrill(drill, {
          stage: 'concluded',
          result,
          // A result of one's own stands with its reason among the findings.
          ...(result === byRatings || reason === '' ? {} : { findings: [findings, reason].filter(Boolean).join('\n') }),
        }),
        ...tests,
      ];
      return { changes, result: { result, ...countTests(tests) } };
    });
  }
}

function decidedResult(
  byRatings: DrillResult | null,
  { result, reason = '' }: { readonly result?: DrillResult | undefined; readonly reason?: string | undefined },
): DrillResult {
  if (byRatings === null)
    throw new AppError(
      'NOT_RATED',
      'Every objective needs a rating before the drill is concluded. Nothing was changed. Rate what is missing.',
    );
  if (result === undefined || result === byRatings) return byRatings;
  if (reason.trim() === '')
    throw new AppError(
      'REASON_REQUIRED',
      'A result other than that of the ratings needs a reason. Nothing was changed. Write it down and try again.',
      { byRatings },
    );
  return result;
}

const ratingsOf = (text: string | null): DrillRating[] => (text === null ? [] : (text.split(' ') as DrillRating[]));

/** One word for each item: with several objectives of one item the worst counts. */
function ratedItems(objectives: readonly RatedRow[]): TestedItem[] {
  const items = [...new Set(objectives.flatMap(({ item }) => item ?? []))];
  return items.map((item) => {
    const rows = objectives.filter((row) => row.item === item);
    const worst = worstRating(rows.flatMap(({ ratings }) => ratingsOf(ratings)));
    const failed = worst === 'M' || worst === 'U';
    const notes = rows.flatMap(({ notes: text }) => text ?? []).join('; ');
    return { item, result: failed ? 'failed' : 'passed', note: failed && notes !== '' ? notes : null };
  });
}

function objectivesOf(db: ReadDb, drill: string): RatedRow[] {
  return cached<[string], RatedRow>(
    db,
    `SELECT o.ord, o.item, coalesce(i.critical, 0) AS critical, group_concat(r.rating, ' ') AS ratings, group_concat(r.note, '; ') AS notes
     FROM drill_objective o
     LEFT JOIN readiness_item i ON i.code = o.item AND i.deleted = 0
     LEFT JOIN drill_rating r ON r.drill = o.drill AND r.objective = o.ord AND r.deleted = 0
     WHERE o.drill = ? AND o.deleted = 0 GROUP BY o.ord ORDER BY o.ord`,
  ).all(drill);
}

function headOf(db: ReadDb, drill: string) {
  const row = cached<[string], { title: string; endedAt: number; findings: string | null }>(
    db,
    'SELECT title, endedAt, findings FROM drill WHERE id = ?',
  ).get(drill);
  const places = cached<[string], string>(db, 'SELECT place FROM drill_place WHERE drill = ? AND deleted = 0')
    .pluck()
    .all(drill) as string[];
  return { title: row?.title ?? '', endedAt: row?.endedAt ?? 0, findings: row?.findings ?? null, places };
}
