/**
 * A message longer than a frame may be travels in pieces, each a text frame of its own: all but the last begin with `+`, the
 * last with `.`, and a message that fits is sent as it is (it is JSON and begins with neither).
 */
const MORE = '+';
const LAST = '.';

/** A character takes at most three bytes in UTF-8 for each of its UTF-16 units, so a piece stays well under one mebibyte. */
const PIECE_UNITS = 256 * 1024;

/** Longest message put together again, in UTF-16 units: the largest attachment in base64 and its envelope. */
export const MAX_MESSAGE_UNITS = 16 * 1024 * 1024;

/** A cut never parts the two halves of a character outside the basic plane: alone they could not be written in UTF-8. */
function cutBefore(message: string, at: number): number {
  const unit = message.charCodeAt(at - 1);
  return at < message.length && unit >= 0xd8_00 && unit <= 0xdb_ff ? at - 1 : at;
}

/** The frames a message is sent as. */
export function* piecesOf(message: string): Generator<string> {
  if (message.length <= PIECE_UNITS) return yield message;
  let from = 0;
  while (from < message.length) {
    const to = cutBefore(message, Math.min(from + PIECE_UNITS, message.length));
    yield (to < message.length ? MORE : LAST) + message.slice(from, to);
    from = to;
  }
  return undefined;
}

/** Puts the messages of one connection together again. */
export class PieceReader {
  #pieces: string[] = [];
  #units = 0;

  /** The message that this frame completes; null while more must come. Throws RangeError when it grows too long. */
  take(frame: string): string | null {
    const mark = frame[0];
    if (mark !== MORE && mark !== LAST) return frame;
    this.#units += frame.length - 1;
    if (this.#units > MAX_MESSAGE_UNITS) throw new RangeError('The message is too long.');
    this.#pieces.push(frame.slice(1));
    if (mark === MORE) return null;
    const message = this.#pieces.join('');
    this.#pieces = [];
    this.#units = 0;
    return message;
  }
}
