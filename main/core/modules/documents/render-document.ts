import type { DocumentFormat, DocumentModel } from '../../../../shared/domain/documents/document.ts';
import { writeDocx } from './docx/write-docx.ts';
import { documentFonts } from './fonts.ts';
import { writePdf } from './pdf/write-pdf.ts';

/** What the worker is given. `appRoot`: the folder that holds `resources/` and `dist/`. */
export type RenderRequest = {
  readonly model: DocumentModel;
  readonly format: DocumentFormat;
  readonly appRoot: string;
};

/** The file of a document. @throws AppError RESOURCE_DAMAGED */
export async function renderDocument({ model, format, appRoot }: RenderRequest): Promise<Uint8Array> {
  return format === 'pdf' ? writePdf(model, documentFonts(appRoot)) : writeDocx(model);
}
