export { actionFeed } from './action-feed.ts';
export { Drills } from './drills.ts';
export { readScenarioFile, scenarioChanges } from './scenario-file.ts';
