import { AppError } from './app-error.ts';

/** A wall-clock reading in some zone. Month 1–12, day 1–31, hour 0–24 (24:00 is the next midnight). */
export type WallTime = {
  readonly y: number;
  readonly m: number;
  readonly d: number;
  readonly h: number;
  readonly mi: number;
  readonly s?: number;
};

type Zone = { readonly format: Intl.DateTimeFormat; readonly offsets: Map<number, number> };

const DAY_MS = 86_400_000;
// Since 1972 every zone's offset changes on a quarter of an hour of UTC, so one look-up serves 15 minutes.
// Before that (local mean time) offsets had odd seconds and are worked out one by one.
const BUCKET_MS = 900_000;
const BUCKETS_SINCE = Date.UTC(1972, 0, 1);
const BUCKETS_KEPT = 50_000;

const zones = new Map<string, Zone>();

/**
 * UTC epoch milliseconds of a wall-clock reading in an IANA zone. A reading skipped by a clock change moves forward by
 * the skipped amount; one that occurs twice means the first occurrence (the "compatible" rule of ECMAScript Temporal).
 * Throws AppError ZONE_INVALID for an unknown zone.
 */
export function zonedToUtc(wall: WallTime, zone: string): number {
  const naive = utcOf(wall.y, wall.m, wall.d, wall.h, wall.mi, wall.s ?? 0);
  const before = zoneOffset(naive - DAY_MS, zone);
  const after = zoneOffset(naive + DAY_MS, zone);
  if (before === after && zoneOffset(naive - before, zone) === before) return naive - before;
  const valid = [naive - before, naive - after].filter((ms) => ms + zoneOffset(ms, zone) === naive);
  return valid.length === 0 ? naive - before : Math.min(...valid);
}

/** The wall-clock reading of a UTC instant (epoch ms) in an IANA zone. Throws AppError ZONE_INVALID. */
export function utcToZoned(ms: number, zone: string): Required<WallTime> {
  const local = new Date(ms + zoneOffset(ms, zone));
  return {
    y: local.getUTCFullYear(),
    m: local.getUTCMonth() + 1,
    d: local.getUTCDate(),
    h: local.getUTCHours(),
    mi: local.getUTCMinutes(),
    s: local.getUTCSeconds(),
  };
}

/** Milliseconds to add to UTC to get the zone's wall clock at that instant (east is positive). Throws AppError ZONE_INVALID. */
export function zoneOffset(ms: number, zone: string): number {
  const { format, offsets } = zoneOf(zone);
  if (ms < BUCKETS_SINCE) return computeOffset(ms, format);
  const bucket = Math.floor(ms / BUCKET_MS);
  const known = offsets.get(bucket);
  if (known !== undefined) return known;
  const offset = computeOffset(bucket * BUCKET_MS, format);
  if (offsets.size >= BUCKETS_KEPT) offsets.clear();
  offsets.set(bucket, offset);
  return offset;
}

function zoneOf(zone: string): Zone {
  const known = zones.get(zone);
  if (known !== undefined) return known;
  const made = { format: formatFor(zone), offsets: new Map<number, number>() };
  zones.set(zone, made);
  return made;
}

function formatFor(zone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US-u-ca-iso8601', {
      timeZone: zone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new AppError('ZONE_INVALID', `"${zone}" is not a time zone. Use an IANA name such as Asia/Shanghai.`, {
      zone,
    });
  }
}

function computeOffset(ms: number, format: Intl.DateTimeFormat): number {
  const parts: Record<string, number> = {};
  let beforeChrist = false;
  for (const { type, value } of format.formatToParts(ms)) {
    if (type === 'era') beforeChrist = value.startsWith('B');
    else if (type !== 'literal') parts[type] = Number(value);
  }
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const local = utcOf(beforeChrist ? 1 - year : year, month, day, hour, minute, second);
  return local - (ms - (((ms % 1000) + 1000) % 1000));
}

// Date.UTC reads years 0–99 as 1900–1999.
function utcOf(y: number, m: number, d: number, h: number, mi: number, s: number): number {
  const date = new Date(0);
  date.setUTCFullYear(y, m - 1, d);
  return date.setUTCHours(h, mi, s, 0);
}
