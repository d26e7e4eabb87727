import path from 'node:path';
import {
  DOCUMENT_MIME,
  type DocumentFormat,
  type DocumentModel,
  type WrittenDocument,
} from '../../../../shared/domain/documents/document.ts';
import { renderInWorker } from './render-in-worker.ts';

/** Characters that one of the file systems does not take in a name. */
const NOT_IN_NAMES = /[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu;
const NAME_LENGTH = 100;

/** Makes files of documents. */
export class DocumentService {
  readonly #appRoot: string;

  /** @param resourcesDir the folder of the shipped resources, beside which the fonts are found */
  constructor(resourcesDir: string) {
    this.#appRoot = path.dirname(resourcesDir);
  }

  /** `name` without an extension. @throws AppError RESOURCE_DAMAGED, DOCUMENT_FAILED */
  async write(model: DocumentModel, format: DocumentFormat, name: string): Promise<WrittenDocument> {
    const bytes = await renderInWorker({ model, format, appRoot: this.#appRoot });
    return { fileName: `${fileStem(name)}.${format}`, mime: DOCUMENT_MIME[format], bytes };
  }
}

function fileStem(name: string): string {
  const clean = [...name.replaceAll(NOT_IN_NAMES, ' ').trim()].slice(0, NAME_LENGTH).join('').trim();
  return clean === '' ? 'document' : clean;
}
