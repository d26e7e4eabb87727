import type { Person } from '../people/someone-else.ts';

/** 受理 → 已办理 → 已答复 → 办结: every case ends somewhere and every case gets an answer `[004]`. */
export const COMPLAINT_STAGES = ['open', 'resolved', 'told', 'closed'] as const;
export type ComplaintStage = (typeof COMPLAINT_STAGES)[number];

/** How it reached the bank. */
export const COMPLAINT_CHANNELS = ['counter', 'phone', 'online', 'letter', 'forwarded'] as const;
export type ComplaintChannel = (typeof COMPLAINT_CHANNELS)[number];

/** The three kinds of customer to watch: not solved on the spot; rights or interests harmed; left upset `[002]`. */
export const WATCH_FLAGS = ['unsolved', 'harmed', 'upset'] as const;
export type WatchFlag = (typeof WATCH_FLAGS)[number];

/** What the rules need of a complaint; instants in UTC ms. */
export type Complaint = {
  readonly stage: ComplaintStage;
  readonly receivedAt: number;
  /** When the customer must have the answer. */
  readonly dueAt: number;
  /** When the customer was told the outcome; null while nobody did. */
  readonly toldAt: number | null;
  /** Who was asked first, and stays responsible whoever helps `[002]`. */
  readonly firstAsked: Person;
  /** Post that is helping; null while the first asked acts alone. */
  readonly helper: string | null;
  readonly reopened: number;
} & Readonly<Record<WatchFlag, boolean>>;

const HOUR_MS = 3_600_000;

/** When a complaint received at `receivedAt` (UTC ms) must be answered; `limitHours` belongs to its kind. */
export function dueAfter(receivedAt: number, limitHours: number): number {
  return receivedAt + Math.round(limitHours * HOUR_MS);
}

/** Not closed yet. */
export function isOpen({ stage }: Pick<Complaint, 'stage'>): boolean {
  return stage !== 'closed';
}

/** The customer still waits for an answer. */
export function isWaiting({ stage }: Pick<Complaint, 'stage'>): boolean {
  return stage === 'open' || stage === 'resolved';
}

/** Past its limit without an answer to the customer; the limit itself is still in time. */
export function isOverdue(complaint: Pick<Complaint, 'stage' | 'dueAt'>, now: number): boolean {
  return isWaiting(complaint) && now > complaint.dueAt;
}

/** One of the three kinds of customer to watch. */
export function isWatched(complaint: Readonly<Record<WatchFlag, boolean>>): boolean {
  return WATCH_FLAGS.some((flag) => complaint[flag]);
}
