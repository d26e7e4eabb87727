import { addDays, endOfMonth, weekdayOf } from './local-date.ts';

/** How often a patrol is made: daily `[002]`, weekly and monthly `[004]`, quarterly `[001]`. */
export const CADENCES = ['daily', 'weekly', 'monthly', 'quarterly'] as const;
export type Cadence = (typeof CADENCES)[number];

/** The last date of the calendar day, week (Monday to Sunday), month or quarter that holds `date`. */
export function endOfUnit(cadence: Cadence, date: string): string {
  switch (cadence) {
    case 'daily':
      return date;
    case 'weekly':
      return addDays(date, 7 - weekdayOf(date));
    case 'monthly':
      return endOfMonth(date);
    case 'quarterly':
      return endOfMonth(date, 2 - ((Number(date.slice(5, 7)) - 1) % 3));
  }
}
