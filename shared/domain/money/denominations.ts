import { exponentOf } from './iso-4217.ts';

/**
 * Notes in use and the coins that a counter keeps for change, in whole or decimal units as printed on them, largest first. From
 * the issuers' own lists; a note that is still paid but no longer issued is kept, because customers bring it.
 */
const IN_UNITS: Readonly<Record<string, string>> = {
  CNY: '100 50 20 10 5 1 0.5 0.1',
  USD: '100 50 20 10 5 2 1',
  EUR: '500 200 100 50 20 10 5',
  JPY: '10000 5000 2000 1000',
  KRW: '50000 10000 5000 1000',
  HKD: '1000 500 100 50 20 10',
  MOP: '1000 500 100 50 20 10',
  TWD: '2000 1000 500 200 100',
  GBP: '50 20 10 5',
  CHF: '1000 200 100 50 20 10',
  SGD: '1000 100 50 10 5 2',
  THB: '1000 500 100 50 20',
  MYR: '100 50 20 10 5 1',
  PHP: '1000 500 200 100 50 20',
  IDR: '100000 50000 20000 10000 5000 2000 1000',
  VND: '500000 200000 100000 50000 20000 10000',
  INR: '500 200 100 50 20 10',
  AUD: '100 50 20 10 5',
  NZD: '100 50 20 10 5',
  CAD: '100 50 20 10 5',
  KWD: '20 10 5 1 0.5 0.25',
  AED: '1000 500 200 100 50 20 10 5',
  SAR: '500 200 100 50 20 10 5',
  QAR: '500 200 100 50 10 5 1',
  KZT: '20000 10000 5000 2000 1000 500',
  RUB: '5000 2000 1000 500 200 100 50',
  BRL: '200 100 50 20 10 5 2',
  MXN: '1000 500 200 100 50 20',
  ZAR: '200 100 50 20 10',
  SEK: '1000 500 200 100 50 20',
  NOK: '1000 500 200 100 50',
  DKK: '1000 500 200 100 50',
};

/** Minor units of a decimal written with a point, exactly: `0.25` with exponent 3 is 250. */
const minorOf = (printed: string, exponent: number): number => {
  const [whole = '0', part = ''] = printed.split('.');
  return Number(`${whole}${part.padEnd(exponent, '0')}`);
};

/** Denominations of a currency in minor units, largest first; none for a currency whose notes are not in the table. */
export function denominationsOf(currency: string): readonly number[] {
  const exponent = exponentOf(currency);
  const printed = IN_UNITS[currency];
  return exponent === null || printed === undefined ? [] : printed.split(' ').map((text) => minorOf(text, exponent));
}
