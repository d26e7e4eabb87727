import { AppError } from '../../kernel/app-error.ts';
import { maybeSamePerson, type Person } from '../people/someone-else.ts';
import type { ReportStage } from './report.ts';

/** What is asked of a report before somebody goes on with it. */
export type ReportState = { readonly id: string; readonly stage: ReportStage; readonly needsApproval: boolean };

/** Published versions never change. @throws AppError REPORT_PUBLISHED */
export function assertNotPublished({ id, stage }: Pick<ReportState, 'id' | 'stage'>): void {
  if (stage !== 'published') return;
  throw new AppError(
    'REPORT_PUBLISHED',
    'A published report is not changed any more. Nothing was changed. Draft the next one: it takes over what this one says.',
    { report: id },
  );
}

/**
 * Who approves must be somebody else than everybody who wrote in it: `writers`.
 * @throws AppError REPORT_PUBLISHED, ALREADY_APPROVED, SAME_WRITER
 */
export function assertMayApprove(report: ReportState, writers: readonly Person[], by: Person): void {
  assertNotPublished(report);
  if (report.stage === 'approved')
    throw new AppError(
      'ALREADY_APPROVED',
      'The report is approved already. Nothing was changed. It can be published.',
      {
        report: report.id,
      },
    );
  const writer = writers.find((one) => maybeSamePerson(one, by));
  if (!writer) return;
  throw new AppError(
    'SAME_WRITER',
    'Who wrote in the report cannot approve it: someone else must. Nothing was changed. Let another post, or another named person of this post, take over the console.',
    { post: writer.post, ...(writer.name === undefined ? {} : { name: writer.name }) },
  );
}

/** @throws AppError REPORT_PUBLISHED, APPROVAL_REQUIRED */
export function assertMayPublish(report: ReportState): void {
  assertNotPublished(report);
  if (report.needsApproval && report.stage !== 'approved')
    throw new AppError(
      'APPROVAL_REQUIRED',
      'The scheme asks that somebody else approves this report first. Nothing was published; the draft is kept.',
      { report: report.id },
    );
}
