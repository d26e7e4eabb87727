import path from 'node:path';
import {
  DOCUMENT_MIME,
  type DocumentFormat,
  type DocumentModel,
  type WrittenDocument,
} from '../../../../shared/domain/documents/document.ts';
import {
  EXERCISE_MARK,
  markedAsExercise,
  type ExerciseHead,
} from '../../../../shared/domain/documents/exercise-mark.ts';
import { renderInWorker } from './render-in-worker.ts';

/** Characters that one of the file systems does not take in a name. */
const NOT_IN_NAMES = /[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu;
const NAME_LENGTH = 100;

/** Makes files of documents. */
export class DocumentService {
  readonly #appRoot: string;
  readonly #exercise: (() => ExerciseHead) | null;

  /**
   * @param resourcesDir the folder of the shipped resources, beside which the fonts are found
   * @param exercise in the world of an exercise, which it is: every document made there says so on every page
   */
  constructor(resourcesDir: string, exercise: (() => ExerciseHead) | null = null) {
    this.#appRoot = path.dirname(resourcesDir);
    this.#exercise = exercise;
  }

  /** `name` without an extension. @throws AppError RESOURCE_DAMAGED, DOCUMENT_FAILED */
  async write(model: DocumentModel, format: DocumentFormat, name: string): Promise<WrittenDocument> {
    const exercise = this.#exercise?.() ?? null;
    const written = exercise === null ? model : markedAsExercise(model, exercise);
    const bytes = await renderInWorker({ model: written, format, appRoot: this.#appRoot });
    const stem = fileStem(exercise === null ? name : `${EXERCISE_MARK} ${name}`);
    return { fileName: `${stem}.${format}`, mime: DOCUMENT_MIME[format], bytes };
  }
}

function fileStem(name: string): string {
  const clean = [...name.replaceAll(NOT_IN_NAMES, ' ').trim()].slice(0, NAME_LENGTH).join('').trim();
  return clean === '' ? 'document' : clean;
}
