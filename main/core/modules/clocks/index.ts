export { ClockBook, type IncidentClock } from './clock-book.ts';
export { ClockCommands } from './clock-commands.ts';
export { clockStatistics, clockView, listClocks } from './clock-queries.ts';
