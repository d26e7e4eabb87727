import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { timed, type Times } from './figures.ts';
import type { Workshop } from './workshop.ts';

export type OpenTimes = {
  /** Opening the store, and with it the first board. */
  readonly open: Times;
  readonly openToBoard: Times;
  /** From starting the program to the board at a WebSocket client. */
  readonly startToBoard: Times;
};

export async function measureOpen({ sizes, filledStore, copyOf, withCore }: Workshop): Promise<OpenTimes> {
  const times = { open: [] as number[], openToBoard: [] as number[], startToBoard: [] as number[] };
  for (let turn = 0; turn < sizes.opens; turn += 1) {
    const script = path.join(import.meta.dirname, 'open-once.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [script, copyOf(filledStore)]);
    const { openMs, boardMs } = JSON.parse(stdout) as { openMs: number; boardMs: number };
    times.open.push(openMs);
    times.openToBoard.push(openMs + boardMs);
    const started = performance.now();
    await withCore(copyOf(filledStore), async (core) => {
      const { client, close } = await core.connect();
      await timed(() => client.board.get({}));
      times.startToBoard.push(performance.now() - started);
      close();
    });
  }
  return times;
}
