import type { z } from 'zod';
import type { incidentsContract } from '../../../../shared/contract/incidents.ts';
import type { LogEntry } from '../../../../shared/contract/log.ts';
import type { Change } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { usualScheme, type IncidentType } from '../../../../shared/domain/incidents/stage.ts';
import type { GradingScheme } from '../../../../shared/domain/incidents/scheme.ts';
import { assertEventTime } from '../../../../shared/domain/log/event-time.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import { utcToZoned } from '../../../../shared/kernel/zone-time.ts';
import type { Command } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { eventSetUpAt } from '../event/index.ts';
import { entryById } from '../log/index.ts';
import { factChanges } from './fact-changes.ts';
import { gradingChange } from './incident-grading.ts';
import type { SchemeStore } from './scheme-store.ts';

export type OpenInput = z.infer<NonNullable<(typeof incidentsContract.open)['~orpc']['inputSchema']>>;

/** What opening needs beside the store: the time (UTC ms), the event's zone (IANA) and the schemes. */
export type OpenContext = { readonly now: number; readonly zone: string; readonly schemes: SchemeStore };

const TITLE_LENGTH = 200;

/**
 * The changes that open an incident, directly or from a log entry; `id` is the command's. Times that nobody stated are taken from
 * the entry, or are now. The scheme is pinned in its present version.
 * @throws AppError UNKNOWN_ENTRY, TITLE_REQUIRED, EVENT_TIME_IN_FUTURE, EVENT_TIME_BEFORE_EVENT, UNKNOWN_SCHEME, UNKNOWN_GRADE,
 * REASON_REQUIRED, FACT_TIMES
 */
export function openChanges(db: ReadDb, { id, operator }: Command, input: OpenInput, context: OpenContext): Change[] {
  const { now, zone, schemes } = context;
  const entry = input.entry === undefined ? null : entryById(db, input.entry);
  const title = (input.title ?? entry?.text ?? '').trim().slice(0, TITLE_LENGTH);
  if (title === '') throw new AppError('TITLE_REQUIRED', 'Say in a few words what happened. Nothing was changed.', {});
  const eventAt = input.eventTime ?? entry?.eventTime ?? input.facts?.downSince ?? now;
  const receivedAt = input.receivedAt ?? entry?.entryTime ?? now;
  const discoveredAt = input.discoveredAt ?? receivedAt;
  for (const at of [eventAt, receivedAt, discoveredAt]) assertEventTime(at, now, eventSetUpAt(db));
  const type = input.type ?? 'other';
  const scheme = schemeFor(input, entry?.grade ?? null, type, schemes, localDay(now, zone));
  const places = new Set([...(input.places ?? []), ...(entry?.place ? [entry.place] : [])]);
  const override = overrideOf(input, entry, scheme);
  const fields = {
    number: nextNumber(db),
    title,
    type,
    stage: 'open',
    stageSeen: '{}',
    owner: input.owner ?? null,
    confidential: input.confidential === true ? 1 : 0,
    entry: entry?.id ?? null,
    eventAt,
    discoveredAt,
    receivedAt,
    openedAt: now,
    scheme: scheme.code,
    schemeVersion: scheme.version,
    ...(override && {
      overrideGrade: override.grade,
      overrideReason: override.reason,
      overrideBy: operator.post,
      overrideAt: now,
    }),
  };
  return [
    { entity: 'incident', op: 'put', row: rowKey([id]), fields },
    ...factChanges(id, input.facts ?? {}, {}),
    ...[...places].map((place) => put('incident_place', id, place)),
    ...(input.systems ?? []).map((system) => put('incident_system', id, system)),
    ...(entry ? [put('log_link', entry.id, 'incident', id)] : []),
    ...(override
      ? [
          gradingChange({
            incident: id,
            at: now,
            ground: 'override',
            clause: null,
            facts: null,
            post: operator.post,
            ...override,
          }),
        ]
      : []),
  ];
}

const put = (entity: string, ...key: string[]): Change => ({ entity, op: 'put', row: rowKey(key), fields: {} });

/** The scheme chosen; else the usual one of the type, or the one that has the grade said in the entry. */
export function schemeFor(
  input: { readonly scheme?: string | undefined },
  said: string | null,
  type: IncidentType,
  schemes: SchemeStore,
  date: string,
): GradingScheme {
  if (input.scheme !== undefined) return schemes.current(input.scheme, date);
  const usual = schemes.current(usualScheme(type), date);
  if (said === null || hasGrade(usual, said)) return usual;
  const codes = new Set(schemes.all().map(({ code }) => code));
  return [...codes].map((code) => schemes.current(code, date)).find((one) => hasGrade(one, said)) ?? usual;
}

export const hasGrade = ({ grades }: Pick<GradingScheme, 'grades'>, grade: string): boolean =>
  grades.some(({ code }) => code === grade);

/** A person's grade: said now with a reason, or said when the entry was logged, which is then the reason. */
function overrideOf(
  { grade, gradeReason }: OpenInput,
  entry: LogEntry | null,
  scheme: GradingScheme,
): { grade: string; reason: string } | null {
  // What was said in the entry counts only where the scheme has such a grade: another may have been chosen since.
  const said = entry?.grade != null && hasGrade(scheme, entry.grade) ? entry.grade : null;
  const stated = grade === undefined ? said : grade;
  if (stated === null) return null;
  assertGrade(scheme, stated);
  const reason = gradeReason ?? (grade === undefined ? entry?.text : undefined);
  if (reason === undefined)
    throw new AppError('REASON_REQUIRED', 'A grade given by a person needs a reason. Nothing was changed.', {});
  return { grade: stated, reason };
}

/** @throws AppError UNKNOWN_GRADE */
export function assertGrade({ code, grades }: GradingScheme, grade: string): void {
  if (grades.some((one) => one.code === grade)) return;
  throw new AppError('UNKNOWN_GRADE', `The scheme ${code} has no grade ${grade}. Nothing was changed.`, {
    scheme: code,
    grade,
    grades: grades.map((one) => one.code),
  });
}

/** What people call it aloud. Two workstations may give the same number; the id tells them apart. */
function nextNumber(db: ReadDb): number {
  return (db.prepare<[], number | null>('SELECT max(number) FROM incident').pluck().get() ?? 0) + 1;
}

export function localDay(at: number, zone: string): string {
  const { y, m, d } = utcToZoned(at, zone);
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}
