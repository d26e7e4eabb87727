import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { startCore } from './core-under-test.ts';
import { upload } from './import-csv.ts';
import { runBench } from './run-bench.ts';
import { SMOKE } from './sizes.ts';

test('every measurement runs, agrees with the bare database and gives a number', async () => {
  const lines: string[] = [];
  const figures = await runBench(SMOKE, { fromSources: false, say: (line) => lines.push(line) });
  expect(Object.keys(figures)).toEqual([
    'importRatio',
    'updateRatio',
    'rollupPlaceRatio',
    'rollupCategoryRatio',
    'listRatio',
    'liveRatio',
    'coverageRatio',
    'logSearchRatio',
    'replayRatio',
    'openToBoardMs',
    'peakMiB',
  ]);
  for (const figure of Object.values(figures)) expect(figure).toBeGreaterThan(0);
  expect(lines.filter((line) => line.startsWith('cancel after'))).toHaveLength(5);
}, 180_000);

test('files of the full size reach the core: pieces of them are longer than a frame may be', async () => {
  const core = await startCore(temporaryFolder(), false);
  onTestFinished(async () => void (await core.stop()));
  const { client, close } = await core.connect();
  expect(await upload(client, 'states.csv', Buffer.alloc(1_500_000, 'code\n'))).toMatch(/^[\da-f-]{36}$/);
  close();
});
