export { announcementOf } from './announce.ts';
export { EventHub, type Topic } from './event-hub.ts';
