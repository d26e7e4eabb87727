export { GateCommands } from './gate-commands.ts';
export { GateQueries } from './gate-queries.ts';
