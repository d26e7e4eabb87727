import fc from 'fast-check';
import { expect, test } from 'vitest';

import { MAX_MESSAGE_UNITS, PieceReader, piecesOf } from './frame-pieces.ts';
import { MAX_FRAME_BYTES } from './transport.ts';

const together = (frames: Iterable<string>): (string | null)[] => {
  const reader = new PieceReader();
  return [...frames].map((frame) => reader.take(frame));
};

test('a message that fits is one frame and stays as it is', () => {
  expect([...piecesOf('{"i":"1"}')]).toEqual(['{"i":"1"}']);
  expect(together(['{"a":1}', '{"b":2}'])).toEqual(['{"a":1}', '{"b":2}']);
});

test('a long message comes back the same, wherever its characters are cut, and no frame is over the limit', () => {
  fc.assert(
    fc.property(fc.constantFrom('a', '网', '😀', 'a😀', '网a😀'), fc.integer({ min: 0, max: 3 }), (unit, offset) => {
      const message = `{${'x'.repeat(offset)}${unit.repeat(Math.ceil(700_000 / unit.length))}}`;
      const frames = [...piecesOf(message)];
      expect(frames.length).toBeGreaterThan(1);
      expect(Math.max(...frames.map((frame) => Buffer.byteLength(frame)))).toBeLessThanOrEqual(MAX_FRAME_BYTES);
      expect(frames.every((frame) => Buffer.from(frame).toString() === frame)).toBe(true);
      const whole = together(frames);
      expect(whole.slice(0, -1).every((one) => one === null)).toBe(true);
      expect(whole.at(-1) === message).toBe(true);
    }),
    { numRuns: 20 },
  );
});

test('pieces without an end are not collected for ever', () => {
  const reader = new PieceReader();
  const piece = `+${'x'.repeat(1024 * 1024)}`;
  for (let taken = 0; taken < MAX_MESSAGE_UNITS; taken += piece.length - 1) expect(reader.take(piece)).toBeNull();
  expect(() => reader.take(piece)).toThrow(RangeError);
});
