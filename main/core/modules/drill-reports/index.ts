export { DrillReports } from './drill-reports.ts';
export { DrillReportCommands } from './report-commands.ts';
export { DrillReportQueries, type ReadExercise } from './report-queries.ts';
