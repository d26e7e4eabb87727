import { isUtf8 } from 'node:buffer';
import { fileProblem } from '../../../../../shared/domain/import/file-problems.ts';

export type TextEncodingName = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

const CHUNK_BYTES = 512 * 1024;

/** The encoding of a text file: by its mark, else UTF-8 if valid, else GB18030, which is what Excel writes in China. */
export function encodingOf(bytes: Uint8Array): TextEncodingName {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  return isUtf8(bytes) || isCutUtf8(bytes) ? 'utf-8' : 'gb18030';
}

// A UTF-8 file cut inside its last character must not be taken for GB18030: all of it would become nonsense.
function isCutUtf8(bytes: Uint8Array): boolean {
  for (let cut = 1; cut <= 3 && cut < bytes.length; cut++) {
    const first = bytes[bytes.length - cut] ?? 0;
    if (first >= 0xc2) {
      const body = bytes.subarray(0, -cut);
      return isUtf8(body) && body.some((byte) => byte >= 0x80);
    }
  }
  return false;
}

/** The text in pieces, without a byte-order mark. Throws AppError BAD_ENCODING where bytes do not fit the encoding. */
export function* decodeText(bytes: Uint8Array, encoding: TextEncodingName): Generator<string, void, undefined> {
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'gb18030' });
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    yield decodePiece(decoder, bytes.subarray(at, at + CHUNK_BYTES), at + CHUNK_BYTES < bytes.length);
  }
}

function decodePiece(decoder: TextDecoder, piece: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(piece, { stream });
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw fileProblem('BAD_ENCODING');
  }
}
