import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowKey, rowKeyParts } from './row-key.ts';

const part = fc.oneof(fc.string(), fc.stringMatching(/^[~|01]*$/));

test('every part survives, whatever characters a real file put into it', () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
      expect(rowKeyParts(rowKey(parts))).toEqual(parts);
    }),
  );
});

test('different identities never share a key', () => {
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 2, maxLength: 2 }),
      fc.array(part, { minLength: 2, maxLength: 2 }),
      (a, b) => {
        expect(rowKey(a) === rowKey(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      },
    ),
  );
});

test('plain codes stay readable', () => {
  expect(rowKey(['BR-01', 'rmb-small-notes'])).toBe('BR-01|rmb-small-notes');
});
