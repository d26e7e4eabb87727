import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type {
  DrillReport,
  drillReportContract,
  DrillReportVersion,
  ReportFigures,
} from '../../../../shared/contract/drills/report.ts';
import { draftTexts } from '../../../../shared/domain/drills/aar-draft.ts';
import { textsOf } from '../../../../shared/domain/drills/aar.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import { reportFigures, recordOf, type FigureDeps } from './report-figures.ts';
import {
  actOf,
  drafted,
  keptFigures,
  keptTexts,
  versionOf,
  versionsOf,
  versionView,
  writtenIn,
  type ReportRow,
} from './report-rows.ts';

type Archive = z.infer<NonNullable<(typeof drillReportContract.reportArchive)['~orpc']['outputSchema']>>;
/** What the store of an exercise says now: what was kept of it, and the hash of a change by its number. */
export type ReadExercise = (drill: string) => Promise<{
  readonly record: unknown;
  readonly hashAt: (seq: number) => string | null;
}>;
export class DrillReportQueries {
  readonly #deps: FigureDeps;

  constructor(deps: FigureDeps) {
    this.#deps = deps;
  }

  /** The version named, else the newest approved one, else the draft, else one that nobody keeps. @throws AppError UNKNOWN_DRILL, WRONG_STAGE, UNKNOWN_REPORT */
  report(drill: string, version?: number): DrillReport {
    const { db } = this.#deps;
    assertEnded(db, drill);
    const rows = versionsOf(db, drill);
    const row =
      version === undefined
        ? (rows.findLast(({ stage }) => stage === 'approved') ?? rows.at(-1))
        : versionOf(db, drill, version);
    return row ? this.view(row) : this.#assembled(drill);
  }

  versions(drill: string): DrillReportVersion[] {
    return versionsOf(this.#deps.db, drill).map(versionView);
  }

  view(row: ReportRow): DrillReport {
    const figures = keptFigures(row) ?? reportFigures(this.#deps, row.drill);
    const drafts = draftTexts(figures);
    const texts = row.stage === 'approved' ? keptTexts(row) : textsOf(writtenIn(row), drafts);
    return {
      drill: row.drill,
      version: row.version,
      number: row.number,
      stage: row.stage,
      drafted: drafted(row),
      edited: actOf(row.editedAt, row.editedBy),
      approved: actOf(row.approvedAt, row.approvedBy),
      revision: row.changedSeq,
      digest: digestOf(figures, texts),
      texts,
      drafts,
      figures,
    };
  }

  /** Whether the store of the exercise is where it was kept and still says what was kept of it. @throws AppError UNKNOWN_DRILL, WRONG_STAGE */
  async archive(drill: string, read: ReadExercise): Promise<Archive> {
    const { db } = this.#deps;
    assertEnded(db, drill);
    const record = recordOf(db, drill);
    const reports = versionsOf(db, drill).filter(({ stage }) => stage === 'approved').length;
    const archive = record?.archive ?? null;
    if (record === null || archive === null) return { archive, state: 'none', reports };
    const found = await read(drill).catch((error: unknown) => {
      if (error instanceof AppError) return null;
      throw error;
    });
    if (found === null) return { archive, state: 'missing', reports };
    const same =
      found.hashAt(archive.changes) === archive.hash && withoutArchive(found.record) === withoutArchive(record);
    return { archive, state: same ? 'intact' : 'changed', reports };
  }

  #assembled(drill: string): DrillReport {
    const figures = reportFigures(this.#deps, drill);
    const drafts = draftTexts(figures);
    const texts = textsOf({}, drafts);
    const nobody = { version: null, number: null, drafted: null, edited: null, approved: null, revision: 0 };
    return { drill, ...nobody, stage: 'assembled', digest: digestOf(figures, texts), texts, drafts, figures };
  }
}

/** @throws AppError UNKNOWN_DRILL, WRONG_STAGE */
export function assertEnded(db: ReadDb, drill: string, allowed: readonly string[] = ['ended', 'concluded']): void {
  const stage = cached<[string], string>(db, 'SELECT stage FROM drill WHERE id = ? AND deleted = 0').pluck().get(drill);
  if (stage === undefined)
    throw new AppError('UNKNOWN_DRILL', `There is no drill with the number ${drill}. Nothing was changed.`, { drill });
  if (!allowed.includes(String(stage)))
    throw new AppError(
      'WRONG_STAGE',
      `A drill at the stage "${String(stage)}" does not allow this. Nothing was changed. Look at its present stage.`,
      { stage, allowed },
    );
}

/** SHA-256 of everything a report says. When the figures were looked at says nothing. */
function digestOf({ at: _at, ...figures }: ReportFigures, texts: DrillReport['texts']): string {
  return createHash('sha256')
    .update(JSON.stringify([figures, texts]))
    .digest('hex');
}

const withoutArchive = (record: unknown): string =>
  JSON.stringify({ ...Object(record), archive: null, data: undefined });
