import { parentPort, workerData } from 'node:worker_threads';
import { FEEDS } from '../feeds.ts';
import { foresee, type ForesightRequest } from '../modules/rules/index.ts';

parentPort?.postMessage(foresee(FEEDS, workerData as ForesightRequest));
