import fc from 'fast-check';
import { expect, test } from 'vitest';
import { circleClosedBy, type Dependency } from './dependencies.ts';

test('an item cannot need itself, nor what needs it through others', () => {
  expect(circleClosedBy([], { item: 'a', needs: 'a' })).toEqual(['a', 'a']);
  const known = [
    { item: 'b', needs: 'c' },
    { item: 'c', needs: 'd' },
  ];
  expect(circleClosedBy(known, { item: 'd', needs: 'b' })).toEqual(['d', 'b', 'c', 'd']);
  expect(circleClosedBy(known, { item: 'b', needs: 'd' })).toBeNull();
});

test('as long as every circle is refused, the items can be put into an order', () => {
  const code = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  fc.assert(
    fc.property(fc.array(fc.record<Dependency>({ item: code, needs: code }), { maxLength: 25 }), (asked) => {
      const taken: Dependency[] = [];
      for (const one of asked) if (circleClosedBy(taken, one) === null) taken.push(one);
      const left = new Set('abcdef');
      for (let round = 0; round < 6; round += 1)
        for (const item of left) if (!taken.some((one) => one.item === item && left.has(one.needs))) left.delete(item);
      expect(left.size).toBe(0);
    }),
  );
});
