export { entryChanges, LogCommands } from './log-commands.ts';
export { entriesOf, entryById, LOG_COLUMNS, type LogRow } from './log-rows.ts';
export { searchLog } from './log-search.ts';
export { summariseLog } from './log-summary.ts';
