export { Reports } from './reports.ts';
export { reportTimeline } from './report-timeline.ts';
