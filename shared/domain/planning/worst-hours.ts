/** One hour as it is planned. */
export type HourFacts = {
  /** Start of the hour, UTC ms. */
  readonly at: number;
  /** Visitors expected to be about. */
  readonly visitors: number;
  /** Service places open at the start of the hour, of all that have hours. */
  readonly open: number;
  readonly places: number;
  /** Required languages with no speaker at any open place whose roster reaches this hour. */
  readonly silent: readonly string[];
  /** Required languages that the rosters say anything about. */
  readonly languages: number;
  readonly holiday: boolean;
  readonly peak: boolean;
};

export const HOUR_REASONS = ['visitors', 'few-open', 'all-closed', 'no-speaker', 'holiday', 'peak'] as const;
export type HourReason = (typeof HOUR_REASONS)[number];

export type RankedHour = HourFacts & {
  /** 0 to 100: how hard the hour will be beside the hardest that could be. */
  readonly score: number;
  /** What makes it hard, the weightiest first. */
  readonly reasons: readonly HourReason[];
};

/**
 * Weights *(template)*. Visitors decide: an hour without any is never hard. To them is added what is missing for them: places that are
 * closed, languages nobody speaks, a public holiday or a peak day, on which service must hold all the same `[000]`.
 */
const WEIGHTS = { visitors: 0.4, closed: 0.3, silent: 0.2, holiday: 0.05, peak: 0.05 };

/** Shares from which something is named as a reason *(template)*. */
const NAMED = { visitors: 0.5, closed: 0.5 };

/** Every hour with its score; `most` is the largest number of visitors in any hour looked at. */
export function rankHour(hour: HourFacts, most: number): RankedHour {
  const demand = most > 0 ? hour.visitors / most : 0;
  const closed = hour.places > 0 ? 1 - hour.open / hour.places : 0;
  const silent = hour.languages > 0 ? hour.silent.length / hour.languages : 0;
  const parts: readonly (readonly [HourReason, number])[] = [
    ['visitors', demand >= NAMED.visitors ? WEIGHTS.visitors * demand : 0],
    [
      hour.open === 0 && hour.places > 0 ? 'all-closed' : 'few-open',
      closed >= NAMED.closed ? WEIGHTS.closed * closed : 0,
    ],
    ['no-speaker', WEIGHTS.silent * silent],
    ['holiday', hour.holiday ? WEIGHTS.holiday : 0],
    ['peak', hour.peak ? WEIGHTS.peak : 0],
  ];
  const strain =
    WEIGHTS.visitors +
    WEIGHTS.closed * closed +
    WEIGHTS.silent * silent +
    (hour.holiday ? WEIGHTS.holiday : 0) +
    (hour.peak ? WEIGHTS.peak : 0);
  return {
    ...hour,
    score: Math.round(100 * demand * strain),
    reasons:
      hour.visitors === 0
        ? []
        : parts
            .filter(([, weight]) => weight > 0)
            .toSorted((a, b) => b[1] - a[1])
            .map(([reason]) => reason),
  };
}

/** The hours with their scores in the order given. */
export function rankHours(hours: readonly HourFacts[]): RankedHour[] {
  const most = hours.reduce((top, { visitors }) => Math.max(top, visitors), 0);
  return hours.map((hour) => rankHour(hour, most));
}

/** A run of hours in a row, named by its worst. */
export type WorstStretch = { readonly from: number; readonly to: number; readonly worst: RankedHour };

const HOUR_MS = 3_600_000;

/**
 * The worst stretches: hours next to each other are told once, by the worst of them, as far as they are at least half as hard.
 * `ranked` is in order of time; hours without a score are left out.
 */
export function worstStretches(ranked: readonly RankedHour[], count: number): WorstStretch[] {
  const taken = new Set<number>();
  const chosen: WorstStretch[] = [];
  const byScore = ranked
    .map((hour, index) => ({ hour, index }))
    .filter(({ hour }) => hour.score > 0)
    .toSorted((a, b) => b.hour.score - a.hour.score || a.hour.at - b.hour.at);
  for (const { hour, index } of byScore) {
    if (chosen.length >= count) break;
    if (taken.has(index)) continue;
    const reach = (step: 1 | -1): number => {
      let at = index;
      for (;;) {
        const next = ranked[at + step];
        const here = ranked[at];
        const beside = next && here && Math.abs(next.at - here.at) === HOUR_MS;
        if (!beside || taken.has(at + step) || next.score * 2 < hour.score) return at;
        at += step;
      }
    };
    const [first, last] = [reach(-1), reach(1)];
    for (let at = first; at <= last; at += 1) taken.add(at);
    chosen.push({ from: ranked[first]?.at ?? hour.at, to: (ranked[last]?.at ?? hour.at) + HOUR_MS, worst: hour });
  }
  return chosen;
}
