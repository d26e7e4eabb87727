import type { Operator } from '../../../shared/contract/common.ts';
import type { ChangeEntry } from '../../../shared/contract/system.ts';

/** The newest command of this post that can still be undone; an undo itself is not what "undo" means. `entries` newest first. */
export const ownNewest = (entries: readonly ChangeEntry[], operator: Operator | null): ChangeEntry | null =>
  entries.find(
    ({ undoable, undone, kind, by }) =>
      undoable && !undone && kind !== 'changes.undo' && operator !== null && by.post === operator.post,
  ) ?? null;
