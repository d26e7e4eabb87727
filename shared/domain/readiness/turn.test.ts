import { expect, test } from 'vitest';
import { turnOf } from './turn.ts';

test.each([
  ['red', 'ready', 'better'],
  ['ready', 'stale', 'worse'],
  ['open', 'partial', 'better'],
  ['overdue', 'red', 'worse'],
  ['stale', 'stale', 'other'],
  [null, 'red', 'other'],
  ['ready', null, 'other'],
  ['not-applicable', 'ready', 'other'],
] as const)('%s then %s is %s', (before, after, turn) => expect(turnOf(before, after)).toBe(turn));
