import type { z } from 'zod';
import type { reportsContract } from '../../../../shared/contract/reports.ts';
import type { Change, FieldValue } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import type { DocumentLang } from '../../../../shared/domain/documents/document.ts';
import { personText, type Person } from '../../../../shared/domain/people/someone-else.ts';
import {
  assertMayApprove,
  assertMayPublish,
  assertNotPublished,
} from '../../../../shared/domain/reports/decide-report.ts';
import type { DraftedContents } from '../../../../shared/domain/reports/draft-contents.ts';
import {
  everyPart,
  REPORT_PARTS,
  type ReportContents,
  type ReportPart,
} from '../../../../shared/domain/reports/report.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import type { ClockCommands } from '../clocks/index.ts';
import { contentsOf, otherLangOf, partFields, reportById, reportsOf, type ReportRow } from './report-rows.ts';
import type { ReportSource } from './report-source.ts';

type InputOf<Name extends keyof typeof reportsContract> = z.infer<
  NonNullable<(typeof reportsContract)[Name]['~orpc']['inputSchema']>
>;
type Told = NonNullable<InputOf<'publish'>['told']>;
type Target = { readonly report: string; readonly expected?: number | undefined };

export type ReportDeps = {
  readonly bus: CommandBus;
  readonly clock: Clock;
  readonly clocks: ClockCommands;
  readonly source: ReportSource;
};

/** Kinds of command by which somebody becomes a writer of a report. */
const DRAFT = 'reports.draft';
const SAVE = 'reports.save';

/** Situation reports from draft to published version. Changes of a report throw UNKNOWN_REPORT and REPORT_CHANGED. */
export class ReportCommands {
  readonly #deps: ReportDeps;

  constructor(deps: ReportDeps) {
    this.#deps = deps;
  }

  /** @throws AppError UNKNOWN_INCIDENT, UNKNOWN_CLOCK */
  draft(command: Command, { incident, kind, lang, clock }: InputOf<'draft'>): Outcome<{ report: string }> {
    const { bus, source } = this.#deps;
    return bus.execute(command, (db) => {
      if (clock !== undefined) this.#assertRule(incident, clock);
      const fresh = source.fresh(incident);
      const before = reportsOf(db, incident).find(
        ({ stage, lang: written }) => stage === 'published' && written === lang,
      );
      const contents = draftedContents(fresh[lang], before);
      const now = this.#deps.clock.now();
      const fields = {
        incident,
        kind,
        stage: 'draft',
        lang,
        clock: clock ?? source.clockFor(incident, kind),
        ...partFields(contents),
        otherLang: JSON.stringify(inOtherLang(contents, fresh, lang)),
        dataAt: now,
        draftedAt: now,
        draftedBy: personText(command.operator),
        sample: Number(source.incident(incident).sample),
      };
      return { changes: [reportPut(command.id, fields)], result: { report: command.id } };
    });
  }

  /** @throws AppError REPORT_PUBLISHED, UNKNOWN_CLOCK */
  save(command: Command, { contents, kind, clock, ...target }: InputOf<'save'>): Outcome<null> {
    return this.#change(command, target, (row) => {
      assertNotPublished(row);
      if (typeof clock === 'string') this.#assertRule(row.incident, clock);
      const fields: Record<string, FieldValue> = {
        ...(kind !== undefined && { kind }),
        ...(clock !== undefined && { clock }),
        ...this.#written(row, contents ?? {}),
      };
      if (Object.keys(fields).length === 0) return [];
      const now = this.#deps.clock.now();
      return [
        reportPut(row.id, {
          ...fields,
          editedAt: now,
          editedBy: personText(command.operator),
          // What was approved is not what it says now.
          ...(row.stage === 'approved' && { stage: 'draft', approvedAt: null, approvedBy: null }),
        }),
      ];
    });
  }

  /** @throws AppError REPORT_PUBLISHED, ALREADY_APPROVED, SAME_WRITER */
  approve(command: Command, target: Target): Outcome<null> {
    return this.#change(command, target, (row, db) => {
      assertMayApprove(this.#state(row), writersOf(db, row.id), command.operator);
      const approvedAt = this.#deps.clock.now();
      return [reportPut(row.id, { stage: 'approved', approvedAt, approvedBy: personText(command.operator) })];
    });
  }

  /** @throws AppError REPORT_PUBLISHED, APPROVAL_REQUIRED, REPORT_WITHOUT_CLOCK and what stopping a clock throws */
  publish(command: Command, { told, ...target }: Target & { readonly told?: Told | undefined }): Outcome<null> {
    const { source, clock } = this.#deps;
    return this.#change(command, target, (row, db) => {
      assertMayPublish(this.#state(row));
      const { needsApproval, recipient } = source.requirements(row.incident, row.kind, row.clock);
      const publishedAt = clock.now();
      const fields = {
        stage: 'published',
        number: nextNumber(db, row.incident),
        needsApproval: Number(needsApproval),
        head: JSON.stringify(source.head(row.incident, recipient)),
        publishedAt,
        publishedBy: personText(command.operator),
      };
      return [reportPut(row.id, fields), ...(told ? [this.#evidence(command, row, told)] : [])];
    });
  }

  /** @throws AppError NOT_PUBLISHED, REPORT_WITHOUT_CLOCK and what stopping a clock throws */
  send(command: Command, report: string, told: Told): Outcome<null> {
    return this.#change(command, { report }, (row) => {
      if (row.stage !== 'published')
        throw new AppError('NOT_PUBLISHED', 'The report is not published yet. Nothing was changed. Publish it first.', {
          report,
        });
      return [this.#evidence(command, row, told)];
    });
  }

  /** @throws AppError REPORT_PUBLISHED */
  discard(command: Command, target: Target): Outcome<null> {
    return this.#change(command, target, (row) => {
      assertNotPublished(row);
      return [{ entity: 'situation_report', op: 'delete', row: rowKey([row.id]) }];
    });
  }

  #change(
    command: Command,
    { report, expected }: Target,
    decide: (row: ReportRow, db: ReadDb) => readonly Change[],
  ): Outcome<null> {
    return this.#deps.bus.execute(command, (db) => {
      const row = reportById(db, report);
      if (expected !== undefined && expected !== row.changedSeq)
        throw new AppError(
          'REPORT_CHANGED',
          'Somebody else changed the report in the meantime. Nothing of yours was lost and nothing was overwritten. Look at it, then save again.',
          { report, expected, revision: row.changedSeq },
        );
      return { changes: decide(row, db), result: null };
    });
  }

  #state({ id, stage, incident, kind, clock }: ReportRow): Parameters<typeof assertMayPublish>[0] {
    return { id, stage, needsApproval: this.#deps.source.requirements(incident, kind, clock).needsApproval };
  }

  #evidence(command: Command, row: ReportRow, { who, medium, at, note }: Told): Change {
    if (row.clock === null)
      throw new AppError(
        'REPORT_WITHOUT_CLOCK',
        'The report answers no report clock, so there is none to stop. Nothing was changed. Choose the clock, or publish without evidence.',
        { report: row.id },
      );
    const input = { incident: row.incident, clock: row.clock, told: who, medium, at, note };
    return this.#deps.clocks.stopping(command, input, row.id).change;
  }

  /** Fields of the parts that somebody wrote anew. A text that is what the facts say is known in the other language too. */
  #written(row: ReportRow, given: Partial<Record<ReportPart, string | undefined>>): Record<string, FieldValue> {
    const before = contentsOf(row);
    const changed = Object.fromEntries(
      REPORT_PARTS.flatMap((part) =>
        given[part] === undefined || given[part] === before[part] ? [] : [[part, given[part]]],
      ),
    ) as Partial<ReportContents>;
    if (Object.keys(changed).length === 0) return {};
    const fresh = this.#deps.source.fresh(row.incident);
    const known = inOtherLang(changed, fresh, row.lang);
    const kept = Object.entries(otherLangOf(row)).filter(([part]) => !(part in changed));
    return {
      ...partFields(changed),
      otherLang: JSON.stringify({ ...Object.fromEntries(kept), ...known }),
      // Facts taken over are as of now.
      ...(Object.keys(known).length > 0 && { dataAt: this.#deps.clock.now() }),
    };
  }

  /** @throws AppError UNKNOWN_CLOCK */
  #assertRule(incident: string, clock: string): void {
    if (this.#deps.source.hasRule(incident, clock)) return;
    throw new AppError('UNKNOWN_CLOCK', 'The incident owes no such report. Nothing was changed.', { incident, clock });
  }
}

/** What the facts say, and where they say nothing what was published before. */
function draftedContents(fresh: DraftedContents, before: ReportRow | undefined): ReportContents {
  const earlier = before && contentsOf(before);
  return everyPart((part) => (fresh[part].text === '' ? (earlier?.[part] ?? '') : fresh[part].text));
}

function inOtherLang(
  contents: Partial<ReportContents>,
  fresh: Readonly<Record<DocumentLang, DraftedContents>>,
  lang: DocumentLang,
): Partial<Record<ReportPart, string>> {
  const other = lang === 'zh' ? 'en' : 'zh';
  return Object.fromEntries(
    REPORT_PARTS.flatMap((part) => {
      const text = contents[part] ?? '';
      return text !== '' && text === fresh[lang][part].text ? [[part, fresh[other][part].text]] : [];
    }),
  );
}

/** Everybody whose words may stand in the report: whoever drafted or saved it, by the change log. */
function writersOf(db: ReadDb, report: string): Person[] {
  return cached<[string, string, string], { post: string; name: string | null }>(
    db,
    `SELECT DISTINCT post, name FROM change WHERE entity = 'situation_report' AND row = ? AND kind IN (?, ?)`,
  )
    .all(rowKey([report]), DRAFT, SAVE)
    .map(({ post, name }) => (name === null ? { post } : { post, name }));
}

function nextNumber(db: ReadDb, incident: string): number {
  const last = cached<[string], number | null>(db, 'SELECT max(number) FROM situation_report WHERE incident = ?')
    .pluck()
    .get(incident) as number | null | undefined;
  return (last ?? 0) + 1;
}

function reportPut(id: string, fields: Record<string, FieldValue>): Change {
  return { entity: 'situation_report', op: 'put', row: rowKey([id]), fields };
}
