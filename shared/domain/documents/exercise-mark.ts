import type { DocumentLang, DocumentModel } from './document.ts';

/** Stands on everything that is made in an exercise, whatever its language. */
export const EXERCISE_MARK = '演练 EXERCISE';

export type ExerciseHead = { readonly number: number; readonly title: string };

/** Says of what is made in an exercise that it is. */
export function exerciseWords({ number, title }: ExerciseHead, lang: DocumentLang): string {
  return lang === 'zh'
    ? `本文件产生于第 ${number} 次演练“${title}”。内容均为演练，并非真实事件。`
    : `Made in exercise no. ${number} “${title}”. Nothing in it is a real event.`;
}

/** The document as one of an exercise: said in its title, on every page, and before anything else in it. */
export function markedAsExercise(model: DocumentModel, { number, title }: ExerciseHead): DocumentModel {
  const { head, blocks, lang } = model;
  return {
    ...model,
    head: { ...head, title: `【${EXERCISE_MARK}】${head.title}`, marks: [EXERCISE_MARK, ...head.marks] },
    blocks: [
      { kind: 'callout', tone: 'alert', title: EXERCISE_MARK, text: exerciseWords({ number, title }, lang) },
      ...blocks,
    ],
  };
}
