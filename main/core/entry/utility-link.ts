import type { CorePort, ParentLink } from './parent-link.ts';

/** The part of `process.parentPort` used here; typed by hand because this side must not depend on Electron. */
type ParentPort = {
  readonly postMessage: (message: unknown) => void;
  readonly on: (
    event: 'message',
    listener: (event: { readonly data: unknown; readonly ports: readonly CorePort[] }) => void,
  ) => void;
};

export function isParentPort(value: unknown): value is ParentPort {
  return typeof value === 'object' && value !== null && 'postMessage' in value && 'on' in value;
}

/** Link of a core that runs inside an Electron utility process. The system ends such a process with its parent. */
export function utilityLink(host: ParentPort): ParentLink {
  return {
    send: (message) => host.postMessage(message),
    onMessage: (listener) => host.on('message', (event) => listener(event.data, event.ports[0] ?? null)),
    onGone: () => undefined,
  };
}
