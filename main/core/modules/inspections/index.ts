export { InspectionCommands } from './inspection-commands.ts';
export { InspectionQueries } from './inspection-queries.ts';
export { planFileChanges, readPlanFile, type FilePlan } from './plan-file.ts';
export { TaskBook } from './task-book.ts';
