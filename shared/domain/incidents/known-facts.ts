import { isFactName, type FactName, type Facts, type FactValue } from './facts.ts';
import type { OngoingFacts } from './grade-ahead.ts';

const HOUR_MS = 3_600_000;

/** An outage of a system the incident names. UTC ms; `endedAt` null while it lasts. */
export type KnownOutage = {
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly provincesDown: number | null;
};

/** Facts people state about times, beside those that clauses ask for. UTC ms. */
export type StatedTimes = { readonly downSince?: number | undefined; readonly restoredAt?: number | undefined };

/**
 * What is known of an incident for grading: what people stated, and where they stated nothing what the records of its systems
 * say. Outages that ended before `eventAt` belong to something else. After `closedAt` (UTC ms, null while open) nothing counts on.
 */
export function knownFacts(
  stated: Facts,
  { downSince, restoredAt }: StatedTimes,
  outages: readonly KnownOutage[],
  eventAt: number,
  closedAt: number | null,
): OngoingFacts {
  const concerned: readonly KnownOutage[] =
    downSince === undefined
      ? outages.filter(({ endedAt }) => endedAt === null || endedAt > eventAt)
      : [{ startedAt: downSince, endedAt: restoredAt ?? null, provincesDown: null }];
  const ended = concerned.map((outage) => ({ ...outage, endedAt: outage.endedAt ?? closedAt }));
  const lasting = ended.filter(({ endedAt }) => endedAt === null).map(({ startedAt }) => startedAt);
  const hours = ended.flatMap(({ startedAt, endedAt }) => (endedAt === null ? [] : [(endedAt - startedAt) / HOUR_MS]));
  const provinces = concerned.flatMap(({ provincesDown }) => provincesDown ?? []);
  const derived: Partial<Record<FactName, FactValue>> = {};
  if (provinces.length > 0) derived.provincesDown = Math.max(...provinces);
  if (hours.length > 0) derived.hoursDown = Math.max(0, ...hours);
  return { facts: { ...derived, ...stated }, downSince: lasting.length > 0 ? Math.min(...lasting) : null };
}

/** Stored facts (JSON by name) as stated facts and times; what this version does not know is left out. */
export function readFacts(stored: readonly { readonly fact: string; readonly value: string | null }[]): {
  stated: Facts;
  times: StatedTimes;
} {
  const stated: Partial<Record<FactName, FactValue>> = {};
  const times: { downSince?: number; restoredAt?: number } = {};
  for (const { fact, value } of stored) {
    const known: unknown = value === null ? null : JSON.parse(value);
    if ((fact === 'downSince' || fact === 'restoredAt') && typeof known === 'number') times[fact] = known;
    else if (isFactName(fact) && isFactValue(known)) stated[fact] = known;
  }
  return { stated, times };
}

function isFactValue(value: unknown): value is FactValue {
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string';
}
