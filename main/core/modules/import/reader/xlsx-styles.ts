import { xmlAttribute, xmlTags } from './xml-scan.ts';

/** What a number under a cell style means to the person who sees it. `zeros` is a code shown with leading zeros. */
export type NumberStyle = 'plain' | 'date' | 'time' | { readonly zeros: number };

// Built-in formats (ECMA-376 part 1, 18.8.30), with the dates of the Chinese, Japanese and Korean editions.
const BUILT_IN_DATES = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58];
const BUILT_IN_TIMES = [18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56];

/** The number style of each cell format, in the order cells refer to them. */
export function readStyles(xml: string | undefined): readonly NumberStyle[] {
  if (xml === undefined) return [];
  const formats = new Map<string, string>();
  for (const tag of xmlTags(xml, 'numFmt')) {
    formats.set(xmlAttribute(tag, 'numFmtId') ?? '', xmlAttribute(tag, 'formatCode') ?? '');
  }
  const from = xml.search(/<(?:[\w.-]+:)?cellXfs[\s>]/);
  if (from < 0) return [];
  const to = xml.slice(from).search(/<\/(?:[\w.-]+:)?cellXfs>/);
  return xmlTags(xml.slice(from, to < 0 ? undefined : from + to), 'xf').map((tag) => {
    const id = xmlAttribute(tag, 'numFmtId') ?? '0';
    const format = formats.get(id);
    return format === undefined ? builtIn(Number(id)) : numberStyle(format);
  });
}

function builtIn(id: number): NumberStyle {
  if (BUILT_IN_DATES.includes(id)) return 'date';
  return BUILT_IN_TIMES.includes(id) ? 'time' : 'plain';
}

/** The style a number format code stands for. */
export function numberStyle(format: string): NumberStyle {
  const positive = (format.split(';')[0] ?? '').toLowerCase();
  const bare = positive
    .replaceAll(/"[^"]*"|\\.|_.|\*./g, '')
    .replaceAll(/\[(h+|m+|s+)\]/g, '$1')
    .replaceAll(/\[[^\]]*\]/g, '')
    .replaceAll(/am\/pm|a\/p|上午\/下午/g, '');
  if (/^0{2,}$/.test(bare)) return { zeros: bare.length };
  if (/general|[#?%]|e\+/.test(bare)) return 'plain';
  if (/[yd年日]|mmm|e/.test(bare)) return 'date';
  if (/[hs时秒]/.test(bare)) return 'time';
  return /m/.test(bare) ? 'date' : 'plain';
}

const DAY_SECONDS = 86_400;
const LARGEST_SERIAL = 2_958_466;
/** Days from the 1900 to the 1904 system. */
const SHIFT_1904 = 1462;

/**
 * A styled number as text that says the same: dates as `2026-09-11` or `2026-09-11 09:30`, times of day as `09:30`, codes
 * with their leading zeros. A number that is no date stays a number.
 */
export function styledNumber(value: number, style: NumberStyle, date1904: boolean): string | number {
  if (style === 'plain') return value;
  if (typeof style === 'object')
    return Number.isInteger(value) && value >= 0 ? String(value).padStart(style.zeros, '0') : value;
  const serial = date1904 && (style === 'date' || value >= 1) ? value + SHIFT_1904 : value;
  if (!(serial >= 0 && serial < LARGEST_SERIAL)) return value;
  const seconds = Math.round(serial * DAY_SECONDS);
  const day = Math.floor(seconds / DAY_SECONDS);
  const time = new Date((seconds % DAY_SECONDS) * 1000).toISOString().slice(11, seconds % 60 === 0 ? 16 : 19);
  if (day === 0) return time;
  // The 1900 system counts a 29 February 1900 that never was (serial 60).
  const date = new Date(Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * DAY_SECONDS * 1000).toISOString().slice(0, 10);
  return seconds % DAY_SECONDS === 0 ? date : `${date} ${time}`;
}
