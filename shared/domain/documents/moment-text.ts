import { utcToZoned } from '../../kernel/zone-time.ts';
import type { DocumentLang } from './document.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const MINUTE_MS = 60_000;

const two = (value: number): string => String(value).padStart(2, '0');

/** `2026年9月11日 09:30`, `11 September 2026, 09:30`: a UTC instant (ms) on the clock of `zone` (IANA). */
export function momentText(at: number, zone: string, lang: DocumentLang): string {
  const { y, m, d, h, mi } = utcToZoned(at, zone);
  const time = `${two(h)}:${two(mi)}`;
  return lang === 'zh' ? `${y}年${m}月${d}日 ${time}` : `${d} ${MONTHS[m - 1] ?? m} ${y}, ${time}`;
}

/** `2026-09-11 0930`: a UTC instant (ms) for the name of a file. */
export function fileMoment(at: number, zone: string): string {
  const { y, m, d, h, mi } = utcToZoned(at, zone);
  return `${y}-${two(m)}-${two(d)} ${two(h)}${two(mi)}`;
}

/** `2 小时 19 分`, `2 h 19 min`; minutes are rounded down. */
export function spanText(ms: number, lang: DocumentLang): string {
  const minutes = Math.floor(Math.max(0, ms) / MINUTE_MS);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const [hour, minute] = lang === 'zh' ? [' 小时', ' 分'] : [' h', ' min'];
  if (hours === 0) return `${rest}${lang === 'zh' ? ' 分钟' : minute}`;
  return rest === 0 ? `${hours}${hour}` : `${hours}${hour} ${rest}${minute}`;
}

/** `12,345.5`: grouped, at most `decimals` after the point, none that are zero. */
export function amountText(value: number, decimals = 2): string {
  const [whole = '0', rest = ''] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  const fraction = rest.replace(/0+$/, '');
  return `${value < 0 ? '-' : ''}${grouped}${fraction === '' ? '' : `.${fraction}`}`;
}
