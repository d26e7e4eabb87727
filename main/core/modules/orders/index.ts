export { OrderCommands } from './order-commands.ts';
export { OrderQueries } from './order-queries.ts';
export { nextOrderAt, remindersDue } from './order-time.ts';
