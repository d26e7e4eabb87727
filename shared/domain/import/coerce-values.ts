import { utcToZoned } from '../../kernel/zone-time.ts';
import { coerceNumber } from './coerce.ts';
import { coerceDateTime } from './coerce-date.ts';
import { accept, BLANK, type Coerced, refuse } from './coerced.ts';
import { cleanCode, cleanLines } from './normalise.ts';
import type { Cell, ImportValue } from './types.ts';

/** Both ends are allowed. */
export type Limits = { readonly min?: number; readonly max?: number };

const DAY_MINUTES = 1440;
const CLOCK =
  /^(次日|翌日|第二天|nextday)?(上午|下午|晚上?|早上?|凌晨|中午)?(\d{1,2})(?:[:点时](\d{1,2})?(?::\d{1,2})?分?)?(am|pm)?(\+1)?$/;

/** A number within its limits; `whole` refuses fractions. */
export function coerceLimitedNumber(cell: Cell, { min, max }: Limits, whole: boolean): Coerced<number> {
  const read = coerceNumber(cell);
  if (!read.ok || read.value === null) return read;
  if (whole && !Number.isSafeInteger(read.value)) return refuse('NOT_INTEGER', cell);
  if ((min !== undefined && read.value < min) || (max !== undefined && read.value > max)) {
    return refuse('OUT_OF_RANGE', cell, { min: min ?? '-∞', max: max ?? '∞' });
  }
  return read;
}

/** A calendar date in `zone` (IANA) as `YYYY-MM-DD`; a time beside it is left out. Throws AppError ZONE_INVALID. */
export function coerceDay(cell: Cell, zone: string): Coerced<string> {
  const read = coerceDateTime(cell, zone);
  if (!read.ok || read.value === null) return read.ok ? BLANK : read;
  const { y, m, d } = utcToZoned(read.value, zone);
  return accept(`${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
}

/**
 * A time of day as minutes from midnight: `09:30`, 9点30分, 9:30 pm, an Excel time (a fraction of a day); 24:00 to 48:00 and
 * 次日 01:00 are on the next day. A bare number such as 9 is refused: it may as well be a slip.
 */
export function coerceTimeOfDay(cell: Cell): Coerced<number> {
  if (cell === null) return BLANK;
  if (typeof cell === 'boolean') return refuse('BAD_TIME', cell);
  if (typeof cell === 'number') {
    if (!(cell >= 0 && cell < 2) || (cell >= 1 && Number.isInteger(cell))) return refuse('BAD_TIME', cell);
    return accept(Math.round(cell * DAY_MINUTES));
  }
  const text = cleanCode(cell);
  if (text === '') return BLANK;
  const match = CLOCK.exec(text.toLowerCase().replaceAll(' ', ''));
  const half = match?.[2] ?? match?.[5];
  if (match === null || (half === undefined && !/[:点时]/.test(text))) return refuse('BAD_TIME', text);
  const [hour, minute] = [Number(match[3]), match[4] === undefined ? 0 : Number(match[4])];
  const nextDay = match[1] !== undefined || match[6] !== undefined;
  if (minute > 59 || hour > (nextDay || half !== undefined ? 24 : 48)) return refuse('BAD_TIME', text);
  const minutes = (dayHour(hour, half) + (nextDay ? 24 : 0)) * 60 + minute;
  return minutes > 2 * DAY_MINUTES ? refuse('BAD_TIME', text) : accept(minutes);
}

function dayHour(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (/^(pm|下午|晚)/.test(half) && hour < 12) return hour + 12;
  return /^(am|凌晨|上午)/.test(half) && hour === 12 ? 0 : hour;
}

/** The values of a list in one cell, each once, in their order; the first bad one refuses the cell. */
export function coerceList(
  cell: Cell,
  read: (cell: Cell) => Coerced<ImportValue>,
  spaces: boolean,
): Coerced<readonly string[]> {
  if (cell === null) return BLANK;
  const parts = cleanLines(String(cell)).split(spaces ? /[、,，;；/|\s]+/ : /[、,，;；/|\n]+/);
  const values = new Set<string>();
  for (const part of parts) {
    const one = read(part.trim());
    if (!one.ok) return one;
    if (one.value !== null) values.add(String(one.value));
  }
  return values.size === 0 ? BLANK : accept([...values]);
}
