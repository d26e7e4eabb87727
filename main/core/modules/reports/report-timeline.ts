import { personOf } from '../../../../shared/domain/people/someone-else.ts';
import type { SituationReportKind } from '../../../../shared/domain/reports/report.ts';
import { cached } from '../../store/statements.ts';
import { NOTHING, type TimelineSource } from '../incidents/index.ts';

type PublishedRow = { id: string; kind: SituationReportKind; number: number; publishedAt: number; publishedBy: string };

/** What situation reports contribute to the timeline of their incident: each published version. */
export const reportTimeline: TimelineSource = (db, { id }) =>
  cached<[string], PublishedRow>(
    db,
    `SELECT id, kind, number, publishedAt, publishedBy FROM situation_report
     WHERE incident = ? AND stage = 'published' AND deleted = 0 ORDER BY number`,
  )
    .all(id)
    .map((row) => ({
      ...NOTHING,
      at: row.publishedAt,
      enteredAt: row.publishedAt,
      by: personOf(row.publishedBy),
      kind: 'report',
      other: { what: `report-${row.kind}`, values: { number: row.number }, detail: null, ref: row.id },
    }));
