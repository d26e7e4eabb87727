export { ruleById, saveRule, type RuleDeps } from './rule-commands.ts';
export { eventChange, newTaskChanges, pointChanges, put, writtenPoints, type NewTask } from './task-changes.ts';
export { assertOpenIncident, assertPlace, TaskCommands, type Act } from './task-commands.ts';
export { taskTimeline } from './task-events.ts';
export { incidentNamed, TaskQueries } from './task-queries.ts';
export { personOf, tasksOfRun, type TaskRow } from './task-rows.ts';
export { nextTaskAt, rulesInZone, tasksDue } from './task-time.ts';
