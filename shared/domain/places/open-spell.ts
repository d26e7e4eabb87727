/** Opening spans of one local date in minutes from its midnight; `closes` over 1,440 runs into the next date. */
export type DaySpans = readonly { readonly opens: number; readonly closes: number }[];

/** Open or closed, and the first minute of today (1 to 1,440) at which that may be otherwise. */
export type OpenSpell = { readonly open: boolean; readonly untilMinute: number };

const DAY_MINUTES = 1440;

/** Whether a place is open at a minute of a local date (0 to 1,439), and how long that lasts at least. The closing minute is closed. */
export function openSpell(today: DaySpans, yesterday: DaySpans, minute: number): OpenSpell {
  let open = false;
  let untilMinute = DAY_MINUTES;
  const take = (opens: number, closes: number): void => {
    if (minute >= opens && minute < closes) open = true;
    if (opens > minute) untilMinute = Math.min(untilMinute, opens);
    if (closes > minute) untilMinute = Math.min(untilMinute, closes);
  };
  for (const { opens, closes } of today) take(opens, closes);
  for (const { opens, closes } of yesterday) take(opens - DAY_MINUTES, closes - DAY_MINUTES);
  return { open, untilMinute };
}
