import { setImmediate as nextTurn } from 'node:timers/promises';

import { describe, expect, it } from 'vitest';

import type { FromCore } from '../../../shared/contract/core-process.ts';
import { AppError } from '../../../shared/kernel/app-error.ts';
import { runCoreProcess, type ServedCore } from './core-process.ts';
import type { CorePort, ParentLink } from './parent-link.ts';

const OPEN = { type: 'open', dataDir: '/data', resourcesDir: '/resources', sample: true };
const PORT: CorePort = {
  on: () => undefined,
  postMessage: () => undefined,
  start: () => undefined,
  close: () => undefined,
};

const ignore = (): void => undefined;

function setUp(open?: () => Promise<ServedCore>) {
  const sent: FromCore[] = [];
  const events: unknown[] = [];
  let deliver: Parameters<ParentLink['onMessage']>[0] = ignore;
  let gone: () => void = ignore;
  const link: ParentLink = {
    send: (message) => sent.push(message),
    onMessage: (listener) => {
      deliver = listener;
    },
    onGone: (listener) => {
      gone = listener;
    },
  };
  const core: ServedCore = {
    pid: 42,
    schemaVersion: 5,
    serve: (port, client) => events.push(['serve', port === PORT, client]),
    close: () => Promise.resolve(void events.push('closed')),
  };
  runCoreProcess(
    link,
    (request) => {
      events.push(request);
      return open === undefined ? Promise.resolve(core) : open();
    },
    (code) => events.push(['exit', code]),
  );
  return {
    sent,
    events,
    deliver: (message: unknown, port: CorePort | null = null) => deliver(message, port),
    gone: () => gone(),
  };
}

describe('runCoreProcess', () => {
  it('opens once, says so, and serves each port as the window it belongs to', async () => {
    const { sent, events, deliver } = setUp();
    deliver(OPEN);
    deliver(OPEN);
    deliver({ type: 'connect', client: 'wall' }, PORT);
    await nextTurn();
    expect(events).toEqual([expect.objectContaining({ dataDir: '/data', sample: true }), ['serve', true, 'wall']]);
    expect(sent).toEqual([{ type: 'ready', pid: 42, node: process.versions.node, schemaVersion: 5 }]);
  });

  it('answers pings and ignores what it does not understand', () => {
    const { sent, deliver } = setUp();
    deliver({ type: 'ping', id: 9 });
    deliver({ type: 'unknown' });
    deliver('noise');
    expect(sent).toEqual([{ type: 'pong', id: 9 }]);
  });

  it('closes the store once when asked, then ends', async () => {
    const { events, deliver, gone } = setUp();
    deliver(OPEN);
    await nextTurn();
    deliver({ type: 'shutdown' });
    gone();
    await nextTurn();
    expect(events.slice(1)).toEqual(['closed', ['exit', 0]]);
  });

  it('closes the store when its parent is gone', async () => {
    const { events, deliver, gone } = setUp();
    deliver(OPEN);
    await nextTurn();
    gone();
    await nextTurn();
    expect(events.slice(1)).toEqual(['closed', ['exit', 0]]);
  });

  it('reports why it could not open and ends when the parent has heard it', async () => {
    const { sent, events, deliver } = setUp(() => Promise.reject(new AppError('STORE_FROM_FUTURE', 'Newer.')));
    deliver(OPEN);
    await nextTurn();
    expect(sent).toEqual([{ type: 'fatal', code: 'STORE_FROM_FUTURE', message: 'Newer.' }]);
    deliver({ type: 'shutdown' });
    await nextTurn();
    expect(events.at(-1)).toEqual(['exit', 1]);
  });
});
