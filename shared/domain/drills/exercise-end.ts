/** Why an exercise ended: a controller ended it, a real incident did, which comes first, or its store is not there any more. */
export const EXERCISE_END_CODES = ['by-hand', 'real-incident', 'world-lost'] as const;

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

/** A store that was put back from a copy, on another machine perhaps, has the drill and not its world. */
export const endedAsLost: ExerciseEnd = { code: 'world-lost', note: null, incident: null, title: null };

/** As a sentence of a report, without its stop; null when there is nothing to say. */
export function endSaid(end: ExerciseEnd | null): { zh: string; en: string } | null {
  if (end?.code === 'real-incident') {
    const title = end.title ?? '';
    return {
      zh: `因真实事件 #${end.incident ?? ''} ${title}提前结束`,
      en: `It ended early because of the real incident #${end.incident ?? ''} ${title}`,
    };
  }
  if (end?.code === 'world-lost')
    return {
      zh: '演练现场的数据已不在本机，演练就此结束，没有计时',
      en: 'It ended because the data of the exercise are not on this machine; nothing was timed',
    };
  return end?.note ? { zh: `结束说明：${end.note}`, en: `Ended with the note: ${end.note}` } : null;
}

/** The reason as one text of a row, and back. */
export const endText = (end: ExerciseEnd): string => JSON.stringify(end);

export function endOf(text: string | null): ExerciseEnd | null {
  return text === null ? null : (JSON.parse(text) as ExerciseEnd);
}
