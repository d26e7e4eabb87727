import { expect, it } from 'vitest';
import { readLack } from './lack-text.ts';

it('takes apart what a place lacks', () => {
  expect(
    ['fx-cash-eur', 'closed', 'stock:EUR', 'language:ar', 'machine:atm:visa', 'machine:ecny'].map(readLack),
  ).toEqual([
    { kind: 'item', code: 'fx-cash-eur' },
    { kind: 'closed' },
    { kind: 'stock', code: 'EUR' },
    { kind: 'language', code: 'ar' },
    { kind: 'machine', machine: 'atm', scheme: 'visa' },
    { kind: 'machine', machine: 'ecny', scheme: null },
  ]);
});
