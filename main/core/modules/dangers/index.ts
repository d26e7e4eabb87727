export { DangerCommands, dangerRow } from './danger-commands.ts';
export { dangerFeed } from './danger-feed.ts';
export { DangerQueries } from './danger-queries.ts';
export { sourceOf, sourceText, type DangerRow } from './danger-row.ts';
export { dangerId, newDangerChange, type NewDanger } from './new-danger.ts';
