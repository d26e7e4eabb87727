export { IncidentCommands } from './incident-commands.ts';
export { REGRADE } from './incident-edits.ts';
export { IncidentGrading } from './incident-grading.ts';
export { IncidentQueries } from './incident-queries.ts';
export { effectiveGrade, incidentById, type IncidentRow } from './incident-rows.ts';
export { incidentTimeline } from './incident-timeline.ts';
export { localDay } from './open-incident.ts';
export { readSchemeFiles } from './scheme-file.ts';
export { schemeChange, SchemeStore } from './scheme-store.ts';
