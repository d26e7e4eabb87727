import { existsSync, readFileSync } from 'node:fs';

const SCHEDULER = '/proc/thread-self/schedstat';

/**
 * How long this thread has been ready to run while other programs held the processors, in milliseconds since it started. A
 * measurement takes it off, so that it says what the product needs and not how busy the machine is. 0 where the system
 * does not tell (only Linux does: second field of schedstat, nanoseconds).
 */
export function waitedForProcessorMs(): number {
  if (!existsSync(SCHEDULER)) return 0;
  return Number(readFileSync(SCHEDULER, 'utf8').split(' ')[1] ?? 0) / 1e6;
}
