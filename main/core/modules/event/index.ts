export { DEFAULT_ZONE, EVENT_ROW, EventService } from './event-service.ts';
export { eventSetUpAt } from './event-span.ts';
