import { parentPort, workerData } from 'node:worker_threads';
import { MomentHost, type HostOptions } from '../moments/moment-host.ts';
import { answerTo, type HostAnswer, type HostRequest } from '../moments/host-protocol.ts';

const post = (answer: HostAnswer): void => parentPort?.postMessage(answer);
const host = new MomentHost(workerData as HostOptions, (at) => post({ type: 'ready', at }));

parentPort?.on('message', (request: HostRequest) => {
  if (request.type === 'close') {
    host.close();
    process.exit();
  }
  void answerTo(host, request).then(post);
});
