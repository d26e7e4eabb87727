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
  const ports = new Map<number, ForwardedPort>();
  let onMessage = ignore;
  const openPort = (id: number): CorePort => {
    const port = new ForwardedPort(id, end, () => ports.delete(id));
    ports.set(id, port);
    return port;
  };
  end.on('message', (frame) => {
    if (frame.kind === 'control') onMessage(frame.message, frame.port === null ? null : openPort(frame.port));
    else ports.get(frame.port)?.arrive(frame);
  });
  return {
    send: (message) => end.send({ kind: 'control', message, port: null }),
    onMessage: (listener) => {
      onMessage = listener;
    },
    onGone: (listener) => end.on('disconnect', listener),
  };
}

type PortFrame = Exclude<ForwardedFrame, { kind: 'control' }>;

/** Like a real port it keeps what arrives before `start`: frames can come faster than the core takes the port. */
class ForwardedPort implements CorePort {
  readonly #id: number;
  readonly #end: IpcEnd;
  readonly #forget: () => void;
  readonly #events = new EventEmitter();
  #early: PortFrame[] | null = [];
  #closed = false;

  constructor(id: number, end: IpcEnd, forget: () => void) {
    this.#id = id;
    this.#end = end;
    this.#forget = forget;
  }

  on(event: string, listener: (event?: { data: unknown }) => void): void {
    this.#events.on(event, listener);
  }

  postMessage(data: unknown): void {
    if (!this.#closed) this.#end.send(wrapData(this.#id, data));
  }

  start(): void {
    const early = this.#early ?? [];
    this.#early = null;
    for (const frame of early) this.#dispatch(frame);
  }

  close(): void {
    if (this.#closed) return;
    this.#drop();
    this.#end.send({ kind: 'closed', port: this.#id });
  }

  arrive(frame: PortFrame): void {
    if (this.#early === null) this.#dispatch(frame);
    else this.#early.push(frame);
  }

  #dispatch(frame: PortFrame): void {
    if (this.#closed) return;
    if (frame.kind !== 'closed') this.#events.emit('message', { data: unwrapData(frame) });
    else {
      this.#drop();
      this.#events.emit('close');
    }
  }

  #drop(): void {
    this.#closed = true;
    this.#forget();
  }
}
