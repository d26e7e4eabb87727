/** A stretch in which the clock of an exercise stood still; UTC ms. */
export type Pause = { readonly from: number; readonly to: number };

/** A step of a playbook that was started in an exercise. Instants in UTC ms. */
export type TimedStep = {
  readonly incident: string;
  readonly run: string;
  readonly step: string;
  readonly title: string;
  readonly titleEn: string | null;
  /** From when it applied. */
  readonly from: number;
  readonly due: number | null;
  readonly settledAt: number | null;
  readonly state: 'open' | 'blocked' | 'done' | 'skipped';
};

/** A report clock of an incident of an exercise. Instants in UTC ms. */
export type TimedClock = {
  readonly incident: string;
  readonly clock: string;
  readonly turn: number;
  readonly recipient: string;
  readonly recipientEn: string;
  readonly start: number;
  readonly due: number;
  readonly toldAt: number | null;
  readonly withdrawn: boolean;
};

/** What the world of an exercise knows of what its players did. Instants in UTC ms. */
export type ExerciseFacts = {
  readonly startedAt: number | null;
  /** Null while it runs. */
  readonly endedAt: number | null;
  readonly pauses: readonly Pause[];
  /** When injects were released, each once. */
  readonly released: readonly number[];
  /** When players logged a line or opened an incident. */
  readonly acts: readonly number[];
  readonly steps: readonly TimedStep[];
  readonly clocks: readonly TimedClock[];
};

/** Milliseconds from `from` to `to` (UTC ms) in which the exercise did not stand still; never negative. */
export function activeMs(from: number, to: number, pauses: readonly Pause[]): number {
  const still = pauses.reduce(
    (sum, pause) => sum + Math.max(0, Math.min(to, pause.to) - Math.max(from, pause.from)),
    0,
  );
  return Math.max(0, to - from - still);
}
