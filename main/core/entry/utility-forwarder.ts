import { spawn } from 'node:child_process';
import path from 'node:path';

import { type ForwardedFrame, unwrapData, wrapData } from './forwarded-frame.ts';
import type { CorePort } from './parent-link.ts';
import { isParentPort } from './utility-link.ts';

/**
 * Stands in for the core in a TEST BUILD on an Electron whose Node cannot load the database: starts the real core on the
 * Node named by ERC_TEST_NODE and carries frames between it and the message ports, unread. Both end together.
 */
function forward(): void {
  const host: unknown = Reflect.get(process, 'parentPort');
  const node = process.env['ERC_TEST_NODE'];
  if (!isParentPort(host) || node === undefined)
    throw new Error('The forwarder runs only inside the utility process of a TEST BUILD.');

  const child = spawn(node, [path.join(__dirname, 'utility.js')], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const ports = new Map<number, CorePort>();
  let lastPort = 0;
  const send = (frame: ForwardedFrame): void => {
    if (child.connected) child.send(frame);
  };

  host.on('message', ({ data, ports: [port] }) => {
    if (port === undefined) return send({ kind: 'control', message: data, port: null });
    lastPort += 1;
    const id = lastPort;
    ports.set(id, port);
    port.on('message', (event) => send(wrapData(id, event?.data)));
    port.on('close', () => {
      if (ports.delete(id)) send({ kind: 'closed', port: id });
    });
    send({ kind: 'control', message: data, port: id });
    port.start();
  });
  child.on('message', (frame: ForwardedFrame) => {
    if (frame.kind === 'control') host.postMessage(frame.message);
    else if (frame.kind === 'closed') {
      ports.get(frame.port)?.close();
      ports.delete(frame.port);
    } else ports.get(frame.port)?.postMessage(unwrapData(frame));
  });
  child.on('error', () => process.exit(1));
  // A core ended by a signal has no exit code; the shell must see a crash, not a clean end.
  child.on('exit', (code) => process.exit(code ?? 1));
}

forward();
