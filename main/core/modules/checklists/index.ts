export { assertFilled, checklistChanges, type FilledChecklist, type PointAnswer } from './checklist-changes.ts';
export { ChecklistCommands } from './checklist-commands.ts';
export { checklistFeed } from './checklist-feed.ts';
export { checklistFileChanges, readChecklistFile, type FileChecklist } from './checklist-file.ts';
export { checkedPhoto, photoChange, type CheckedPhoto, type PhotoFile } from './checklist-photo.ts';
export { ChecklistQueries } from './checklist-queries.ts';
