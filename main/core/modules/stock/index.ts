export { StockBook } from './stock-book.ts';
export { movementChange, StockCommands } from './stock-commands.ts';
export { stockFeed } from './stock-feed.ts';
export { StockQueries } from './stock-queries.ts';
export { readLedger as readPlaceLedger } from './stock-rows.ts';
