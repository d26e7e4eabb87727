export { DutyCommands, dutyShiftChange, dutyShiftId, dutyShiftOf, type DutyEntry } from './duty-commands.ts';
export { DutyQueries } from './duty-queries.ts';
export { positions, positionByCode, shiftById } from './duty-rows.ts';
