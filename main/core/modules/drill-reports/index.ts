export { DrillReports } from './drill-reports.ts';
export type { ReadExercise } from './report-queries.ts';
