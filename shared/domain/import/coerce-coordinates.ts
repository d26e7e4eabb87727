import { coerceNumber } from './coerce.ts';
import { accept, BLANK, type Coerced, refuse } from './coerced.ts';
import { cleanCode } from './normalise.ts';
import type { Cell } from './types.ts';

export type Position = { readonly lon: number; readonly lat: number };

const HEMISPHERE = /东经|西经|北纬|南纬|[ENSW]/gi;
const NEGATIVE = /西经|南纬|[WS]/i;
const SEXAGESIMAL = /^([+-]?\d{1,3}) ?[°度] ?(\d{1,2}) ?['′’分] ?(?:(\d{1,2}(?:\.\d+)?) ?(?:"|″|”|''|秒)?)?$/;
const PAIR = /^\(?\s*([^,;\s]+(?:\s*[°度][^,;]*)?)\s*[,;\s]\s*([^,;]+?)\s*\)?$/;

/** A longitude or latitude in degrees: decimal, or degrees-minutes-seconds, with or without a hemisphere. No range check. */
export function coerceDegrees(cell: Cell): Coerced<number> {
  if (typeof cell !== 'string') return coerceNumber(cell);
  const text = cleanCode(cell);
  const bare = text.replaceAll(HEMISPHERE, '').trim();
  if (bare === '' && text !== '') return refuse('BAD_NUMBER', text);
  // A hemisphere letter must stand at an end: "12E3" is a slip, not a longitude.
  if (bare !== text && !text.includes(bare)) return refuse('BAD_NUMBER', text);
  const parts = SEXAGESIMAL.exec(bare);
  const number = parts === null ? coerceNumber(bare) : fromSexagesimal(parts, text);
  if (!number.ok) return refuse('BAD_NUMBER', text);
  return number.value !== null && bare !== text && NEGATIVE.test(text) ? accept(-Math.abs(number.value)) : number;
}

function fromSexagesimal(parts: RegExpExecArray, text: string): Coerced<number> {
  const [degrees, minutes, seconds] = [Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 0)];
  if (minutes >= 60 || seconds >= 60) return refuse('BAD_NUMBER', text);
  const size = Math.abs(degrees) + minutes / 60 + seconds / 3600;
  return accept(parts[1]?.startsWith('-') === true ? -size : size);
}

/**
 * Checks a longitude and a latitude (degrees, the file's own datum) together. Both blank gives null. Values that only
 * fit when exchanged are refused as COORDINATES_SWAPPED and never exchanged here: a silent repair could move a place.
 */
export function checkPosition(lon: number | null, lat: number | null): Coerced<Position> {
  if (lon === null && lat === null) return BLANK;
  if (lon === null || lat === null) return refuse('COORDINATES_PARTIAL', lon ?? lat ?? '');
  if (lon === 0 && lat === 0) return refuse('COORDINATES_ZERO', '0,0');
  const lonFits = Math.abs(lon) <= 180;
  if (lonFits && Math.abs(lat) <= 90) return accept({ lon, lat });
  if (Math.abs(lon) <= 90 && Math.abs(lat) <= 180) return refuse('COORDINATES_SWAPPED', `${lon}, ${lat}`);
  return refuse('BAD_COORDINATES', `${lon}, ${lat}`);
}

/** One cell holding "lon,lat" in that order, separated by a comma, a semicolon or a space. */
export function coerceLonLat(cell: Cell): Coerced<Position> {
  if (cell === null) return BLANK;
  const text = cleanCode(String(cell)).replaceAll('、', ',');
  if (text === '') return BLANK;
  const pair = PAIR.exec(text);
  if (pair === null) return refuse('BAD_COORDINATES', text);
  const lon = coerceDegrees(pair[1] ?? null);
  const lat = coerceDegrees(pair[2] ?? null);
  if (!lon.ok || !lat.ok) return refuse('BAD_COORDINATES', text);
  return checkPosition(lon.value, lat.value);
}
