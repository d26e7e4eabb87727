import { randomInt } from 'node:crypto';
import path from 'node:path';

import Database from 'better-sqlite3';

import { STORE_FILE } from '../../main/core/store/store-files.ts';
import { bundled } from './support/bundled.ts';
import { type Answer, CoreChild } from './support/core-child.ts';
import { type Call, mixedCommand } from './support/mixed-commands.ts';
import type { TortureRun, TortureScale } from './torture-run.ts';
import { withFolder } from './with-folder.ts';

const SCALE: Record<TortureScale, { readonly cycles: number; readonly verifyEvery: number }> = {
  short: { cycles: 6, verifyEvery: 6 },
  full: { cycles: 1000, verifyEvery: 100 },
};

/** Commands sent ahead of their acknowledgement, so that at least one is open at the kill. */
const IN_FLIGHT = 8;

type Tally = {
  readonly sent: number;
  readonly acknowledged: Set<string>;
  readonly broken: number;
  readonly failed: string[];
};

/** Kills the core again and again with commands open, and sends what was not acknowledged again to the next one. */
async function killAgainAndAgain(dataDir: string, cycles: number, verifyEvery: number): Promise<Tally> {
  const script = await bundled('crash-harness');
  const first = new CoreChild(script, dataDir);
  await first.open();
  await first.end();
  const acknowledged = new Set<string>();
  const open = new Map<string, Call>();
  const failed: string[] = [];
  let [sent, broken] = [0, 0];
  // The next process reads its code while the present one works.
  let next = new CoreChild(script, dataDir);
  const start = async (last = false): Promise<CoreChild> => {
    const core = next;
    await core.open();
    if (!last) next = new CoreChild(script, dataDir);
    return core;
  };
  const take = (answer: Answer): void => {
    if (answer.commandId === undefined) return;
    open.delete(answer.commandId);
    if (answer.failed === undefined) acknowledged.add(answer.commandId);
    else failed.push(answer.failed);
  };
  const sendNew = (core: CoreChild): void => {
    const command = mixedCommand((sent += 1));
    open.set(command.input.commandId, command);
    core.tell(command);
  };

  for (let cycle = 1; cycle <= cycles; cycle += 1) {
    const core = await start();
    // What was not acknowledged before the kill is sent again with the id it had.
    for (const command of open.values()) core.tell(command);
    while (open.size < IN_FLIGHT) sendNew(core);
    for (let answers = randomInt(IN_FLIGHT * 2); answers > 0; answers -= 1) {
      take(await core.answer());
      sendNew(core);
    }
    // Somewhere inside a command, not only between two.
    for (const until = performance.now() + Math.random() * 3; performance.now() < until;);
    for (const late of await core.kill()) take(late);
    if (cycle % verifyEvery === 0) {
      const checked = await start();
      checked.tell({ check: true });
      if ((await checked.answer()).ok !== true) broken += 1;
      await checked.kill();
      process.stderr.write(`  ${cycle} kills, ${sent} commands sent, ${broken} broken chains\n`);
    }
  }
  const last = await start(true);
  for (const command of open.values()) last.tell(command);
  while (open.size > 0) take(await last.answer());
  last.tell({ check: true });
  if ((await last.answer()).ok !== true) broken += 1;
  await last.kill();
  return { sent, acknowledged, broken, failed };
}

/** How often the log holds each command. */
function timesInLog(dataDir: string): Map<string, number> {
  const db = new Database(path.join(dataDir, STORE_FILE), { readonly: true });
  try {
    // A command writes one run of changes: one that was carried out twice would have two stamps of its first change.
    const receipts = db.prepare<[], [string, number]>('SELECT commandId, seqTo - seqFrom + 1 FROM receipt').raw().all();
    const changes = new Map(
      db.prepare<[], [string, number]>('SELECT commandId, count(*) FROM change GROUP BY commandId').raw().all(),
    );
    return new Map(receipts.map(([id, count]) => [id, (changes.get(id) ?? 0) === count ? 1 : 2]));
  } finally {
    db.close();
  }
}

/** SIGKILL in the middle of mixed commands: every acknowledged one is there, none twice, the chain is whole. */
export const killCore: TortureRun = {
  name: 'kill -9 during mixed commands',
  run: (scale) =>
    withFolder(async (folder) => {
      const { cycles, verifyEvery } = SCALE[scale];
      const { sent, acknowledged, broken, failed } = await killAgainAndAgain(folder, cycles, verifyEvery);
      const times = timesInLog(folder);
      const lost = [...acknowledged].filter((id) => !times.has(id)).length;
      const twice = [...times.values()].filter((count) => count !== 1).length;
      const count = cycles.toLocaleString('en');
      return {
        figure: `${count} kills, ${acknowledged.size.toLocaleString('en')} of ${sent.toLocaleString('en')} commands acknowledged: ${lost} lost, ${twice} twice, ${broken} broken chains${failed.length > 0 ? `, refused: ${failed[0]}` : ''}`,
        wanted: `${count} kills: 0 lost, 0 twice, 0 broken chains`,
        passed: lost + twice + broken + failed.length === 0 && acknowledged.size === sent,
      };
    }),
};
