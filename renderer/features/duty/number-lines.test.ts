import { expect, test } from 'vitest';
import { foundContacts } from './found-contacts.ts';
import { readNumbers, writeNumbers } from './number-lines.ts';

test('numbers stand one a line with their labels, and survive the form', () => {
  const numbers = readNumbers('95598\n 0571-0000-0001 （夜间）\n\n0571-0000-0002 (fax)\n95598');
  expect(numbers).toEqual([
    { number: '95598', label: null },
    { number: '0571-0000-0001', label: '夜间' },
    { number: '0571-0000-0002', label: 'fax' },
  ]);
  expect(readNumbers(writeNumbers(numbers))).toEqual(numbers);
});

test('a contact is found by any of its words together', () => {
  const one = {
    id: '1',
    kind: 'power' as const,
    organisation: '供电公司',
    organisationEn: 'Power company',
    department: '调度',
    place: null,
    placeName: null,
    placeNameEn: null,
    language: null,
    note: '停电报修',
    numbers: [{ number: '0571-0000 0001', label: null }],
    keys: 'gdgs gongdiangongsi dd diaodu',
  };
  const found = (text: string) => foundContacts(text, [one], () => '供电').length;
  for (const text of ['', 'gd', 'gongdian', '供电 调度', 'power', '05710000', '停电']) expect(found(text)).toBe(1);
  expect(found('消防')).toBe(0);
});
