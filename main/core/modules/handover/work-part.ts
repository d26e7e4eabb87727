import type { HandoverPicture, HandoverTask } from '../../../../shared/contract/handover.ts';
import type { HandoverSources } from './sources.ts';

const EVERY_ONE = 1_000_000;

/** Tasks of the shift: those owed now, overdue first, and those settled since `from` (UTC ms). */
export function taskPart({ tasks }: HandoverSources, from: number): HandoverPicture['tasks'] {
  const { items, counts } = tasks.list({ state: 'all', limit: EVERY_ONE });
  const settled = items.filter(({ settledAt }) => settledAt !== null && settledAt >= from);
  const owed = items.filter(({ state }) => state === 'open' || state === 'blocked');
  const lines = [...owed, ...settled].map(lineOf);
  return {
    done: settled.filter(({ state }) => state === 'done').length,
    skipped: settled.filter(({ state }) => state === 'skipped').length,
    open: counts.open,
    overdue: counts.overdue,
    blocked: counts.blocked,
    items: lines,
  };
}

/** Complaints of the shift that began at `from` (UTC ms). */
export function complaintPart({ complaints }: HandoverSources, from: number): HandoverPicture['complaints'] {
  const { open, overdue, items } = complaints.list({ limit: EVERY_ONE });
  return {
    received: items.filter(({ receivedAt }) => receivedAt >= from).length,
    closed: items.filter(({ closedAt }) => closedAt !== null && closedAt >= from).length,
    open,
    overdue,
  };
}

function lineOf(task: HandoverTask): HandoverTask {
  const { id, title, titleEn, owner, ownerEn, dueAt, state, overdue, settledAt, incident, confidential } = task;
  return { id, title, titleEn, owner, ownerEn, dueAt, state, overdue, settledAt, incident, confidential };
}
