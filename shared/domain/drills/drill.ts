/** Kinds of drill, from the lightest to the heaviest: 桌面推演, walk-through, 实地模拟情景 `[000]`, test event `[002]`, full scale. */
export const DRILL_TYPES = ['tabletop', 'walk-through', 'site-simulation', 'test-event', 'full-scale'] as const;
export type DrillType = (typeof DRILL_TYPES)[number];

/** planned → running → ended → concluded; cancelled from planned. One done elsewhere is concluded when it is recorded. */
export const DRILL_STAGES = ['planned', 'running', 'ended', 'concluded', 'cancelled'] as const;
export type DrillStage = (typeof DRILL_STAGES)[number];

/** What a drill showed: what it was of works, works with shortcomings, or does not. */
export const DRILL_RESULTS = ['passed', 'partly', 'failed'] as const;
export type DrillResult = (typeof DRILL_RESULTS)[number];

/** Performed, some challenges, major challenges, unable to be performed: the ratings of HSEEP. */
export const DRILL_RATINGS = ['P', 'S', 'M', 'U'] as const;
export type DrillRating = (typeof DRILL_RATINGS)[number];

export const DRILL_ROLES = ['player', 'controller', 'evaluator', 'observer'] as const;
export type DrillRole = (typeof DRILL_ROLES)[number];

/** By what a drill tells its players what has happened. */
export const INJECT_MEDIA = ['phone', 'radio', 'in-person', 'system', 'paper'] as const;
export type InjectMedium = (typeof INJECT_MEDIA)[number];
