import type { z } from 'zod';
import type { incidentsContract } from '../../../../shared/contract/incidents.ts';
import type { LogEntry } from '../../../../shared/contract/log.ts';
import { readLine } from '../../../../shared/domain/incidents/read-line.ts';
import { INCIDENT_TYPES, type IncidentType } from '../../../../shared/domain/incidents/stage.ts';
import { isOpenAtLocal, localMoment, type WeeklySpan } from '../../../../shared/domain/places/opening-hours.ts';
import { utcToZoned } from '../../../../shared/kernel/zone-time.ts';
import type { ReadDb } from '../../store/database.ts';
import { entryById } from '../log/index.ts';
import { hasGrade, localDay, schemeFor, type OpenContext } from './open-incident.ts';

type Suggestion = z.infer<NonNullable<(typeof incidentsContract.suggest)['~orpc']['outputSchema']>>;
type Facts = Suggestion['facts'];
type Ground = Suggestion['from'][string];

const MINUTE_MS = 60_000;
const TITLE_LENGTH = 200;

/**
 * What an incident from a log entry would be opened with, read from its words, its place, its time and the systems it names.
 * A person looks it over: nothing here is a decision.
 * @throws AppError UNKNOWN_ENTRY
 */
export function suggestIncident(
  db: ReadDb,
  input: { readonly entry?: string | undefined; readonly text?: string | undefined },
  { now, zone, schemes }: OpenContext,
): Suggestion {
  const entry = input.entry === undefined ? null : entryById(db, input.entry);
  const text = (entry?.text ?? input.text ?? '').trim();
  const read = readLine(text);
  const type = typeOf(entry) ?? read.type ?? 'other';
  const scheme = schemeFor({}, entry?.grade ?? null, type, schemes, localDay(now, zone));
  const eventTime = entry?.eventTime ?? now;
  const systems = systemsNamed(db, text);
  const places = entry?.place ? [entry.place] : [];
  const from: Record<string, Ground> = {};
  const facts: Facts = {};
  const say = <Name extends keyof Facts>(name: Name, value: Facts[Name], ground: Ground): void => {
    if (value === undefined || value === null) return;
    facts[name] = value;
    from[name] = ground;
  };
  const { type: _type, minutesDown, ...said } = read;
  for (const name of ['provincesDown', 'outletsDown', 'people', 'sum', 'injuries', 'media', 'repairFailed'] as const)
    say(name, said[name], 'words');
  if (scheme.code === 'information-system') {
    // "Down for 31 minutes" counts from when it was said, "down" alone from when it happened.
    const down = minutesDown === undefined ? eventTime : eventTime - minutesDown * MINUTE_MS;
    if (lastingOutage(db, systems) === null) say('downSince', down, 'words');
    say('inServiceHours', inServiceHours(db, places, eventTime, zone), 'hours');
  }
  return {
    entry,
    title: text.slice(0, TITLE_LENGTH),
    type,
    scheme: scheme.code,
    grade: entry?.grade && hasGrade(scheme, entry.grade) ? entry.grade : null,
    eventTime,
    receivedAt: entry?.entryTime ?? now,
    places,
    systems,
    facts,
    from,
    already: entry === null ? [] : incidentsOf(db, entry.id),
  };
}

function typeOf(entry: LogEntry | null): IncidentType | null {
  return INCIDENT_TYPES.find((type) => type === entry?.category) ?? null;
}

function systemsNamed(db: ReadDb, text: string): string[] {
  const lower = text.toLowerCase();
  return db
    .prepare<[], { code: string; name: string | null; nameEn: string | null }>(
      'SELECT code, name, nameEn FROM monitored_system WHERE deleted = 0 ORDER BY ord, code',
    )
    .all()
    .filter(({ name, nameEn }) => [name, nameEn].some((one) => one && lower.includes(one.toLowerCase())))
    .map(({ code }) => code);
}

function lastingOutage(db: ReadDb, systems: readonly string[]): number | null {
  return (
    db
      .prepare<[string], number>(
        `SELECT min(startedAt) FROM system_outage WHERE endedAt IS NULL AND deleted = 0 AND system IN (SELECT value FROM json_each(?))`,
      )
      .pluck()
      .get(JSON.stringify(systems)) ?? null
  );
}

/**
 * Whether it is in service hours _(product rule)_: the places named are open at `at` (UTC ms, `zone` IANA); where none is named,
 * any outlet is by its weekly hours. Undefined when no hours are known.
 */
function inServiceHours(db: ReadDb, places: readonly string[], at: number, zone: string): boolean | undefined {
  const spans = db.prepare<[string], WeeklySpan>(
    'SELECT weekday, opens, closes FROM opening_span WHERE place = ? AND deleted = 0',
  );
  const dated = db.prepare<[string], { date: string; opens: number | null; closes: number | null }>(
    'SELECT date, opens, closes FROM opening_exception WHERE place = ? AND deleted = 0',
  );
  const moment = localMoment(at, zone);
  const known = places
    .map((place) => ({ weekly: spans.all(place), exceptions: dated.all(place) }))
    .filter(({ weekly, exceptions }) => weekly.length + exceptions.length > 0);
  if (known.length > 0) return known.some(({ weekly, exceptions }) => isOpenAtLocal(weekly, exceptions, moment));
  if (db.prepare('SELECT 1 FROM opening_span WHERE deleted = 0').get() === undefined) return undefined;
  const { y, m, d } = utcToZoned(at, zone);
  const weekday = new Date(Date.UTC(y, m - 1, d)).getUTCDay() || 7;
  return (
    db
      .prepare<[number, number, number]>(
        `SELECT 1 FROM opening_span s JOIN place p ON p.code = s.place AND p.deleted = 0 AND p.type IN ('branch', 'self-service')
         WHERE s.weekday = ? AND s.opens <= ? AND s.closes > ? AND s.deleted = 0`,
      )
      .get(weekday, moment.minute, moment.minute) !== undefined
  );
}

function incidentsOf(db: ReadDb, entry: string): Suggestion['already'] {
  return db
    .prepare<[string], Suggestion['already'][number]>(
      `SELECT i.id, i.number, i.title FROM log_link l JOIN incident i ON i.id = l.ref AND i.deleted = 0
       WHERE l.entry = ? AND l.kind = 'incident' AND l.deleted = 0 ORDER BY i.number`,
    )
    .all(entry);
}
