import type { SituationReport } from '../../../../shared/contract/reports.ts';
import type { DocumentLang } from '../../../../shared/domain/documents/document.ts';
import { personOf } from '../../../../shared/domain/people/someone-else.ts';
import type { ReportHead } from '../../../../shared/domain/reports/report-document.ts';
import {
  everyPart,
  missingParts,
  REPORT_PARTS,
  type ReportContents,
  type ReportPart,
  type ReportStage,
  type SituationReportKind,
} from '../../../../shared/domain/reports/report.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import type { Both } from '../../../../shared/domain/reports/words.ts';

type PartColumns = { readonly [P in ReportPart as `${P}Text`]: string | null };

/** A report as its table has it; instants in UTC ms, persons as `personText`. */
export type ReportRow = PartColumns & {
  readonly id: string;
  readonly incident: string;
  readonly kind: SituationReportKind;
  readonly number: number | null;
  readonly stage: ReportStage;
  readonly lang: DocumentLang;
  readonly clock: string | null;
  readonly needsApproval: number;
  /** JSON: the same parts in the other language, where they still stand as they were drafted from the facts. */
  readonly otherLang: string | null;
  /** JSON of a `ReportHead`, kept when published. */
  readonly head: string | null;
  readonly dataAt: number;
  readonly draftedAt: number;
  readonly draftedBy: string;
  readonly editedAt: number | null;
  readonly editedBy: string | null;
  readonly approvedAt: number | null;
  readonly approvedBy: string | null;
  readonly publishedAt: number | null;
  readonly publishedBy: string | null;
  readonly sample: number;
  readonly changedSeq: number;
};

/** @throws AppError UNKNOWN_REPORT */
export function reportById(db: ReadDb, id: string): ReportRow {
  const row = cached<[string], ReportRow>(db, 'SELECT * FROM situation_report WHERE id = ? AND deleted = 0').get(id);
  if (!row)
    throw new AppError('UNKNOWN_REPORT', 'There is no such situation report. Nothing was changed.', { report: id });
  return row;
}

/** Reports of one incident, newest first. */
export function reportsOf(db: ReadDb, incident: string): ReportRow[] {
  return cached<[string], ReportRow>(
    db,
    'SELECT * FROM situation_report WHERE incident = ? AND deleted = 0 ORDER BY draftedAt DESC, changedSeq DESC',
  ).all(incident);
}

export const contentsOf = (row: ReportRow): ReportContents => everyPart((part) => row[`${part}Text`] ?? '');

/** The fields of parts as a change sets them. */
export function partFields(contents: Partial<ReportContents>): Record<string, string | null> {
  return Object.fromEntries(
    REPORT_PARTS.flatMap((part) => {
      const text = contents[part];
      return text === undefined ? [] : [[`${part}Text`, text === '' ? null : text]];
    }),
  );
}

/** Parts in the other language than the report's own, where there are any. */
export function otherLangOf({ otherLang }: Pick<ReportRow, 'otherLang'>): Partial<Record<ReportPart, string>> {
  return otherLang === null ? {} : (Object(JSON.parse(otherLang)) as Partial<Record<ReportPart, string>>);
}

export function keptHead({ head }: ReportRow): ReportHead | null {
  return head === null ? null : (JSON.parse(head) as ReportHead);
}

type SentRow = { told: string; at: number; medium: string; clock: string; post: string; person: string | null };

export type ReportContext = {
  readonly incidentNumber: number;
  readonly incidentTitle: string;
  readonly recipient: Both | null;
};

export function reportView(db: ReadDb, row: ReportRow, context: ReportContext): SituationReport {
  const contents = contentsOf(row);
  const sent = cached<[string], SentRow>(
    db,
    'SELECT told, at, medium, clock, post, person FROM report_clock_stop WHERE report = ? AND deleted = 0 ORDER BY at LIMIT 1',
  ).get(row.id);
  return {
    id: row.id,
    incident: row.incident,
    ...context,
    kind: row.kind,
    stage: row.stage,
    number: row.number,
    lang: row.lang,
    contents,
    missing: missingParts(contents),
    clock: row.clock,
    needsApproval: row.needsApproval === 1,
    drafted: { at: row.draftedAt, by: personOf(row.draftedBy) },
    edited: actOf(row.editedAt, row.editedBy),
    approved: actOf(row.approvedAt, row.approvedBy),
    published: actOf(row.publishedAt, row.publishedBy),
    sent: sent
      ? {
          told: sent.told,
          at: sent.at,
          medium: sent.medium,
          clock: sent.clock,
          by: sent.person === null ? { post: sent.post } : { post: sent.post, name: sent.person },
        }
      : null,
    dataAt: row.dataAt,
    revision: row.changedSeq,
    sample: row.sample === 1,
  };
}

function actOf(at: number | null, by: string | null): SituationReport['approved'] {
  return at === null || by === null ? null : { at, by: personOf(by) };
}
