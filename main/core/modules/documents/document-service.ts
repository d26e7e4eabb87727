import path from 'node:path';
import {
  DOCUMENT_MIME,
  type DocumentFormat,
  type DocumentLang,
  type DocumentModel,
  type WrittenDocument,
} from '../../../../shared/domain/documents/document.ts';
import {
  EXERCISE_MARK,
  exerciseWords,
  markedAsExercise,
  type ExerciseHead,
} from '../../../../shared/domain/documents/exercise-mark.ts';
import { WORKBOOK_MIME, writeWorkbook, type SheetToWrite } from '../import/index.ts';
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
    return { fileName: this.named(name, format), mime: DOCUMENT_MIME[format], bytes };
  }

  /** A workbook to be read, not to be imported. `name` without an extension. */
  workbook(sheets: readonly SheetToWrite[], lang: DocumentLang, name: string): WrittenDocument {
    const exercise = this.#exercise?.() ?? null;
    const marked =
      exercise === null
        ? sheets
        : [
            { name: EXERCISE_MARK, rows: [[EXERCISE_MARK], [exerciseWords(exercise, lang)]], widths: [80] },
            ...sheets.map((sheet) => ({ ...sheet, name: `${EXERCISE_MARK} ${sheet.name}` })),
          ];
    return { fileName: this.named(name, 'xlsx'), mime: WORKBOOK_MIME, bytes: writeWorkbook(marked) };
  }

  /** What stands on whatever is made here; null in the real store. */
  get mark(): string | null {
    return this.#exercise === null ? null : EXERCISE_MARK;
  }

  /** Name of a file made here, on every file system, that says of which world it is. `name` and `extension` without the dot. */
  named(name: string, extension: string): string {
    return `${fileStem(this.mark === null ? name : `${this.mark} ${name}`)}.${extension}`;
  }
}

function fileStem(name: string): string {
  const clean = [...name.replaceAll(NOT_IN_NAMES, ' ').trim()].slice(0, NAME_LENGTH).join('').trim();
  return clean === '' ? 'document' : clean;
}
