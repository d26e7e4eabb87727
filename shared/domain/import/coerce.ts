import { PLACE_TYPES, type PlaceType } from '../places/place-type.ts';
import { READINESS_STATUSES, type ReadinessStatus } from '../readiness/status.ts';
import { accept, BLANK, type Coerced, refuse } from './coerced.ts';
import { cleanCode, cleanLines, cleanText } from './normalise.ts';
import type { Cell } from './types.ts';
import { booleanOf, placeTypeOf, statusOf } from './vocabulary.ts';

// What spreadsheets put in a cell whose formula failed; the last is the reader's own mark for "no stored result".
const FORMULA_ERROR = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|UNCALCULATED!)$/;
const SCIENTIFIC = /^\d(\.\d+)?E\+\d+$/i;
const PLAIN_NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i;
const GROUPED_NUMBER = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;
const UNIT = /(万|亿)?(元|美元|欧元|人民币|人|名|个|台|张|份|家|次|套|天|日|小时|分钟|米|公里|千米|km|m|%|％|°|度)?$/;
const CURRENCY_SIGN = /^(¥|￥|\$|€|£|cny|rmb|usd)/i;
// Excel keeps 15 digits of a number; a longer code ends in made-up zeros.
const EXACT_DIGITS = 1e15;

const TYPES_ALLOWED = PLACE_TYPES.join(', ');
const STATUSES_ALLOWED = READINESS_STATUSES.join(', ');

/** The cell as trimmed text, or a refusal when it holds a formula error. Blank gives null. */
function textOf(cell: Cell, clean: (text: string) => string): Coerced<string> {
  if (cell === null) return BLANK;
  if (typeof cell !== 'string') return accept(typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell));
  const text = clean(cell);
  if (text === '') return BLANK;
  return text.charCodeAt(0) === 35 && FORMULA_ERROR.test(text) ? refuse('FORMULA_ERROR', text) : accept(text);
}

function limited(text: Coerced<string>, max: number): Coerced<string> {
  if (!text.ok || text.value === null || text.value.length <= max) return text;
  return refuse('TOO_LONG', text.value, { length: text.value.length, max });
}

/** One line of text for people, at most `max` UTF-16 units. */
export function coerceText(cell: Cell, max: number): Coerced<string> {
  return limited(textOf(cell, cleanText), max);
}

/** Text that may have several lines. */
export function coerceNote(cell: Cell, max: number): Coerced<string> {
  return limited(textOf(cell, cleanLines), max);
}

/** A code or phone number: full-width characters to half width; a number that has lost digits is refused. */
export function coerceCode(cell: Cell, max: number): Coerced<string> {
  if (typeof cell === 'number' && !(Math.abs(cell) < EXACT_DIGITS)) return refuse('DIGITS_LOST', cell);
  const text = textOf(cell, cleanCode);
  if (text.ok && text.value !== null && SCIENTIFIC.test(text.value)) return refuse('DIGITS_LOST', text.value);
  return limited(text, max);
}

/** A number: full-width digits, thousands separators (only every three digits), 万/亿, and common units or signs. */
export function coerceNumber(cell: Cell): Coerced<number> {
  if (typeof cell === 'number') return Number.isFinite(cell) ? accept(cell) : refuse('BAD_NUMBER', cell);
  if (typeof cell === 'boolean') return refuse('BAD_NUMBER', cell);
  const cleaned = textOf(cell, cleanCode);
  if (!cleaned.ok || cleaned.value === null) return cleaned.ok ? BLANK : cleaned;
  const text = cleaned.value.replace('\u2212', '-').replace(CURRENCY_SIGN, '').trim();
  const unit = UNIT.exec(text.toLowerCase());
  const digits = text.slice(0, unit?.index ?? text.length).trim();
  if (!PLAIN_NUMBER.test(digits) && !GROUPED_NUMBER.test(digits)) return refuse('BAD_NUMBER', cleaned.value);
  const factor = unit?.[1] === '万' ? 1e4 : unit?.[1] === '亿' ? 1e8 : unit?.[2] === '%' ? 0.01 : 1;
  const value = Number(digits.replaceAll(',', '')) * factor;
  return Number.isFinite(value) ? accept(value) : refuse('BAD_NUMBER', cleaned.value);
}

/** Yes or no in the ways people write it. */
export function coerceBoolean(cell: Cell): Coerced<boolean> {
  if (typeof cell === 'boolean') return accept(cell);
  const text = textOf(cell, cleanText);
  if (!text.ok || text.value === null) return text.ok ? BLANK : text;
  const value = booleanOf(text.value);
  return value === undefined ? refuse('BAD_BOOLEAN', text.value) : accept(value);
}

/** A readiness status. 1 and 0 are refused: in a status column they may be stages as well as answers. */
export function coerceStatus(cell: Cell): Coerced<ReadinessStatus> {
  if (typeof cell === 'boolean') return accept<ReadinessStatus>(cell ? 'ready' : 'not-ready');
  const text = textOf(cell, cleanText);
  if (!text.ok || text.value === null) return text.ok ? BLANK : text;
  const value = statusOf(text.value);
  return value === undefined ? refuse('UNKNOWN_STATUS', text.value, { allowed: STATUSES_ALLOWED }) : accept(value);
}

/** A place type. */
export function coercePlaceType(cell: Cell): Coerced<PlaceType> {
  const text = textOf(cell, cleanText);
  if (!text.ok || text.value === null) return text.ok ? BLANK : text;
  const value = placeTypeOf(text.value);
  return value === undefined ? refuse('UNKNOWN_TYPE', text.value, { allowed: TYPES_ALLOWED }) : accept(value);
}
