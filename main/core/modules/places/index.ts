export { toWgs84, type Datum } from './datum.ts';
export { BLANK_PLACE, PlaceCommands, positionFields } from './place-commands.ts';
export { PlaceIndex, type IndexedPlace, type NearPlace } from './place-index.ts';
export { NO_TALLY, PlaceQueries } from './place-queries.ts';
export { PlaceSearch } from './place-search.ts';
export { leftBehind } from './left-behind.ts';
export { PLACE_COLUMNS, PLACE_HISTORY, PLACE_TABLES } from './place-columns.ts';
export { PlaceLife, type MergeResult } from './place-life.ts';
