import { expect, test } from 'vitest';
import { overdueFirst } from './overdue-first.ts';

const incident = (id: string, ...due: number[]) => ({ id, clocks: due.map((one) => ({ due: one })) });

test('an overdue report comes before worse grades, the longest overdue first', () => {
  const worstFirst = [incident('I', 150), incident('II'), incident('III', 90, 120), incident('ungraded', 80, 300)];
  const order = (now: number): string[] => overdueFirst(worstFirst, now).map(({ id }) => id);
  expect(order(80)).toEqual(['I', 'II', 'III', 'ungraded']);
  expect(order(100)).toEqual(['ungraded', 'III', 'I', 'II']);
});
