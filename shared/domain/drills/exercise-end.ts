/** Why an exercise ended: a controller ended it, or a real incident did, which comes first. */
export const EXERCISE_END_CODES = ['by-hand', 'real-incident'] as const;

/** `note` is a controller's own word; `incident` the number of the real incident, with its title. */
export type ExerciseEnd = {
  readonly code: (typeof EXERCISE_END_CODES)[number];
  readonly note: string | null;
  readonly incident: number | null;
  readonly title: string | null;
};

export const endedByHand = (note: string | null): ExerciseEnd => ({
  code: 'by-hand',
  note: note === null || note.trim() === '' ? null : note.trim(),
  incident: null,
  title: null,
});

export const endedByIncident = (incident: number, title: string): ExerciseEnd => ({
  code: 'real-incident',
  note: null,
  incident,
  title,
});

/** The reason as one text of a row, and back. */
export const endText = (end: ExerciseEnd): string => JSON.stringify(end);

export function endOf(text: string | null): ExerciseEnd | null {
  return text === null ? null : (JSON.parse(text) as ExerciseEnd);
}
