import type { DocumentLang } from '../documents/document.ts';

const SECOND_MS = 1000;

const two = (value: number): string => String(value).padStart(2, '0');

/** `1:05:09`, `4:30`: hours when there are any, minutes and seconds; what is left of a second is left out. */
export function durationText(ms: number): string {
  const seconds = Math.floor(Math.max(0, ms) / SECOND_MS);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return hours === 0 ? `${minutes}:${two(rest)}` : `${hours}:${two(minutes)}:${two(rest)}`;
}

/** `1 小时 5 分 9 秒`, `4 min 30 s`: what is zero is left out, but never all of it. */
export function durationWords(ms: number, lang: DocumentLang): string {
  const seconds = Math.floor(Math.max(0, ms) / SECOND_MS);
  const parts = [
    [Math.floor(seconds / 3600), lang === 'zh' ? '小时' : 'h'],
    [Math.floor(seconds / 60) % 60, lang === 'zh' ? '分' : 'min'],
    [seconds % 60, lang === 'zh' ? '秒' : 's'],
  ] as const;
  const said = parts.filter(([value]) => value > 0).map(([value, unit]) => `${value} ${unit}`);
  return said.length === 0 ? `0 ${lang === 'zh' ? '秒' : 's'}` : said.join(' ');
}
