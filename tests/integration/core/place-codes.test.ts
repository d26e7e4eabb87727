import { expect, test } from 'vitest';
import { reopened, testCore } from '../../support/core-client.ts';

// Codes come from people's files: what separates or escapes parts inside the log may occur in them.
test.each(['A|1', 'A~1', 'A~1|~0|', '网点 "一"', '100%_\\'])(
  'a place called %s can be used like any other',
  async (code) => {
    const opened = await testCore();
    const { client } = opened;
    await client.places.create({ code, name: '网点', type: 'branch' });
    await client.places.update({ code, note: '改' });
    await client.places.locate({ code, lon: 120, lat: 30 });
    await client.places.setHours({ code, hours: [{ weekday: 1, opens: 540, closes: 1020 }] });
    const cell = { place: code, item: 'rmb-small-notes' };
    await client.readiness.set({ ...cell, status: 'ready' });
    await client.readiness.attach({ ...cell, name: 'a', mime: 'text/plain', base64: 'YQ==' });
    await client.catalogue.override({ place: code, item: 'pos-foreign-cards', required: true });
    const seen = async ({ client: asked }: typeof opened) => ({
      place: await asked.places.get({ code }),
      cell: await asked.readiness.cell(cell),
      pos: (await asked.readiness.cell({ place: code, item: 'pos-foreign-cards' })).cell.status,
      recent: (await asked.changes.recent({ place: code })).items.map(({ kind, rows }) => [kind, rows]),
      rollup: (await asked.readiness.rollup({ by: 'place' })).rows,
    });
    const before = await seen(opened);
    expect(before.place.place).toMatchObject({ code, note: '改', lon: 120, accuracy: 'approximate' });
    expect(before.cell).toMatchObject({
      cell: { state: 'ready', attachments: 1 },
      history: [{ kind: 'readiness.set' }],
    });
    expect(before.recent.map(([kind]) => kind)).toEqual([
      'catalogue.override',
      'readiness.attach',
      'readiness.set',
      'places.setHours',
      'places.locate',
      'places.update',
      'places.create',
    ]);
    const again = await reopened(opened);
    expect(await seen(again)).toEqual(before);
    expect((await again.client.system.verify({})).ok).toBe(true);
    await again.client.places.remove({ code });
    expect(await again.client.places.list({})).toMatchObject({ total: 0 });
    expect((await again.client.readiness.rollup({ by: 'place' })).rows).toEqual([]);
  },
);

test('places are listed in the order of their codes, whatever order they came in', async () => {
  const { client } = await testCore();
  for (const code of ['B', 'C', 'A', 'BB']) await client.places.create({ code, name: code, type: 'branch' });
  const inOrder = ['A', 'B', 'BB', 'C'];
  expect((await client.places.list({})).items.map(({ code }) => code)).toEqual(inOrder);
  expect((await client.readiness.matrix({ sort: 'code' })).rows.map(({ place }) => place)).toEqual(inOrder);
});
