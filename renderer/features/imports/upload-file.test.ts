import { describe, expect, it } from 'vitest';
import { fromBase64 } from '../../ui/files/base64.ts';
import { PIECE_BYTES, uploadFile, type Piece } from './upload-file.ts';

const send = (into: Piece[]) => async (piece: Piece) => {
  into.push(piece);
};

describe('uploadFile', () => {
  it('sends pieces in order that make up the file', async () => {
    const bytes = new Uint8Array(PIECE_BYTES * 2 + 5).map((_, index) => index % 251);
    const pieces: Piece[] = [];
    const sent: number[] = [];
    await uploadFile(new File([bytes], 'a.csv'), send(pieces), (n) => sent.push(n), new AbortController().signal);
    expect(pieces.map((piece) => [piece.index, piece.last])).toEqual([
      [0, false],
      [1, false],
      [2, true],
    ]);
    expect(Buffer.concat(pieces.map((piece) => fromBase64(piece.base64))).equals(bytes)).toBe(true);
    expect(sent.at(-1)).toBe(bytes.length);
    expect(pieces.every((piece) => piece.base64.length <= 1_400_000)).toBe(true);
  });

  it('sends an empty file as one empty piece', async () => {
    const pieces: Piece[] = [];
    await uploadFile(new File([], 'empty.csv'), send(pieces), () => undefined, new AbortController().signal);
    expect(pieces).toMatchObject([{ index: 0, last: true, base64: '' }]);
  });

  it('stops before the next piece when the person cancels', async () => {
    const stop = new AbortController();
    const pieces: Piece[] = [];
    const run = uploadFile(
      new File([new Uint8Array(PIECE_BYTES * 3)], 'b.csv'),
      send(pieces),
      () => stop.abort(),
      stop.signal,
    );
    await expect(run).rejects.toThrow(/abort/i);
    expect(pieces).toHaveLength(1);
  });
});
