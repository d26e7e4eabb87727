import { expect, test } from 'vitest';
import type { ChangeEntry } from '../../../shared/contract/system.ts';
import { ownNewest } from './own-newest.ts';

const entry = (commandId: string, more: Partial<ChangeEntry>): ChangeEntry => ({
  seq: 1,
  at: 0,
  by: { post: 'A' },
  commandId,
  kind: 'readiness.set',
  rows: 1,
  entity: 'readiness_state',
  row: null,
  fields: {},
  placeName: null,
  placeNameEn: null,
  itemName: null,
  itemNameEn: null,
  undone: false,
  undoable: true,
  ...more,
});

test('undo means the newest change of this post that can be and is not undone', () => {
  const entries = [
    entry('undo', { kind: 'changes.undo' }),
    entry('undone', { undone: true }),
    entry('logged', { kind: 'log.add', undoable: false }),
    entry('other', { by: { post: 'B' } }),
    entry('mine', {}),
    entry('before', {}),
  ];
  expect(ownNewest(entries, { post: 'A' })?.commandId).toBe('mine');
  expect(ownNewest(entries, { post: 'C' })).toBeNull();
  expect(ownNewest(entries, null)).toBeNull();
});
