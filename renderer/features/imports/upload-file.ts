import { toBase64 } from '../../ui/files/base64.ts';

/** Largest piece before base64, in bytes; the contract allows one megabyte. */
export const PIECE_BYTES = 1_000_000;

export type Piece = {
  readonly upload: string;
  readonly fileName: string;
  readonly index: number;
  readonly last: boolean;
  readonly base64: string;
};

/**
 * Sends a file to the core piece by piece, in order, and returns the upload's id. `progress` is called with bytes sent.
 * Throws what `send` throws; an aborted signal stops before the next piece with its reason.
 */
export async function uploadFile(
  file: File,
  send: (piece: Piece) => Promise<unknown>,
  progress: (sent: number) => void,
  signal: AbortSignal,
): Promise<string> {
  const upload = crypto.randomUUID();
  const pieces = Math.max(1, Math.ceil(file.size / PIECE_BYTES));
  for (let index = 0; index < pieces; index += 1) {
    signal.throwIfAborted();
    const end = Math.min(file.size, (index + 1) * PIECE_BYTES);
    const bytes = new Uint8Array(await file.slice(index * PIECE_BYTES, end).arrayBuffer());
    await send({ upload, fileName: file.name, index, last: index === pieces - 1, base64: toBase64(bytes) });
    progress(end);
  }
  return upload;
}
