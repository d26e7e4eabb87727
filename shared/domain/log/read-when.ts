import { readLineTime } from './line-time.ts';

/**
 * A typed time as UTC ms: `21:40` is the last one at or before `now` (UTC ms) in `zone` (IANA), `昨天 21:40`, `9-10 21:40` and
 * `2026-09-10 21:40` as written, a day alone its beginning. Null for nothing typed, 'bad' for what is no time.
 */
export function readWhen(text: string, now: number, zone: string): number | null | 'bad' {
  const typed = text.trim();
  if (typed === '') return null;
  const whole = (line: string): number | null => {
    const time = readLineTime(line, now, zone);
    return time !== null && time.end === line.length ? time.at : null;
  };
  return whole(typed) ?? (/^[\d:：]+$/u.test(typed) ? 'bad' : (whole(`${typed} 00:00`) ?? 'bad'));
}
