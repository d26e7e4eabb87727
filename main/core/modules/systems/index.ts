export { systemChanges } from './system-file.ts';
export { SystemService } from './system-service.ts';
