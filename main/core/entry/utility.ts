import { openCore } from '../core.ts';
import { runCoreProcess } from './core-process.ts';
import { forwardedLink, isIpcEnd } from './forwarded-link.ts';
import { openServed } from './open-served.ts';
import type { ParentLink } from './parent-link.ts';
import { isParentPort, utilityLink } from './utility-link.ts';

const exit = (code: number): never => process.exit(code);

function parentLink(): ParentLink {
  const parentPort: unknown = Reflect.get(process, 'parentPort');
  if (isParentPort(parentPort)) return utilityLink(parentPort);
  if (isIpcEnd(process)) return forwardedLink(process);
  throw new Error('This program is started by the desktop app. To serve a browser, use: npm start -- --browser');
}

/**
 * The core as the desktop shell starts it: inside an Electron utility process, or (TEST BUILD on an older Electron) as a
 * child of the forwarder there.
 */
function main(): void {
  const link = parentLink();
  // Ctrl+C in a terminal reaches every process of the app; the shell alone decides when the core ends.
  for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined);
  // A lost core elsewhere counts as a crash of this one: the shell starts it again and it finds who has the store then.
  runCoreProcess(link, (request) => openServed(request, openCore, () => exit(1)), exit);
}

main();
