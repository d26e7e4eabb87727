import type { DocumentFile } from '../../../../shared/contract/documents.ts';
import type { WrittenDocument } from '../../../../shared/domain/documents/document.ts';

/** A finished file as an answer. */
export const fileOf = ({ fileName, mime, bytes }: WrittenDocument): DocumentFile => ({
  fileName,
  mime,
  base64: Buffer.from(bytes).toString('base64'),
});
