export { ReportCommands } from './report-commands.ts';
export { ReportSource } from './report-source.ts';
export { Reports } from './reports.ts';
export { reportTimeline } from './report-timeline.ts';
