export { CoverageCommands } from './coverage-commands.ts';
export { CoverageQueries } from './coverage-queries.ts';
export { HoursIndex } from './hours-index.ts';
