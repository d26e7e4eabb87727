import { randomUUID } from 'node:crypto';

/** Name of a workstation in the log: short enough to read out, random enough to be its own. */
export function newDeviceName(): string {
  return `ws-${randomUUID().slice(0, 8)}`;
}
