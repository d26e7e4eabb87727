export { handoverById, handovers } from './handover-rows.ts';
export { HandoverService } from './handover-service.ts';
export type { HandoverSources } from './sources.ts';
