export { sampleHistory } from './sample-history.ts';
export { readSampleResources, type SampleResources } from './sample-files.ts';
export type { SampleCommand } from './sample-command.ts';
export { loadSample } from './load-sample.ts';
export type { PastCore } from './relive-day.ts';
