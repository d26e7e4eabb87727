export { actionFeed } from './action-feed.ts';
export { DrillConduct } from './conduct.ts';
export { Drills } from './drills.ts';
export { readScenarioFile, scenarioChanges } from './scenario-file.ts';
