import { execFileSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openStore, type Store } from '../../main/core/store/store.ts';
import { verifyStore } from '../../main/core/store/verify.ts';
import { systemClock } from '../../main/core/platform/clock.ts';
import type { TortureRun } from './torture-run.ts';
import { withFolder } from './with-folder.ts';

const DISK_MB = 32;

/** One command with a text of `length` letters; the code of its refusal, or null. */
function put(store: Store, id: string, length: number): string | null {
  const fields = { name: randomBytes(length / 2).toString('hex') };
  const row = `2026-${String(1 + (length % 12)).padStart(2, '0')}-${id.slice(0, 8)}`;
  try {
    store.bus.execute({ id, kind: 'event.setHoliday', operator: { post: '岗' }, input: id }, () => ({
      changes: [{ entity: 'holiday', op: 'put', row, fields }],
      result: null,
    }));
    return null;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN';
  }
}

function fillUp(folder: string): void {
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(path.join(folder, 'filler'), randomBytes(Math.max(0, bavail * bsize - 200_000)));
}

/** On a small disk of its own (tmpfs): the reserve lets work go on, then commands are refused in words, none is lost, and it goes on when there is room. */
export const fullDisk: TortureRun = {
  name: 'the disk full, on a small tmpfs',
  run: () =>
    withFolder(async (folder) => {
      const wanted = '0 acknowledged lost, refused as DISK_FULL, resumed';
      try {
        execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MB}m`, 'tmpfs', folder], { stdio: 'pipe' });
      } catch {
        return {
          figure:
            'not run: a tmpfs could not be mounted. Run it as root on Linux, with leave to mount (a container needs CAP_SYS_ADMIN)',
          wanted,
          passed: false,
          unavailable: true,
        };
      }
      try {
        const dataDir = path.join(folder, 'data');
        mkdirSync(dataDir);
        const store = openStore(dataDir, systemClock, undefined, 4 * 2 ** 20);
        store.reserve.look();
        const acknowledged: string[] = [];
        const refusals = new Set<string>();
        const work = (times: number): number => {
          let done = 0;
          for (let turn = 0; turn < times; turn += 1) {
            const id = randomUUID();
            const refusal = put(store, id, 20_000);
            if (refusal === null) {
              acknowledged.push(id);
              done += 1;
            } else refusals.add(refusal);
          }
          return done;
        };
        work(20);
        fillUp(folder);
        const onReserve = work(400);
        const stuck = refusals.size > 0 && store.reserve.used;
        rmSync(path.join(folder, 'filler'));
        const resumed = work(20);
        store.reserve.look();
        const { ok } = verifyStore(store.db);
        const there = store.db.prepare('SELECT 1 FROM receipt WHERE commandId = ?');
        const lost = acknowledged.filter((id) => there.get(id) === undefined).length;
        const again = !store.reserve.used;
        store.close();
        const clear = [...refusals].every((code) => code === 'DISK_FULL');
        return {
          figure: `${acknowledged.length} acknowledged, ${lost} lost; ${onReserve} went on with the disk full, then refused as ${[...refusals].join(', ')}; ${resumed} of 20 at once when there was room, reserve ${again ? 'taken again' : 'missing'}`,
          wanted,
          passed: lost === 0 && ok && clear && stuck && onReserve > 0 && resumed === 20 && again,
        };
      } finally {
        execFileSync('umount', ['-l', folder], { stdio: 'pipe' });
      }
    }),
};
