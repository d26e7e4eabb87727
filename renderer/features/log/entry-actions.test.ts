import { expect, test } from 'vitest';
import { actionOfKey } from './entry-actions.ts';

test.each([
  ['1', { kind: 'triage', triage: 'new' }],
  ['4', { kind: 'triage', triage: 'done' }],
  ['S', { kind: 'significant' }],
  ['c', { kind: 'correct' }],
  ['i', { kind: 'incident' }],
  ['l', { kind: 'link' }],
  ['5', null],
  ['Enter', null],
])('%s', (key, action) => {
  expect(actionOfKey(key)).toEqual(action);
});
