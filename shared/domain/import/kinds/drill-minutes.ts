/** Longest a drill, or a step of its script, may take: a week, in minutes. */
export const WEEK_MINUTES = 7 * 24 * 60;
