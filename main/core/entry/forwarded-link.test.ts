import { describe, expect, it } from 'vitest';

import { type ForwardedFrame, unwrapData, wrapData } from './forwarded-frame.ts';
import { forwardedLink, type IpcEnd } from './forwarded-link.ts';
import type { CorePort } from './parent-link.ts';

function setUp() {
  const sent: ForwardedFrame[] = [];
  const listeners: Partial<Record<string, (frame: ForwardedFrame) => void>> = {};
  const end: IpcEnd = {
    send: (frame) => sent.push(frame),
    on: (event, listener) => {
      listeners[event] = listener;
    },
  };
  const link = forwardedLink(end);
  const arrive = (frame: ForwardedFrame): void => listeners['message']?.(structuredClone(frame));
  return { link, sent, arrive, listeners };
}

describe('wrapData', () => {
  it('brings text and bytes through JSON unchanged', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    for (const data of ['', '指挥', bytes, bytes.subarray(10, 20), bytes.buffer]) {
      const frame = JSON.parse(JSON.stringify(wrapData(3, data)));
      const expected = data instanceof ArrayBuffer ? bytes : data;
      expect(unwrapData(frame)).toEqual(expected);
    }
  });

  it('refuses anything else', () => {
    expect(() => wrapData(1, { a: 1 })).toThrow('text or bytes');
  });
});

describe('forwardedLink', () => {
  it('passes control messages both ways', () => {
    const { link, sent, arrive } = setUp();
    const got: unknown[] = [];
    link.onMessage((message, port) => got.push([message, port]));
    arrive({ kind: 'control', message: { type: 'ping', id: 1 }, port: null });
    link.send({ type: 'pong', id: 1 });
    expect(got).toEqual([[{ type: 'ping', id: 1 }, null]]);
    expect(sent).toEqual([{ kind: 'control', message: { type: 'pong', id: 1 }, port: null }]);
  });

  it('keeps what arrives before the port is started', () => {
    const { link, arrive } = setUp();
    const ports: CorePort[] = [];
    link.onMessage((_message, port) => {
      if (port !== null) ports.push(port);
    });
    // One read of the channel can bring the port and its first request at once, before the core is open.
    arrive({ kind: 'control', message: { type: 'connect', client: 'console' }, port: 1 });
    arrive({ kind: 'text', port: 1, text: 'first request' });
    arrive({ kind: 'closed', port: 1 });
    const got: unknown[] = [];
    const [port] = ports;
    port?.on('message', (event) => got.push(event?.data));
    port?.on('close', () => got.push('closed'));
    expect(got).toEqual([]);
    port?.start();
    expect(got).toEqual(['first request', 'closed']);
  });

  it('keeps ports apart and goes silent once one is closed', () => {
    const { link, sent, arrive } = setUp();
    const ports: CorePort[] = [];
    link.onMessage((_message, port) => {
      if (port !== null) ports.push(port);
    });
    arrive({ kind: 'control', message: { type: 'connect', client: 'console' }, port: 1 });
    arrive({ kind: 'control', message: { type: 'connect', client: 'wall' }, port: 2 });
    const got: unknown[] = [];
    for (const [index, port] of ports.entries()) {
      port.on('message', (event) => got.push([index, event?.data]));
      port.on('close', () => got.push([index, 'closed']));
      port.start();
    }
    arrive({ kind: 'text', port: 2, text: 'b' });
    arrive({ kind: 'text', port: 1, text: 'a' });
    arrive({ kind: 'closed', port: 1 });
    arrive({ kind: 'text', port: 1, text: 'late' });
    expect(got).toEqual([
      [1, 'b'],
      [0, 'a'],
      [0, 'closed'],
    ]);
    ports[0]?.postMessage('late');
    ports[1]?.postMessage('answer');
    expect(sent).toEqual([{ kind: 'text', port: 2, text: 'answer' }]);
  });
});
