import { createHash } from 'node:crypto';
import type { RowChange } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import { safeFileName } from '../../../../shared/kernel/safe-file-name.ts';
import type { WriteDb } from '../../store/database.ts';

export type PhotoFile = { readonly name: string; readonly mime: string; readonly bytes: Buffer };

/** A photo larger than this is refused: evidence, not a film. */
export const MAX_PHOTO_BYTES = 10 * 1024 * 1024;

/** How each kind of picture begins; a name and a stated type can say anything. */
const SIGNATURES: readonly { readonly mime: string; readonly fits: (bytes: Buffer) => boolean }[] = [
  { mime: 'image/jpeg', fits: (bytes) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) },
  { mime: 'image/png', fits: (bytes) => bytes.subarray(1, 4).toString('latin1') === 'PNG' && bytes[0] === 0x89 },
  {
    mime: 'image/webp',
    fits: (bytes) => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP',
  },
  { mime: 'image/gif', fits: (bytes) => bytes.toString('latin1', 0, 4) === 'GIF8' },
];

export type CheckedPhoto = {
  readonly hash: string;
  readonly mime: string;
  readonly name: string;
  readonly bytes: number;
  /** Stores the content once, whatever it is called; for `write` of a decision. */
  readonly store: (tx: WriteDb) => void;
};

/** A picture as it may be kept. @throws AppError EMPTY_ATTACHMENT, ATTACHMENT_TOO_LARGE, NOT_A_PHOTO */
export function checkedPhoto({ name, bytes }: PhotoFile): CheckedPhoto {
  if (bytes.length === 0)
    throw new AppError('EMPTY_ATTACHMENT', 'The file is empty, so nothing was attached. Choose another file.');
  if (bytes.length > MAX_PHOTO_BYTES)
    throw new AppError(
      'ATTACHMENT_TOO_LARGE',
      'The file is larger than 10 MB, so nothing was attached. Attach a smaller picture.',
      { bytes: bytes.length, limit: MAX_PHOTO_BYTES },
    );
  const kind = SIGNATURES.find(({ fits }) => fits(bytes));
  if (!kind)
    throw new AppError(
      'NOT_A_PHOTO',
      'The file is not a picture (JPEG, PNG, WebP or GIF), so nothing was attached. Choose a photo.',
      { name },
    );
  const hash = createHash('sha256').update(bytes).digest('hex');
  return {
    hash,
    mime: kind.mime,
    name: safeFileName(name, 'photo'),
    bytes: bytes.length,
    store: (tx) =>
      void tx
        .prepare('INSERT INTO attachment_content (hash, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING')
        .run(hash, bytes),
  };
}

/** A photo put to a point as a change; pure. */
export function photoChange(
  at: { readonly place: string; readonly checklist: string; readonly point: string },
  { hash, name, mime, bytes }: CheckedPhoto,
): RowChange {
  const row = rowKey([at.place, at.checklist, at.point, hash]);
  return { entity: 'checklist_photo', op: 'put', row, fields: { name, mime, bytes } };
}
