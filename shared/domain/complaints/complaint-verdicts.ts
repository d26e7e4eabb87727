import { worstStatus, type Verdict, type VerdictStatus } from '../readiness/verdict.ts';
import { isOverdue, isWaiting, isWatched, type Complaint } from './complaint.ts';

/** The readiness item 投诉渠道畅通 of the shipped catalogue. */
export const COMPLAINT_ITEM = 'complaint-channel';

export type PlacedComplaint = Pick<Complaint, 'stage' | 'receivedAt' | 'dueAt' | 'unsolved' | 'harmed' | 'upset'> & {
  readonly id: string;
  readonly what: string;
};

/**
 * What the complaints about one place say of its complaint channel at `now` (UTC ms): a channel is open when people get an answer.
 * One past its limit without an answer: not ready. One that waits for its answer in time: in progress, and said first when the
 * customer is one of the three kinds to watch `[002]`. None waiting: nothing is said, what was seen on patrol counts
 * *(product rule)*.
 */
export function complaintVerdicts(complaints: readonly PlacedComplaint[], now: number): Map<string, Verdict> {
  const waiting = complaints.filter(isWaiting).toSorted((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1));
  if (waiting.length === 0) return new Map();
  const overdue = waiting.filter((complaint) => isOverdue(complaint, now));
  const watched = waiting.filter(isWatched);
  const first = overdue[0] ?? watched[0] ?? waiting[0];
  // The limit itself is still in time.
  const turns = waiting.flatMap(({ dueAt }) => (dueAt >= now ? [dueAt + 1] : []));
  return new Map([
    [
      COMPLAINT_ITEM,
      {
        status: worstStatus(waiting.map((complaint) => statusOf(complaint, now))) ?? 'in-progress',
        observedAt: Math.max(...waiting.map(({ receivedAt }) => receivedAt)),
        rule: overdue.length > 0 ? 'complaints-overdue' : watched.length > 0 ? 'complaints-watched' : 'complaints-open',
        facts: {
          open: waiting.length,
          overdue: overdue.length,
          watched: watched.length,
          complaint: first?.id ?? '',
          title: (first?.what ?? '').slice(0, TITLE),
          dueAt: first?.dueAt ?? null,
        },
        reviewAt: turns.length > 0 ? Math.min(...turns) : null,
      },
    ],
  ]);
}

/** As much of what happened as a sentence takes. */
const TITLE = 60;

function statusOf(complaint: PlacedComplaint, now: number): VerdictStatus {
  return isOverdue(complaint, now) ? 'not-ready' : 'in-progress';
}
