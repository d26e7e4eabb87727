import { datePlus, localDateAt, localDayOf } from '../../../../shared/domain/places/open-spans.ts';
import type { SampleCalendar } from './sample-calendar.ts';
import type { SamplePlace, SampleResources } from './sample-files.ts';

/** One local date of the sample. */
export type SampleDate = {
  readonly date: string;
  /** Days from today. */
  readonly inDays: number;
  /** Days from the opening date. */
  readonly fromOpening: number;
  readonly at: (minute: number) => number;
  readonly weekday: number;
};

export function sampleDate({ event }: SampleResources, calendar: SampleCalendar, inDays: number): SampleDate {
  const date = datePlus(localDateAt(calendar.now, event.zone), inDays);
  const opening = Date.parse(calendar.dateFromOpening(0));
  const { at, weekday } = localDayOf(date, event.zone);
  return { date, inDays, at, weekday, fromOpening: Math.round((Date.parse(date) - opening) / 86_400_000) };
}

/** First opening and last closing of a place on a date, minutes from local midnight; null when it stays closed. */
export function sampleHours(
  { hours, event }: SampleResources,
  place: SamplePlace,
  { weekday, fromOpening }: SampleDate,
): { opens: number; closes: number } | null {
  const pattern = hours.patterns[place.hours ?? ''];
  const single = hours.exceptions.find((one) => one.place === place.code && one.offsetDays === fromOpening);
  if (single)
    return single.opens === null || single.closes === null ? null : { opens: single.opens, closes: single.closes };
  if (pattern?.event && fromOpening >= 0 && fromOpening <= event.lastsDays) return pattern.event;
  const spans = (pattern?.days ?? []).filter((day) => day.weekday === weekday);
  if (spans.length === 0) return null;
  return {
    opens: Math.min(...spans.map(({ opens }) => opens)),
    closes: Math.max(...spans.map(({ closes }) => closes)),
  };
}
