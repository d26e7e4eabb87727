export { needsSomeone } from './needs-someone.ts';
export { boardSnapshot } from './board-query.ts';
