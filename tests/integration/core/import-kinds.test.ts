import { describe, expect, test } from 'vitest';
import { livingTables } from '../../support/living-tables.ts';
import { runImport, testCore } from '../../support/core-client.ts';

const PLACES = 'code,name,type\nB1,网点一,branch\nB2,网点二,branch';
const HOURS = 'place,date,opens,closes,reason';
const KIND = { kind: 'hours-exceptions' } as const;

describe('opening exceptions', () => {
  test('go in by code or name, once, and out again', async () => {
    const { client, core } = await testCore();
    await runImport(client, PLACES, { kind: 'places' });
    const file = `${HOURS}\nB1,2026-10-01,09:00,22:00,开幕\n网点二,2026-10-01,休息,,\nB1,2026-10-01,10:00,11:00,\nB9,2026-10-01,休息,,`;
    const done = await runImport(client, file, KIND);
    expect(done.result).toMatchObject({ read: 4, created: 2, updated: 0, rejectedTotal: 2 });
    expect(done.result?.rejected).toMatchObject([
      { row: 4, column: 'place', code: 'DUPLICATE_IN_FILE' },
      { row: 5, column: 'place', code: 'UNKNOWN_PLACE' },
    ]);
    expect((await client.places.get({ code: 'B2' })).exceptions).toEqual([
      { date: '2026-10-01', opens: null, closes: null, reason: null },
    ]);
    const before = livingTables(core.store.db);
    const { revision } = core.store.bus;
    expect((await runImport(client, file, KIND)).result).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    expect(core.store.bus.revision).toBe(revision);
    const changed = await runImport(client, `${HOURS}\nB1,2026-10-01,休息,,`, KIND);
    expect(changed.result).toMatchObject({ created: 0, updated: 1 });
    expect((await client.places.get({ code: 'B1' })).exceptions).toEqual([
      { date: '2026-10-01', opens: null, closes: null, reason: '开幕' },
    ]);
    await client.changes.undo({ target: changed.commandId ?? '' });
    expect(livingTables(core.store.db)).toEqual(before);
  });
});

const run = (client: Parameters<typeof runImport>[0], rows: string) =>
  runImport(client, `code,name,parent,level\n${rows}`, { kind: 'organisations' });

describe('organisations', () => {
  test('find their parents in the file and in the store', async () => {
    const { client } = await testCore();
    const first = await run(client, 'O2,区支行,市分行,支行\nO1,市分行,,市行');
    expect(first.result).toMatchObject({ created: 2, rejectedTotal: 0 });
    const second = await run(client, 'O3,营业部,O2,网点\nO2,区支行,市分行,支行');
    expect(second.result).toMatchObject({ created: 1, unchanged: 1 });
    const { items } = await client.places.organisations({});
    expect(items.map(({ code, parent, level }) => [code, parent, level])).toEqual([
      ['O1', null, 'city'],
      ['O2', 'O1', 'sub-branch'],
      ['O3', 'O2', 'outlet'],
    ]);
  });

  test('none is above itself, and an unknown parent is told by row and column', async () => {
    const { client } = await testCore();
    const done = await run(client, 'O1,甲,O2,\nO2,乙,O1,\nO3,丙,没有,\nO4,丁,,高级');
    expect(done.result?.rejected).toMatchObject([
      { row: 3, column: 'parent', code: 'LOOP' },
      { row: 4, column: 'parent', code: 'UNKNOWN_ENTRY' },
      { row: 5, column: 'level', code: 'UNKNOWN_CHOICE' },
    ]);
  });
});
