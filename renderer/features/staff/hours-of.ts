/** Hours of a duration in ms, to a tenth, never rounded down to nothing. */
export const hoursOf = (ms: number): number => (ms === 0 ? 0 : Math.max(0.1, Math.round(ms / 360_000) / 10));
