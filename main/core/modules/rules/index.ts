export type { Feed } from './feed.ts';
export { RulesEngine } from './rules-engine.ts';
