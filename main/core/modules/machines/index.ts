export { EquippedIndex } from './equipped-index.ts';
export { machineFeed } from './machine-feed.ts';
