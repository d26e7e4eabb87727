import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlightParts } from './highlight.ts';

const hits = (text: string, query: string): string[] =>
  highlightParts(text, query).flatMap((part) => (part.hit ? [part.text] : []));

test.each([
  ['萧山宾馆停电', '宾馆', ['宾馆']],
  ['萧山宾馆停电，宾馆已报修', '宾馆 停电', ['宾馆停电', '宾馆']],
  ['３号ＡＴＭ机', 'atm', ['ＡＴＭ']],
  ['Café closed', 'cafe', ['Café']],
  ['ATM故障', '故障atm', ['ATM故障']],
  ['Format the ATM', 'at', ['AT']],
  ['停电', '', []],
  ['停电', '"*', []],
])('%s by %s', (text, query, found) => {
  expect(hits(text, query)).toEqual(found);
});

test('the parts together are the text, whatever is searched for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, query) => {
      const whole = highlightParts(text, query)
        .map((part) => part.text)
        .join('');
      expect(whole).toBe(text);
    }),
  );
});
