import { describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, reopened, runImport, START, testCore, type CoreClient } from '../../support/core-client.ts';
import { livingTables } from '../../support/living-tables.ts';
import { addItem, makeSmallEvent, OPENS_AT } from '../../support/small-event.ts';

const HEADER = 'place,item,status,observedAt,note,owner,due';
const READINESS = { kind: 'readiness' } as const;
const BRANCHES = ['B1', 'B2', 'B3'];

async function threeBranches() {
  const opened = await testCore();
  await makeSmallEvent(opened.client);
  await addItem(opened.client, 'cash', { critical: true, dueOffsetDays: -28, freshHours: 24 });
  for (const code of BRANCHES) await opened.client.places.create({ code, name: `网点 ${code}`, type: 'branch' });
  await opened.client.places.create({ code: 'H1', name: '宾馆', type: 'hotel' });
  return opened;
}

const rows = (...lines: string[]): string => [HEADER, ...lines].join('\n');
const cellOf = async (client: CoreClient, place: string) => (await client.readiness.cell({ place, item: 'cash' })).cell;

describe('readiness states', () => {
  test('are created, by code or by name, with what the file says', async () => {
    const { client } = await threeBranches();
    const file = rows(
      'B1,cash,ready,2026-09-10 12:00,点过,李岗,2026-09-20',
      '网点 B2,cash,进行中,,,,',
      'B3,CASH,未就绪,,,,',
    );
    const { result } = await runImport(client, file, READINESS);
    expect(result).toMatchObject({ read: 3, created: 3, updated: 0, unchanged: 0, rejectedTotal: 0 });
    expect(await cellOf(client, 'B1')).toMatchObject({
      status: 'ready',
      state: 'ready',
      observedAt: Date.UTC(2026, 8, 10, 4),
      note: '点过',
      owner: '李岗',
      due: Date.UTC(2026, 8, 20, 16) - 1,
      dueOverridden: true,
    });
    expect(await cellOf(client, 'B2')).toMatchObject({
      status: 'in-progress',
      observedAt: START,
      dueOverridden: false,
    });
    expect(await cellOf(client, 'B3')).toMatchObject({ state: 'red', reason: 'marked-not-ready' });
  });

  test('the same file later is no news: evidence without a time of its own does not grow younger', async () => {
    const { client, core, clock } = await threeBranches();
    const file = rows('B1,cash,ready,,,,', 'B2,cash,ready,2026-09-11,,,');
    await runImport(client, file, READINESS);
    const { revision } = core.store.bus;
    clock.advance(DAY_MS + HOUR_MS);
    core.passTime();
    const { result } = await runImport(client, file, READINESS);
    expect(result).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    expect(core.store.bus.revision).toBe(revision);
    expect((await cellOf(client, 'B1')).state).toBe('stale');
  });

  test('a blank cell never erases; a new status without a time was seen now', async () => {
    const { client, clock } = await threeBranches();
    await runImport(client, rows('B1,cash,ready,2026-09-10,点过,李岗,2026-09-20'), READINESS);
    clock.advance(1000);
    const { result } = await runImport(client, rows('B1,cash,in-progress,,,,'), READINESS);
    expect(result).toMatchObject({ updated: 1 });
    expect(await cellOf(client, 'B1')).toMatchObject({
      status: 'in-progress',
      observedAt: START + 1000,
      note: '点过',
      owner: '李岗',
      dueOverridden: true,
    });
  });

  test('wrong rows are rejected by their own code', async () => {
    const { client } = await threeBranches();
    const file = rows(
      'B1,cash,ready,,,,',
      'B9,cash,ready,,,,',
      'B2,nothing,ready,,,,',
      'H1,cash,ready,,,,',
      'B2,cash,ready,2026-12-01,,,',
      'B1,cash,not-ready,,,,',
      'B3,cash,perhaps,,,,',
    );
    const { result } = await runImport(client, file, READINESS);
    expect(result).toMatchObject({ read: 7, created: 1, rejectedTotal: 6 });
    expect(result?.rejected.map(({ row, code }) => [row, code])).toEqual([
      [3, 'UNKNOWN_PLACE'],
      [4, 'UNKNOWN_ITEM'],
      [5, 'NOT_REQUIRED'],
      [6, 'OBSERVED_IN_FUTURE'],
      [7, 'DUPLICATE_IN_FILE'],
      [8, 'UNKNOWN_STATUS'],
    ]);
  });

  test('strict counts what only the store can tell as well', async () => {
    const { client } = await threeBranches();
    const job = await runImport(client, rows('B1,cash,ready,,,,', 'H1,cash,ready,,,,'), { ...READINESS, strict: true });
    expect(job).toMatchObject({ state: 'refused', error: { code: 'ROWS_REJECTED' }, result: { created: 0 } });
    expect((await cellOf(client, 'B1')).status).toBe('not-started');
  });
});

describe('undo', () => {
  test('restores exactly what was recorded before, also in memory', async () => {
    const opened = await threeBranches();
    const { client, core } = opened;
    await client.readiness.set({ place: 'B1', item: 'cash', status: 'ready', note: 'mine', due: OPENS_AT });
    const before = livingTables(core.store.db);
    const shown = await client.readiness.matrix({});
    const { commandId } = await runImport(client, rows('B1,cash,not-ready,,theirs,,', 'B2,cash,ready,,,,'), READINESS);
    await client.changes.undo({ target: commandId ?? '' });
    expect(livingTables(core.store.db)).toEqual(before);
    expect(await client.readiness.matrix({})).toEqual(shown);
    const again = await reopened(opened);
    expect(await again.client.readiness.matrix({})).toEqual(shown);
  });

  test('leaves no owner, note or due of a record that was taken back to the next one', async () => {
    const opened = await threeBranches();
    const { client } = opened;
    const { commandId } = await runImport(client, rows('B1,cash,not-ready,,theirs,李岗,2026-09-12'), READINESS);
    await client.changes.undo({ target: commandId ?? '' });
    const { cell } = await client.readiness.set({ place: 'B1', item: 'cash', status: 'in-progress' });
    expect(cell).toMatchObject({ note: null, owner: null, dueOverridden: false, status: 'in-progress' });
    const again = await reopened(opened);
    expect(await cellOf(again.client, 'B1')).toEqual(cell);
  });

  test('of an undo is refused to nobody, and twice of the same command to everybody', async () => {
    const { client } = await threeBranches();
    const { commandId: target } = await client.readiness.set({ place: 'B1', item: 'cash', status: 'not-ready' });
    const undone = await client.changes.undo({ target });
    expect((await cellOf(client, 'B1')).status).toBe('not-started');
    await expect(client.changes.undo({ target })).rejects.toMatchObject({ data: { code: 'ALREADY_UNDONE' } });
    await client.changes.undo({ target: undone.commandId });
    expect((await cellOf(client, 'B1')).status).toBe('not-ready');
  });
});
