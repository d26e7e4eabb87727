import type { z } from 'zod';
import type { drillReportContract } from '../../../../shared/contract/drills/report.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { draftTexts } from '../../../../shared/domain/drills/aar-draft.ts';
import { afterWriting, type AarWritten } from '../../../../shared/domain/drills/aar.ts';
import { maybeSamePerson, personText, type Person } from '../../../../shared/domain/people/someone-else.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import { reportFigures, type FigureDeps } from './report-figures.ts';
import { assertEnded, type DrillReportQueries } from './report-queries.ts';
import { keptTexts, putReport, versionOf, versionsOf, writtenIn, type ReportRow } from './report-rows.ts';

type InputOf<Name extends 'saveReport' | 'approveReport'> = z.infer<
  NonNullable<(typeof drillReportContract)[Name]['~orpc']['inputSchema']>
>;
type Which = { readonly drill: string; readonly version: number };

/** Kinds of command by which somebody becomes a writer of a report. */
const DRAFT = 'drills.draftReport';
const SAVE = 'drills.saveReport';

/** After-action reports from draft to approved version. Changes of a version throw UNKNOWN_REPORT and REPORT_APPROVED. */
export class DrillReportCommands {
  readonly #bus: CommandBus;
  readonly #deps: FigureDeps;
  readonly #queries: DrillReportQueries;

  constructor(bus: CommandBus, deps: FigureDeps, queries: DrillReportQueries) {
    this.#bus = bus;
    this.#deps = deps;
    this.#queries = queries;
  }

  /** @throws AppError UNKNOWN_DRILL, WRONG_STAGE, DRAFT_EXISTS */
  draft(command: Command, drill: string): Outcome<Which> {
    return this.#bus.execute(command, (db) => {
      assertEnded(db, drill);
      const rows = versionsOf(db, drill);
      const draft = rows.find(({ stage }) => stage === 'draft');
      if (draft)
        throw new AppError(
          'DRAFT_EXISTS',
          'There is a draft of this report already. Nothing was changed. Go on with it.',
          {
            drill,
            version: draft.version,
          },
        );
      const version = nextVersion(db, drill);
      const fields = {
        stage: 'draft',
        contents: JSON.stringify(this.#takenOver(rows.at(-1))),
        draftedAt: this.#deps.clock.now(),
        draftedBy: personText(command.operator),
      };
      return { changes: [putReport(drill, version, fields)], result: { drill, version } };
    });
  }

  /** @throws AppError REPORT_CHANGED */
  save(command: Command, { drill, version, expected, lang, texts }: InputOf<'saveReport'>): Outcome<null> {
    return this.#change(command, { drill, version }, (row) => {
      if (expected !== undefined && expected !== row.changedSeq) throw changed(row, { revision: row.changedSeq });
      const before = writtenIn(row);
      const given = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined));
      const after = afterWriting(before, given, lang, draftTexts(reportFigures(this.#deps, drill)));
      if (JSON.stringify(after) === JSON.stringify(before)) return [];
      const fields = {
        contents: JSON.stringify(after),
        editedAt: this.#deps.clock.now(),
        editedBy: personText(command.operator),
      };
      return [putReport(drill, version, fields)];
    });
  }

  /** @throws AppError WRONG_STAGE, SAME_WRITER, REPORT_CHANGED */
  approve(command: Command, { drill, version, expected }: InputOf<'approveReport'>): Outcome<null> {
    return this.#change(command, { drill, version }, (row, db) => {
      assertEnded(db, drill, ['concluded']);
      assertSomeoneElse(writersOf(db, row), command.operator);
      const { figures, texts, digest } = this.#queries.view(row);
      if (expected !== undefined && expected !== digest) throw changed(row, { digest });
      const fields = {
        stage: 'approved',
        number: nextNumber(db, drill),
        contents: JSON.stringify(texts),
        figures: JSON.stringify(figures),
        approvedAt: this.#deps.clock.now(),
        approvedBy: personText(command.operator),
      };
      return [putReport(drill, version, fields)];
    });
  }

  discard(command: Command, which: Which): Outcome<null> {
    return this.#change(command, which, () => [
      { entity: 'after_action_report', op: 'delete', row: rowKey([which.drill, String(which.version)]) },
    ]);
  }

  #change(
    command: Command,
    { drill, version }: Which,
    decide: (row: ReportRow, db: ReadDb) => ReturnType<typeof putReport>[],
  ): Outcome<null> {
    return this.#bus.execute(command, (db) => {
      const row = versionOf(db, drill, version);
      if (row.stage === 'approved')
        throw new AppError(
          'REPORT_APPROVED',
          'An approved report is not changed any more. Nothing was changed. Draft the next version: it takes over what this one says.',
          { drill, version, number: row.number },
        );
      return { changes: decide(row, db), result: null };
    });
  }

  /** Texts of an approved version that its figures did not say by themselves. */
  #takenOver(before: ReportRow | undefined): AarWritten {
    if (before === undefined) return {};
    const { drafts } = this.#queries.view(before);
    const { zh, en } = splitByLang(keptTexts(before));
    return afterWriting(afterWriting({}, zh, 'zh', drafts), en, 'en', drafts);
  }
}

function splitByLang(texts: ReturnType<typeof keptTexts>) {
  const only = (lang: 'zh' | 'en') =>
    Object.fromEntries(Object.entries(texts).map(([section, both]) => [section, both[lang]]));
  return { zh: only('zh'), en: only('en') };
}

/** Everybody whose words may stand in a version: whoever drafted or saved it, by the change log. */
function writersOf(db: ReadDb, { drill, version }: ReportRow): Person[] {
  return cached<[string, string, string], { post: string; name: string | null }>(
    db,
    `SELECT DISTINCT post, name FROM change WHERE entity = 'after_action_report' AND row = ? AND kind IN (?, ?)`,
  )
    .all(rowKey([drill, String(version)]), DRAFT, SAVE)
    .map(({ post, name }) => (name === null ? { post } : { post, name }));
}

function assertSomeoneElse(writers: readonly Person[], by: Person): void {
  const writer = writers.find((one) => maybeSamePerson(one, by));
  if (!writer) return;
  throw new AppError(
    'SAME_WRITER',
    'Who wrote in the report cannot approve it: someone else must. Nothing was changed. Let another post, or another named person of this post, take over the console.',
    { post: writer.post, ...(writer.name === undefined ? {} : { name: writer.name }) },
  );
}

function changed({ drill, version }: ReportRow, details: Record<string, unknown>): AppError {
  return new AppError(
    'REPORT_CHANGED',
    'The report, or a figure in it, was changed in the meantime. Nothing of yours was lost and nothing was overwritten. Look at it, then try again.',
    { drill, version, ...details },
  );
}

/** Never one that was used before, a discarded one included. */
function nextVersion(db: ReadDb, drill: string): number {
  return (maxOf(db, 'version', drill) ?? 0) + 1;
}

function nextNumber(db: ReadDb, drill: string): number {
  return (maxOf(db, 'number', drill) ?? 0) + 1;
}

function maxOf(db: ReadDb, column: 'version' | 'number', drill: string): number | null {
  const most = cached<[string], number | null>(db, `SELECT max(${column}) FROM after_action_report WHERE drill = ?`)
    .pluck()
    .get(drill);
  return typeof most === 'number' ? most : null;
}
