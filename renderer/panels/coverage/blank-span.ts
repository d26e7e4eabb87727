/** Hours from `from` (0–23) up to but not including `to` (1–24) of one local date. */
export type HourSpan = { readonly from: number; readonly to: number };

/** The unbroken run of hours round `hour` for which `holds`; null when it does not hold then. */
export function spanAround(hours: readonly boolean[], hour: number): HourSpan | null {
  if (hours[hour] !== true) return null;
  let from = hour;
  let to = hour + 1;
  while (from > 0 && hours[from - 1] === true) from -= 1;
  while (to < hours.length && hours[to] === true) to += 1;
  return { from, to };
}

/** The first longest run of hours whose count is the largest; null without hours. */
export function worstSpan(counts: readonly number[]): (HourSpan & { readonly count: number }) | null {
  const count = Math.max(...counts);
  const hours = counts.map((one) => one === count);
  let best: HourSpan | null = null;
  for (let hour = 0; hour < hours.length; hour += 1) {
    const span = spanAround(hours, hour);
    if (span === null) continue;
    if (best === null || span.to - span.from > best.to - best.from) best = span;
    hour = span.to;
  }
  return best && { ...best, count };
}
