import type { z } from 'zod';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import { zonedToUtc } from '../../../../shared/kernel/zone-time.ts';

type Schema = z.core.JSONSchema.BaseSchema;

const LOCAL = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/;
const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/i;

/**
 * The input with every ISO 8601 text that stands where the contract wants an instant turned into UTC epoch milliseconds.
 * A text without an offset is meant in `zone` (IANA, the event's). Anything else is left for validation to judge.
 */
export function withInstants(value: unknown, schema: Schema, zone: string): unknown {
  if (typeof value === 'string') return isInstant(schema) ? instantOf(value, zone) : value;
  if (Array.isArray(value)) {
    const items = isSchema(schema.items) ? schema.items : {};
    return value.map((entry) => withInstants(entry, items, zone));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => {
      const property = schema.properties?.[key];
      return [key, isSchema(property) ? withInstants(entry, property, zone) : entry];
    }),
  );
}

/** UTC epoch ms of an ISO 8601 text. @throws AppError BAD_INSTANT */
export function instantOf(text: string, zone: string): number {
  const local = LOCAL.exec(text.trim());
  if (local && exists(text.trim())) {
    const [, y, m, d, h = '0', mi = '0', s = '0'] = local;
    return zonedToUtc({ y: Number(y), m: Number(m), d: Number(d), h: Number(h), mi: Number(mi), s: Number(s) }, zone);
  }
  const at =
    WITH_OFFSET.test(text.trim()) && exists(text.trim()) ? Date.parse(text.trim().replace(' ', 'T')) : Number.NaN;
  if (!Number.isNaN(at)) return at;
  throw new AppError(
    'BAD_INSTANT',
    `"${text}" is not a time. Write 2026-09-11T09:30+08:00, 2026-09-11 09:30 (zone of the event), or UTC epoch milliseconds.`,
    { text },
  );
}

/** Whether the calendar has that day and the clock that reading: 30 February must not quietly become 2 March. */
function exists(text: string): boolean {
  const [y, m, d] = text.slice(0, 10).split('-').map(Number);
  const [h = 0, mi = 0, s = 0] = text
    .slice(11, 19)
    .split(':')
    .map((part) => Number.parseInt(part, 10) || 0);
  const date = new Date(`${text.slice(0, 8)}01T00:00Z`);
  if (y === undefined || m === undefined || d === undefined || Number.isNaN(date.getTime())) return false;
  const lastDay = new Date(date.setUTCMonth(m, 0)).getUTCDate();
  return d >= 1 && d <= lastDay && h <= 23 && mi <= 59 && s <= 59;
}

function isInstant(schema: Schema): boolean {
  if (schema.description === 'UTC epoch milliseconds') return true;
  return (schema.anyOf ?? []).some((option) => isSchema(option) && isInstant(option));
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null;
}
