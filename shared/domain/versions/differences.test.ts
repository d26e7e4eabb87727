import { expect, it } from 'vitest';
import { differences } from './differences.ts';

it('names what changed by its code, conditions as a whole, and what went last', () => {
  const before = {
    name: '甲',
    steps: [
      { code: 'a', minutes: 5, when: { fact: 'injuries', atLeast: 1 }, after: [] },
      { code: 'b', minutes: 3, when: null, after: ['a'] },
    ],
  };
  const after = {
    name: '甲',
    steps: [
      { code: 'c', minutes: 1, when: null, after: [] },
      { code: 'a', minutes: 8, when: { fact: 'injuries', atLeast: 2 }, after: [] },
    ],
  };
  expect(differences(before, after)).toEqual([
    { path: ['steps', 'c', 'minutes'], before: null, after: '1' },
    { path: ['steps', 'a', 'minutes'], before: '5', after: '8' },
    {
      path: ['steps', 'a', 'when'],
      before: '{"fact":"injuries","atLeast":1}',
      after: '{"fact":"injuries","atLeast":2}',
    },
    { path: ['steps', 'b', 'minutes'], before: '3', after: null },
    { path: ['steps', 'b', 'after'], before: 'a', after: null },
  ]);
  expect(differences(after, after)).toEqual([]);
});
