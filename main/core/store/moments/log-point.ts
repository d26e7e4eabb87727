import { createHash } from 'node:crypto';
import { formatHlc } from '../../../../shared/domain/change-log/hlc.ts';
import { devicesOf } from '../change-log.ts';
import type { ReadDb } from '../database.ts';
import { cached } from '../statements.ts';

/**
 * The log up to the end of an instant, without the log itself: the last hash of every device's chain says everything before it, so
 * two points with one digest stand for the same changes.
 */
export type LogPoint = {
  /** UTC ms; changes stamped then are in. */
  readonly at: number;
  /** Changes with a number up to this one were made when the store was: they come before every instant. */
  readonly birth: number;
  readonly devices: readonly string[];
  readonly digest: string;
};

/** Later than any stamp, in UTC ms. */
export const END_OF_TIME = 0xffff_ffff_fffe;

/** Stamps below this text are of `at` (UTC ms) or earlier. */
export function stampsBefore(at: number): string {
  return formatHlc({ wall: at + 1, counter: 0 });
}

/**
 * The number of the last change that a new store gets from the product itself: what is shipped is there at every instant, whenever
 * the store was made. What an upgrade ships later has its own time.
 */
export function birthOf(log: ReadDb): number {
  const first = cached<[], number>(log, "SELECT seq FROM change WHERE kind NOT LIKE '%.install' ORDER BY seq LIMIT 1")
    .pluck()
    .get() as number | undefined;
  if (first !== undefined) return first - 1;
  return (cached<[], number>(log, 'SELECT seq FROM change ORDER BY seq DESC LIMIT 1').pluck().get() as number) ?? 0;
}

/** Where the log stood at the end of `at` (UTC ms), as it is known now. */
export function pointOf(log: ReadDb, at: number): LogPoint {
  const birth = birthOf(log);
  const devices = devicesOf(log);
  const last = cached<[string, string], string>(
    log,
    'SELECT hash FROM change WHERE device = ? AND hlc < ? ORDER BY hlc DESC LIMIT 1',
  ).pluck();
  const born = cached<[number], string>(log, 'SELECT hash FROM change WHERE seq = ?').pluck().get(birth) ?? '';
  const hash = createHash('sha256').update(`${birth}\n${born}\n`);
  const known: string[] = [];
  for (const device of devices) {
    const tip = last.get(device, stampsBefore(at));
    if (tip === undefined) continue;
    known.push(device);
    hash.update(`${JSON.stringify(device)} ${tip}\n`);
  }
  return { at, birth, devices: known, digest: hash.digest('hex') };
}
