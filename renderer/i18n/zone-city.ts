import type { Language } from './language.ts';
import { LOCALE_OF } from './language.ts';

/** China's one time zone is called Beijing time, whatever city its IANA name carries. */
const CHINA = new Set(['Asia/Shanghai', 'Asia/Chongqing', 'Asia/Harbin', 'PRC']);

/** Short name of an IANA zone beside a clock: `北京`, or what Intl calls it in the language. */
export function zoneCity(zone: string, language: Language): string {
  if (CHINA.has(zone)) return language === 'zh' ? '北京时间' : 'Beijing time';
  const format = new Intl.DateTimeFormat(LOCALE_OF[language], { timeZone: zone, timeZoneName: 'shortGeneric' });
  return format.formatToParts(0).find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}
