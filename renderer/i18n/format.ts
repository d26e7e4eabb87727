import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { clockText, coarse, durationParts } from './duration.ts';
import { LOCALE_OF, type Language } from './language.ts';
import { textOf, useLanguage, type Text } from './text.tsx';
import { useZone } from './zone.tsx';

export type Formats = {
  /** `15:43` in the event's zone. Instants are UTC epoch milliseconds throughout. */
  readonly time: (at: number) => string;
  /** `9月11日` / `11 Sept`; with the year where it is another one and more than half a year away. */
  readonly date: (at: number) => string;
  /** `9月11日 周五`. */
  readonly dateLong: (at: number) => string;
  /** `2026/09/11 15:43`, for tables. */
  readonly dateTime: (at: number) => string;
  /** Time today, date otherwise. `now` decides what today is. */
  readonly moment: (at: number, now: number) => string;
  /** `3 小时` / `3 h`: largest unit of a duration in milliseconds. */
  readonly span: (ms: number) => string;
  /** `3 小时前` / `3 h ago`, `3 小时后` / `in 3 h`. */
  readonly relative: (at: number, now: number) => string;
  /** `−05:12` five hours ago, `05:12` ahead, `−3 天` beyond a day: for columns of deadlines. `ms` is signed. */
  readonly signed: (ms: number) => string;
  /** `12 天 04:17` / `12 d 04:17`: a duration in milliseconds as a clock that runs down. */
  readonly countdown: (ms: number) => string;
  readonly number: (value: number) => string;
  /** `95%` of a share from 0 to 1, rounded down so that nothing is called complete that is not. */
  readonly percent: (share: number) => string;
};

type IntlFormats = Readonly<
  Record<'time' | 'date' | 'dateOfYear' | 'dateLong' | 'dateTime' | 'day', Intl.DateTimeFormat>
> & {
  readonly number: Intl.NumberFormat;
};

function makeIntlFormats(language: Language, zone: string): IntlFormats {
  const make = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(LOCALE_OF[language], { timeZone: zone, hourCycle: 'h23', ...options });
  const month = language === 'zh' ? 'long' : 'short';
  return {
    time: make({ hour: '2-digit', minute: '2-digit' }),
    date: make({ month, day: 'numeric' }),
    dateOfYear: make({ year: 'numeric', month, day: 'numeric' }),
    dateLong: make({ month, day: 'numeric', weekday: 'short' }),
    dateTime: make({ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' }),
    day: new Intl.DateTimeFormat('en-CA', { timeZone: zone }),
    number: new Intl.NumberFormat(LOCALE_OF[language]),
  };
}

/** Nearer than this a date needs no year to be understood, also around New Year. */
const HALF_YEAR_MS = 183 * 86_400_000;

const made = new Map<string, IntlFormats>();

/** Made once for a language and a zone: the engine takes a millisecond for each, and every line of a list asks. */
function intlFormats(language: Language, zone: string): IntlFormats {
  const key = `${language} ${zone}`;
  const formats = made.get(key) ?? makeIntlFormats(language, zone);
  made.set(key, formats);
  return formats;
}

/** What `useFormat` gives, for a language and an IANA zone. */
export function formatsFor(language: Language, zone: string, t: Text): Formats {
  const { time, date, dateOfYear, dateLong, dateTime, day, number } = intlFormats(language, zone);
  const yearOf = (at: number): string => day.format(at).slice(0, 4);
  const dateText = (at: number, now: number): string =>
    Math.abs(at - now) > HALF_YEAR_MS && yearOf(at) !== yearOf(now) ? dateOfYear.format(at) : date.format(at);
  const span = (ms: number): string => {
    const { unit, count } = coarse(ms);
    return unit === 'now' ? t('common.span.now') : t(`common.span.${unit}`, { count });
  };
  return {
    time: (at) => time.format(at),
    date: (at) => dateText(at, Date.now()),
    dateLong: (at) => dateLong.format(at),
    dateTime: (at) => dateTime.format(at).replace(',', ''),
    moment: (at, now) => (day.format(at) === day.format(now) ? time.format(at) : dateText(at, now)),
    span,
    relative: (at, now) => {
      if (coarse(at - now).unit === 'now') return t('common.justNow');
      return t(at < now ? 'common.ago' : 'common.ahead', { span: span(at - now) });
    },
    signed: (ms) => {
      const parts = durationParts(ms);
      const text = parts.days === 0 ? clockText(parts) : t('common.span.day', { count: parts.days });
      return ms < 0 ? `−${text}` : text;
    },
    countdown: (ms) => {
      const parts = durationParts(ms);
      return parts.days === 0 ? clockText(parts) : t('common.countdown', { days: parts.days, clock: clockText(parts) });
    },
    number: (value) => number.format(value),
    percent: (share) => `${Math.floor(share * 100)}%`,
  };
}

/** Dates, times and durations in the language of the screen and the zone of the event. */
export function useFormat(): Formats {
  const language = useLanguage();
  const zone = useZone();
  const intl = useIntl();
  return useMemo(() => formatsFor(language, zone, textOf(intl)), [language, zone, intl]);
}
