import { EventEmitter } from 'node:events';
import { afterEach, expect, test, vi } from 'vitest';
import { TOPICS } from '../../../../shared/contract/system.ts';
import { EventHub } from './event-hub.ts';
import { MOST_WAITING } from './waiting-events.ts';

const news = { revision: 2, at: 20, topics: ['places'] as const, places: ['A'] };

afterEach(() => void vi.restoreAllMocks());

test('first where the stream stands, then every event in order', async () => {
  const hub = new EventHub('epoch');
  hub.publish({ ...news, revision: 1 });
  const stream = hub.subscribe(1, 10, undefined);
  expect((await stream.next()).value).toMatchObject({ epoch: 'epoch', sequence: 1, revision: 1, topics: [] });
  hub.publish(news);
  hub.publish({ ...news, revision: 3 });
  expect((await stream.next()).value).toMatchObject({ sequence: 2, revision: 2, topics: ['places'], places: ['A'] });
  expect((await stream.next()).value).toMatchObject({ sequence: 3, revision: 3 });
});

test('more places than a message should carry are not named', async () => {
  const hub = new EventHub('epoch');
  const stream = hub.subscribe(0, 0, undefined);
  await stream.next();
  hub.publish({ ...news, places: Array.from({ length: 201 }, (_, at) => `P${at}`) });
  expect((await stream.next()).value).toMatchObject({ places: [] });
});

test('for a client that does not read, all that waits becomes one call to read everything again', async () => {
  const hub = new EventHub('epoch');
  const stream = hub.subscribe(0, 0, undefined);
  const { sequence = 0 } = (await stream.next()).value ?? {};
  for (let revision = 1; revision <= MOST_WAITING + 1; revision += 1) hub.publish({ ...news, revision });
  const everything = { sequence: sequence + MOST_WAITING + 1, revision: MOST_WAITING + 1, topics: TOPICS, places: [] };
  expect((await stream.next()).value).toMatchObject(everything);
  hub.publish({ ...news, revision: 9 });
  expect((await stream.next()).value).toMatchObject({ sequence: sequence + MOST_WAITING + 2, topics: ['places'] });
});

test('ends without an error when the client goes away', async () => {
  const hub = new EventHub('epoch');
  const gone = new AbortController();
  const stream = hub.subscribe(0, 0, gone.signal);
  await stream.next();
  const waiting = stream.next();
  gone.abort();
  expect(await waiting).toEqual({ done: true, value: undefined });
});

test('a client that leaves after the first event is not listened for any more', async () => {
  const added = vi.spyOn(EventEmitter.prototype, 'on');
  const removed = vi.spyOn(EventEmitter.prototype, 'removeListener');
  const stream = new EventHub('epoch').subscribe(0, 0, undefined);
  await stream.next();
  await stream.return();
  const listening = added.mock.calls.filter(([name]) => name === 'event');
  expect(listening).toHaveLength(1);
  expect(removed.mock.calls.filter(([name]) => name === 'event')).toEqual(listening);
});
