import { expect, test } from 'vitest';
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
