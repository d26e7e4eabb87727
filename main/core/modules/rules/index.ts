export type { Feed } from './feed.ts';
export { foresee } from './foresee.ts';
export { Foresight, type ForesightRequest } from './foresight.ts';
export { RulesEngine } from './rules-engine.ts';
