export type { ConditionSource } from './condition-source.ts';
export { BarrierCommands } from './barrier-commands.ts';
export { CoverageCommands } from './coverage-commands.ts';
export { CoverageQueries } from './coverage-queries.ts';
export { SinglePointSearch } from './single-point-search.ts';
