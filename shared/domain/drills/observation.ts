/** What an evaluator notes: what went well, what is to be improved, or a plain fact of the course. */
export const OBSERVATION_KINDS = ['strength', 'improvement', 'note'] as const;
export type ObservationKind = (typeof OBSERVATION_KINDS)[number];
