import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';

type Upload = {
  readonly fileName: string;
  readonly pieces: Buffer[];
  bytes: number;
  complete: boolean;
  touchedAt: number;
};

const KEPT_MS = 30 * 60_000;
const MAX_FILE_BYTES = 200 * 1024 * 1024;
const MAX_TOTAL_BYTES = 512 * 1024 * 1024;

/** Files on their way in, kept in memory for half an hour: a file that is never imported leaves no trace. */
export class UploadStore {
  readonly #clock: Clock;
  readonly #uploads = new Map<string, Upload>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Takes the piece number `index`. @throws AppError UPLOAD_OUT_OF_ORDER, FILE_TOO_LARGE, TOO_MANY_UPLOADS */
  add(id: string, fileName: string, index: number, last: boolean, piece: Buffer): number {
    this.#forgetOld();
    const upload = this.#uploads.get(id) ?? { fileName, pieces: [], bytes: 0, complete: false, touchedAt: 0 };
    if (upload.complete || index !== upload.pieces.length) {
      throw new AppError(
        'UPLOAD_OUT_OF_ORDER',
        'A piece of the file is missing or came twice. Nothing was changed. Choose the file again.',
        { expected: upload.pieces.length, index },
      );
    }
    if (upload.bytes + piece.length > MAX_FILE_BYTES) {
      this.#uploads.delete(id);
      throw new AppError(
        'FILE_TOO_LARGE',
        'The file is larger than 200 MB. Nothing was changed. Split it and import the parts.',
        { limit: MAX_FILE_BYTES },
      );
    }
    if (this.#total() + piece.length > MAX_TOTAL_BYTES) {
      throw new AppError(
        'TOO_MANY_UPLOADS',
        'Too many files are waiting to be imported. Finish one of them, or try again in half an hour.',
      );
    }
    upload.pieces.push(piece);
    upload.bytes += piece.length;
    upload.complete = last;
    upload.touchedAt = this.#clock.now();
    this.#uploads.set(id, upload);
    return upload.bytes;
  }

  /** The whole file. @throws AppError UPLOAD_UNKNOWN */
  take(id: string): { fileName: string; bytes: Uint8Array } {
    const upload = this.#uploads.get(id);
    if (!upload?.complete)
      throw new AppError(
        'UPLOAD_UNKNOWN',
        'The file is no longer here, or did not arrive whole. Nothing was changed. Choose it again.',
      );
    upload.touchedAt = this.#clock.now();
    return { fileName: upload.fileName, bytes: new Uint8Array(Buffer.concat(upload.pieces)) };
  }

  #total(): number {
    let bytes = 0;
    for (const upload of this.#uploads.values()) bytes += upload.bytes;
    return bytes;
  }

  #forgetOld(): void {
    const limit = this.#clock.now() - KEPT_MS;
    for (const [id, { touchedAt }] of this.#uploads) if (touchedAt < limit) this.#uploads.delete(id);
  }
}
