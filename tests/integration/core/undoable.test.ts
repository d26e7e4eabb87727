import { expect, test } from 'vitest';
import { refusalOf, testCore } from '../../support/core-client.ts';

test('a change is offered for undo exactly when the core takes it back', async () => {
  const { client } = await testCore();
  await client.places.create({ code: 'B1', name: '城东支行', type: 'branch' });
  await client.readiness.set({ place: 'B1', item: 'rmb-small-notes', status: 'ready' });
  await client.log.add({ text: '一台取款机吞卡' });
  await client.incidents.open({ title: '取款机吞卡', type: 'other', scheme: 'information-system', places: ['B1'] });
  await client.dangers.report({ place: 'B1', title: '门口积水' });
  await client.posture.set({ level: 'alert', ground: '演练' });
  await client.settings.set({ serviceRingMetres: 800 });
  const { items } = await client.changes.recent({ limit: 40 });
  const kinds = new Map(items.map(({ kind, undoable }) => [kind, undoable]));
  expect(Object.fromEntries(kinds)).toMatchObject({
    'readiness.set': true,
    'settings.set': true,
    'log.add': false,
    'dangers.report': false,
  });
  for (const { commandId, kind, undoable } of items) {
    const refused = await client.changes.undo({ target: commandId }).then(
      () => null,
      async (error: unknown) => refusalOf(Promise.reject(error as Error)),
    );
    expect({ kind, taken: refused === null, why: refused?.code }).toMatchObject({ kind, taken: undoable });
  }
});
