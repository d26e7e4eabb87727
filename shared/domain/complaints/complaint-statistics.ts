import { isOpen, isOverdue, isWaiting, isWatched, type Complaint } from './complaint.ts';

export type CountedComplaint = Pick<
  Complaint,
  'stage' | 'receivedAt' | 'dueAt' | 'toldAt' | 'unsolved' | 'harmed' | 'upset'
>;

export type ComplaintFigures = {
  readonly total: number;
  /** Not closed. */
  readonly open: number;
  /** Past the limit without an answer. */
  readonly overdue: number;
  /** Open ones of the three kinds to watch. */
  readonly watched: number;
  /** Answered within the limit. */
  readonly timely: number;
  /** Answered after it. */
  readonly late: number;
  /** Answered in time among all whose answer was given or is overdue, 0 to 1; null when there is none. */
  readonly share: number | null;
  /** Mean hours from receipt to the answer; null when none was given. */
  readonly meanHours: number | null;
};

const HOUR_MS = 3_600_000;

/** Figures of a set of complaints at `now` (UTC ms). */
export function complaintFigures(complaints: readonly CountedComplaint[], now: number): ComplaintFigures {
  const answered = complaints.flatMap((complaint) =>
    isWaiting(complaint) || complaint.toldAt === null ? [] : [{ ...complaint, toldAt: complaint.toldAt }],
  );
  const timely = answered.filter(({ toldAt, dueAt }) => toldAt <= dueAt).length;
  const overdue = complaints.filter((complaint) => isOverdue(complaint, now)).length;
  const counted = answered.length + overdue;
  const spent = answered.reduce((sum, { toldAt, receivedAt }) => sum + (toldAt - receivedAt), 0);
  return {
    total: complaints.length,
    open: complaints.filter(isOpen).length,
    overdue,
    watched: complaints.filter((complaint) => isOpen(complaint) && isWatched(complaint)).length,
    timely,
    late: answered.length - timely,
    share: counted === 0 ? null : timely / counted,
    meanHours: answered.length === 0 ? null : spent / answered.length / HOUR_MS,
  };
}
