import type { DrillReportVersion, ReportFigures } from '../../../../shared/contract/drills/report.ts';
import type { Change, FieldValue } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import type { AarSection, AarWritten } from '../../../../shared/domain/drills/aar.ts';
import type { DocumentLang } from '../../../../shared/domain/documents/document.ts';
import { personOf } from '../../../../shared/domain/people/someone-else.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';

/** A version as its table has it; instants in UTC ms, persons as `personText`. */
export type ReportRow = {
  readonly drill: string;
  readonly version: number;
  readonly number: number | null;
  readonly stage: 'draft' | 'approved';
  /** JSON: what people wrote in a draft, everything it says in an approved version. */
  readonly contents: string;
  /** JSON of the figures, kept on approval. */
  readonly figures: string | null;
  readonly draftedAt: number;
  readonly draftedBy: string;
  readonly editedAt: number | null;
  readonly editedBy: string | null;
  readonly approvedAt: number | null;
  readonly approvedBy: string | null;
  readonly changedSeq: number;
};

/** Versions of the report of a drill, oldest first. */
export function versionsOf(db: ReadDb, drill: string): ReportRow[] {
  return cached<[string], ReportRow>(
    db,
    'SELECT * FROM after_action_report WHERE drill = ? AND deleted = 0 ORDER BY version',
  ).all(drill);
}

/** @throws AppError UNKNOWN_REPORT */
export function versionOf(db: ReadDb, drill: string, version: number): ReportRow {
  const row = versionsOf(db, drill).find((one) => one.version === version);
  if (!row)
    throw new AppError('UNKNOWN_REPORT', 'The drill has no such version of its report. Nothing was changed.', {
      drill,
      version,
    });
  return row;
}

export const writtenIn = ({ contents }: ReportRow): AarWritten => JSON.parse(contents) as AarWritten;

export const keptTexts = ({ contents }: ReportRow) =>
  JSON.parse(contents) as Record<AarSection, Record<DocumentLang, string>>;

export const keptFigures = ({ figures }: ReportRow): ReportFigures | null =>
  figures === null ? null : (JSON.parse(figures) as ReportFigures);

export function putReport(drill: string, version: number, fields: Record<string, FieldValue>): Change {
  return { entity: 'after_action_report', op: 'put', row: rowKey([drill, String(version)]), fields };
}

export function versionView(row: ReportRow): DrillReportVersion {
  const { version, number, stage } = row;
  return { version, number, stage, drafted: drafted(row), approved: actOf(row.approvedAt, row.approvedBy) };
}

export const drafted = ({ draftedAt, draftedBy }: ReportRow) => ({ at: draftedAt, by: personOf(draftedBy) });

export function actOf(at: number | null, by: string | null): DrillReportVersion['approved'] {
  return at === null || by === null ? null : { at, by: personOf(by) };
}
