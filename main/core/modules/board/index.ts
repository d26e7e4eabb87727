export { boardSnapshot } from './board-query.ts';
