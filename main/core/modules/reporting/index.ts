export { PlanCommands } from './plan-commands.ts';
export { planByCode, planRecords, expectedPlaces, type PlanRecord } from './plan-rows.ts';
export { assertTaken, CHASE_CATEGORY, reportChange, ReportingCommands } from './reporting-commands.ts';
export { ReportingQueries } from './reporting-queries.ts';
export { reportsOf } from './report-rows.ts';
