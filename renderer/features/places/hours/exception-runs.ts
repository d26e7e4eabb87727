import type { OpeningException } from '../../../../shared/contract/places.ts';

/** Consecutive dates (ISO `YYYY-MM-DD`, ascending) on which the same hours hold for the same reason. */
export type ExceptionRun = { readonly dates: readonly string[]; readonly hours: OpeningException };

const DAY_MS = 86_400_000;

/** Gathers what would be the same line over and over: an event's extended hours are entered for each of its days. */
export function exceptionRuns(exceptions: readonly OpeningException[]): ExceptionRun[] {
  const runs: ExceptionRun[] = [];
  for (const one of exceptions.toSorted((a, b) => a.date.localeCompare(b.date))) {
    const last = runs.at(-1);
    const before = last?.dates.at(-1);
    if (last !== undefined && before !== undefined && follows(before, one.date) && sameHours(last.hours, one))
      runs[runs.length - 1] = { ...last, dates: [...last.dates, one.date] };
    else runs.push({ dates: [one.date], hours: one });
  }
  return runs;
}

function follows(date: string, next: string): boolean {
  return Date.parse(next) - Date.parse(date) === DAY_MS;
}

function sameHours(a: OpeningException, b: OpeningException): boolean {
  return a.opens === b.opens && a.closes === b.closes && a.reason === b.reason;
}
