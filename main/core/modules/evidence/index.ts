export { Audit } from './audit.ts';
export { Backups } from './backups.ts';
export { runTask } from './evidence-task.ts';
export { Evidence } from './evidence.ts';
export { restorationChange } from './restorer.ts';
