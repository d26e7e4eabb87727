export { announcementOf } from './announce.ts';
export { EventHub } from './event-hub.ts';
