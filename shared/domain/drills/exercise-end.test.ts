import { expect, test } from 'vitest';
import { endedAsLost, endedByHand, endedByIncident, endOf, endText } from './exercise-end.ts';

test('why an exercise ended survives the store, whatever the title says', () => {
  for (const end of [endedByHand(null), endedByHand('  完成 '), endedByIncident(12, '"真"火警\n{}'), endedAsLost])
    expect(endOf(endText(end))).toEqual(end);
  expect(endedByHand('  ').note).toBeNull();
  expect(endOf(null)).toBeNull();
});
