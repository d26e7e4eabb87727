import { expect, test } from 'vitest';
import type { CoreEvent } from '../../../shared/contract/system.ts';
import { eventStream, nextEvent, reopened, runImport, testCore } from '../../support/core-client.ts';

test('every subscriber sees every event once, in order, without a gap', async () => {
  const { client } = await testCore();
  const streams = await Promise.all([eventStream(client), eventStream(client), eventStream(client)]);
  const codes = Array.from({ length: 50 }, (_, at) => `P${at}`);
  for (const code of codes) await client.places.create({ code, name: code, type: 'branch' });
  const seen = await Promise.all(
    streams.map(async (stream) => {
      const events: CoreEvent[] = [];
      while (events.length < codes.length) events.push(await nextEvent(stream));
      return events;
    }),
  );
  const [first = []] = seen;
  expect(seen).toEqual([first, first, first]);
  expect(first.map(({ places }) => places)).toEqual(codes.map((code) => [code]));
  const start = first[0]?.sequence ?? 0;
  expect(first.map(({ sequence }) => sequence)).toEqual(codes.map((_, at) => start + at));
  const revisions = first.map(({ revision }) => revision);
  expect(revisions).toEqual(revisions.toSorted((a, b) => a - b));
  expect(revisions.at(-1)).toBe((await client.system.info({})).revision);
});

test('a new subscriber is told first where the stream stands', async () => {
  const { client } = await testCore();
  await client.places.create({ code: 'A', name: 'A', type: 'branch' });
  const stream = await client.events.subscribe({});
  const standing = await nextEvent(stream);
  const { epoch, revision } = await client.system.info({});
  expect(standing).toMatchObject({ epoch, revision, topics: [], places: [] });
  await client.places.create({ code: 'B', name: 'B', type: 'branch' });
  expect(await nextEvent(stream)).toMatchObject({ sequence: standing.sequence + 1, topics: ['places'] });
  await stream.return?.();
});

test('topics say what to read again; a refused, a repeated or an empty command says nothing', async () => {
  const { client } = await testCore();
  const stream = await eventStream(client);
  const commandId = '11111111-1111-4111-8111-111111111111';
  await client.places.create({ commandId, code: 'A', name: 'A', type: 'branch' });
  await client.places.create({ commandId, code: 'A', name: 'A', type: 'branch' });
  await expect(client.places.create({ code: 'A', name: 'A', type: 'branch' })).rejects.toThrow('already is a place');
  await client.places.update({ code: 'A', name: 'A' });
  await client.readiness.set({ place: 'A', item: 'ups-takeover', status: 'ready' });
  await client.settings.set({ serviceRingMetres: 900 });
  const topics = [await nextEvent(stream), await nextEvent(stream), await nextEvent(stream)].map(
    (event) => event.topics,
  );
  expect(topics).toEqual([['places'], ['readiness'], ['settings']]);
});

test('an import that touches many places names none, so that clients read all', async () => {
  const { client } = await testCore();
  const stream = await eventStream(client);
  await runImport(client, 'code,name,type\nA,A,branch\nB,B,branch', { kind: 'places' });
  let event = await nextEvent(stream);
  while (!event.topics.includes('places')) event = await nextEvent(stream);
  expect(event.places).toEqual([]);
});

test('a core started again has an epoch of its own', async () => {
  const first = await testCore();
  const { epoch } = await first.client.system.info({});
  const second = await reopened(first);
  expect((await second.client.system.info({})).epoch).not.toBe(epoch);
});
