import { existsSync } from 'node:fs';

import { askCore, coreReady, expect, shellState, test } from '../../support/electron-app.ts';

/** Whether a process exists; a zombie waiting for its parent counts as gone. */
function alive(pid: number): boolean {
  if (process.platform === 'linux') return existsSync(`/proc/${pid}/exe`);
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function pidOf(state: Awaited<ReturnType<typeof shellState>>): number {
  if (state.core.pid === null) throw new Error('the core has no process');
  return state.core.pid;
}

test('a window talks to the core over its own port', async ({ openShell }) => {
  await coreReady(openShell.page);
  expect(await askCore(openShell.page, 'system.info', {})).toMatchObject({ empty: true });
});

test('a core that is killed comes back and its window is connected again', async ({ shell }) => {
  const first = await coreReady(shell.page);
  await shell.page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { seenGenerations: seen });
    window.addEventListener('message', (event) => {
      if (event.data?.type === 'erc:core-port') seen.push(event.data.generation);
    });
  });
  process.kill(pidOf(first), 'SIGKILL');

  const second = await coreReady(shell.page, 2);
  expect(second.core).toMatchObject({ restarts: 1, generation: 2 });
  expect(pidOf(second)).not.toBe(pidOf(first));
  // The page did not ask for this one: it had a port before, so it is given a new one.
  await expect.poll(() => shell.page.evaluate(() => Reflect.get(window, 'seenGenerations'))).toContain(2);
  expect(await askCore(shell.page, 'system.info', {})).toMatchObject({ empty: true });
});

test('quitting ends the core as well', async ({ shell }) => {
  const pid = pidOf(await coreReady(shell.page));
  expect(alive(pid)).toBe(true);
  expect(await shell.quit()).toBe(0);
  expect(alive(pid)).toBe(false);
});

test('an app that is killed leaves no core behind', async ({ shell }) => {
  const pid = pidOf(await coreReady(shell.page));
  shell.electron.process().kill('SIGKILL');
  await expect.poll(() => alive(pid)).toBe(false);
});
