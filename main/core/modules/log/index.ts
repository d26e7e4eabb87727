export { LogCommands } from './log-commands.ts';
export { entryById, entryOf, LOG_COLUMNS, type LogRow } from './log-rows.ts';
export { searchLog } from './log-search.ts';
