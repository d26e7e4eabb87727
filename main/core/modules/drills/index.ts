export { newActionChange } from './action-changes.ts';
export { actionFeed } from './action-feed.ts';
export { DrillConduct } from './conduct.ts';
export { Drills } from './drills.ts';
export { drillReading } from './drill-reading.ts';
export { readScenarioFile, scenarioChanges } from './scenario-file.ts';
export { injectChanges, madeId, nextNumber } from './drill-changes.ts';
export { heldDrillChanges } from './held-drill.ts';
export { readScenario } from './scenario-store.ts';
