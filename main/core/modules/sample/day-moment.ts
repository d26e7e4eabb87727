import { utcToZoned, zonedToUtc } from '../../../../shared/kernel/zone-time.ts';
import { DAY_MS, MINUTE_MS } from './sample-calendar.ts';

/** Minutes of a span written `h:mm`; null when it is none. */
export function minutesOf(span: string): number | null {
  const parts = /^(\d{1,3}):([0-5]\d)$/.exec(span);
  return parts ? Number(parts[1]) * 60 + Number(parts[2]) : null;
}

/** The full minute so many minutes before `now`; UTC ms. */
export function minuteBefore(now: number, minutes: number): number {
  return Math.floor((now - minutes * MINUTE_MS) / MINUTE_MS) * MINUTE_MS;
}

/** `at`, or shortly before the local midnight that ends the day of `start`, whichever is earlier; never within minutes of `start`. */
export function withinDayOf(start: number, at: number, zone: string): number {
  const { y, m, d } = utcToZoned(start, zone);
  const next = new Date(Date.UTC(y, m - 1, d) + DAY_MS);
  const midnight = zonedToUtc(
    { y: next.getUTCFullYear(), m: next.getUTCMonth() + 1, d: next.getUTCDate(), h: 0, mi: 0 },
    zone,
  );
  return Math.min(at, Math.max(start + SOONEST_MS, midnight - 5 * MINUTE_MS));
}

/** As long as it takes to open an incident and to say a first word by phone. */
const SOONEST_MS = 20 * MINUTE_MS;

/** A step's input with `$name` and `@h:mm` put in; throws when a name is not known (a damaged file, which a test rules out). */
export function filledIn(value: unknown, now: number, made: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((one) => filledIn(one, now, made));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filledIn(one, now, made)]));
  if (typeof value !== 'string') return value;
  if (value.startsWith('$')) {
    // `$name:part` is a part of what was made: a step of a playbook, a recipient of an order.
    const [name = '', ...parts] = value.slice(1).split(':');
    const id = made.get(name);
    if (id === undefined) throw new Error(`nothing of the sample's day is called ${value}`);
    return [id, ...parts].join(':');
  }
  const minutes = value.startsWith('@') ? minutesOf(value.slice(1)) : null;
  return minutes === null ? value : minuteBefore(now, minutes);
}
