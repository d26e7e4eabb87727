import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { tableDigests } from '../../../main/core/store/rebuild.ts';
import { refusalOf, reopened, testCore, type TestCore } from '../../support/core-client.ts';

const branch = (code: string) => ({ code, name: `网点 ${code}`, type: 'branch' as const });
const contentOf = ({ core }: TestCore) => ({
  tables: tableDigests(core.store.db),
  changes: core.store.db.prepare('SELECT count(*) FROM change').pluck().get(),
  receipts: core.store.db.prepare('SELECT count(*) FROM receipt').pluck().get(),
});

describe('a repeated command', () => {
  test('returns the first receipt and changes nothing, also after a restart', async () => {
    const first = await testCore();
    const commandId = randomUUID();
    const made = await first.client.places.create({ commandId, ...branch('B1') });
    expect(made).toMatchObject({ commandId, repeated: false });
    await first.client.places.create(branch('B2'));
    const before = contentOf(first);
    const again = { ...made, repeated: true };
    expect(await first.client.places.create({ commandId, ...branch('B1') })).toEqual(again);
    const second = await reopened(first);
    expect(await second.client.places.create({ commandId, ...branch('B1') })).toEqual(again);
    expect(contentOf(second)).toEqual(before);
  });

  test('is still answered with its receipt when the place it made is gone', async () => {
    const { client } = await testCore();
    const commandId = randomUUID();
    const made = await client.places.create({ commandId, ...branch('B1') });
    await client.places.remove({ code: 'B1' });
    const again = await client.places.create({ commandId, ...branch('B1') });
    expect(again).toMatchObject({ commandId, revision: made.revision, repeated: true });
  });

  test('without a time of its own keeps the time it was first carried out', async () => {
    const { client, clock } = await testCore();
    await client.places.create(branch('B1'));
    const set = { commandId: randomUUID(), place: 'B1', item: 'rmb-small-notes', status: 'ready' as const };
    const first = await client.readiness.set(set);
    clock.advance(60_000);
    const again = await client.readiness.set(set);
    expect(again.repeated).toBe(true);
    expect(again.cell.observedAt).toBe(first.cell.observedAt);
  });

  test('a command that was refused leaves no receipt: the same id may be sent again, corrected', async () => {
    const { client } = await testCore();
    const commandId = randomUUID();
    const refusal = await refusalOf(client.places.update({ commandId, code: 'B1', note: 'x' }));
    expect(refusal.code).toBe('UNKNOWN_PLACE');
    expect(await client.places.create({ commandId, ...branch('B1') })).toMatchObject({ repeated: false });
  });
});

describe('a command id used for something else', () => {
  test.each([
    ['another input', { ...branch('B1'), note: 'other' }],
    ['another place', branch('B9')],
  ])('%s is refused and nothing is changed', async (_, other) => {
    const opened = await testCore();
    const commandId = randomUUID();
    await opened.client.places.create({ commandId, ...branch('B1') });
    const before = contentOf(opened);
    const refusal = await refusalOf(opened.client.places.create({ commandId, ...other }));
    expect(refusal).toMatchObject({ code: 'COMMAND_ID_REUSED', details: { commandId, kind: 'places.create' } });
    expect(contentOf(opened)).toEqual(before);
  });

  test('another procedure is refused', async () => {
    const { client } = await testCore();
    const commandId = randomUUID();
    await client.places.create({ commandId, ...branch('B1') });
    expect((await refusalOf(client.places.remove({ commandId, code: 'B1' }))).code).toBe('COMMAND_ID_REUSED');
    expect((await client.places.list({})).total).toBe(1);
  });

  test('another operator with the same input is the same command: the first receipt stands', async () => {
    const { client } = await testCore();
    const commandId = randomUUID();
    await client.places.create({ commandId, ...branch('B1'), operator: { post: '值班员' } });
    const again = await client.places.create({ commandId, ...branch('B1'), operator: { post: '指挥长' } });
    expect(again.repeated).toBe(true);
    const [entry] = (await client.changes.recent({})).items;
    expect(entry?.by).toEqual({ post: '值班员' });
  });
});
