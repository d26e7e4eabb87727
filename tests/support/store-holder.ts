import { acquireStoreLock } from '../../main/core/store/store-lock.ts';
import { listenStoreSocket } from '../../main/core/entry/store-socket.ts';
import { createProbeCore } from './transport-router.ts';

// A process that holds a store until it is killed: `node store-holder.ts DIR`. Says `held` when it does.
const dataDir = process.argv[2] ?? '';
acquireStoreLock(dataDir);
await listenStoreSocket(dataDir, createProbeCore().router, { kind: 'command-line', url: () => null });
process.stdout.write('held\n');
