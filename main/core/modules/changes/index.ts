export { recentChanges } from './recent-changes.ts';
export { undoCommand } from './undo.ts';
