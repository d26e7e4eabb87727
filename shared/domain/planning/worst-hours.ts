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

/** The worst stretches: hours next to each other are told once, by the worst of them. Hours without a score are left out. */
export function worstStretches(ranked: readonly RankedHour[], count: number): WorstStretch[] {
  const chosen: WorstStretch[] = [];
  const byScore = ranked.filter(({ score }) => score > 0).toSorted((a, b) => b.score - a.score || a.at - b.at);
  for (const hour of byScore) {
    const beside = chosen.findIndex(({ from, to }) => hour.at === to || hour.at + HOUR_MS === from);
    const stretch = chosen[beside];
    if (stretch) {
      // Far easier hours are not part of what is told.
      if (hour.score * 2 >= stretch.worst.score)
        chosen[beside] = {
          ...stretch,
          from: Math.min(stretch.from, hour.at),
          to: Math.max(stretch.to, hour.at + HOUR_MS),
        };
    } else if (chosen.length < count) chosen.push({ from: hour.at, to: hour.at + HOUR_MS, worst: hour });
  }
  return chosen;
}
