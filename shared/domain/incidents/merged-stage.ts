import { compareStamp, type Stamp } from '../change-log/merge.ts';
import type { IncidentStage } from './stage.ts';

/**
 * One command's edit of an incident, as the logs hold it. An edit that set the stage says what its author had seen of the
 * other devices: the newest stamp (HLC) of each that had touched the incident.
 */
export type IncidentEdit = {
  readonly command: string;
  readonly stamp: Stamp;
  /** The stage it set, when it did. */
  readonly stage?: IncidentStage | undefined;
  readonly seen?: Readonly<Record<string, string>> | undefined;
};

export type MergedStage = {
  readonly stage: IncidentStage;
  /** Set when somebody closed it while somebody else, who did not know, went on: both are kept and it stays open. */
  readonly dispute: { readonly closings: readonly IncidentEdit[]; readonly updates: readonly IncidentEdit[] } | null;
};

/**
 * The stage that the edits of all logs make together. It depends on the set of edits only, so the order in which logs meet does
 * not matter. A closing counts when its author had seen every other edit; one that had not is disputed until somebody who has
 * seen it closes again or reopens.
 */
export function mergedStage(edits: readonly IncidentEdit[]): MergedStage {
  const inOrder = edits.toSorted((a, b) => compareStamp(a.stamp, b.stamp));
  const staged = inOrder.filter(({ stage }) => stage !== undefined);
  const closings = staged.filter((closing) => closing.stage === 'closed' && !isAnswered(closing, staged));
  const updates = inOrder.filter(
    (edit) => edit.stage !== 'closed' && closings.some((closing) => !hasSeen(closing, edit)),
  );
  if (closings.length > 0 && updates.length === 0) return { stage: 'closed', dispute: null };
  const open = staged.findLast(({ stage }) => stage !== 'closed')?.stage ?? 'open';
  return { stage: open, dispute: closings.length > 0 ? { closings, updates } : null };
}

/** Somebody who had seen the closing set the stage again: reopened it, or closed it anew. */
function isAnswered(closing: IncidentEdit, staged: readonly IncidentEdit[]): boolean {
  return staged.some((later) => later.command !== closing.command && hasSeen(later, closing));
}

function hasSeen(edit: IncidentEdit, other: IncidentEdit): boolean {
  if (edit.command === other.command) return true;
  if (edit.stamp.device === other.stamp.device) return edit.stamp.hlc > other.stamp.hlc;
  return (edit.seen?.[other.stamp.device] ?? '') >= other.stamp.hlc;
}
