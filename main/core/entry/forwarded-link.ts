import { EventEmitter } from 'node:events';

import { type ForwardedFrame, unwrapData, wrapData } from './forwarded-frame.ts';
import type { CorePort, ParentLink } from './parent-link.ts';

/** The part of `process` of a child with an IPC channel. */
export type IpcEnd = {
  readonly send: (frame: ForwardedFrame) => void;
  readonly on: (event: 'message' | 'disconnect', listener: (frame: ForwardedFrame) => void) => void;
};

export function isIpcEnd(value: object): value is IpcEnd {
  return 'send' in value && typeof value.send === 'function';
}

type Listener = Parameters<ParentLink['onMessage']>[0];

const ignore: Listener = () => undefined;

/**
 * Link of a core that runs on a plain Node beside an older Electron (TEST BUILD only): each port it gets stands for a
 * real one in the forwarding utility process.
 */
export function forwardedLink(end: IpcEnd): ParentLink {
  const ports = new Map<number, EventEmitter>();
  let onMessage = ignore;
  end.on('message', (frame) => {
    if (frame.kind === 'control')
      onMessage(frame.message, frame.port === null ? null : openPort(end, ports, frame.port));
    else if (frame.kind === 'closed') {
      ports.get(frame.port)?.emit('close');
      ports.delete(frame.port);
    } else ports.get(frame.port)?.emit('message', { data: unwrapData(frame) });
  });
  return {
    send: (message) => end.send({ kind: 'control', message, port: null }),
    onMessage: (listener) => {
      onMessage = listener;
    },
    onGone: (listener) => end.on('disconnect', listener),
  };
}

function openPort(end: IpcEnd, ports: Map<number, EventEmitter>, id: number): CorePort {
  const emitter = new EventEmitter();
  ports.set(id, emitter);
  return {
    on: (event, listener) => void emitter.on(event, listener),
    postMessage: (data) => {
      if (ports.has(id)) end.send(wrapData(id, data));
    },
    // Frames are dispatched one event at a time, so a listener added with the `connect` message misses none.
    start: () => undefined,
    close: () => {
      if (ports.delete(id)) end.send({ kind: 'closed', port: id });
    },
  };
}
