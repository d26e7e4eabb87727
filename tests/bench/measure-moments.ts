import { randomUUID } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { manualClock } from '../../main/core/platform/clock.ts';
import { boardSnapshot } from '../../main/core/modules/board/index.ts';
import { Moments } from '../../main/core/moments/index.ts';
import { openServices, type Services } from '../../main/core/services.ts';
import { RESOURCES } from './core-under-test.ts';
import { timed, type Times } from './figures.ts';
import type { Pair } from './measure-reads.ts';
import type { Workshop } from './workshop.ts';

const STATUSES = ['ready', 'in-progress', 'not-ready', 'not-started'] as const;
const CHANGES_AT_ONCE = 500;
const BOARDS = 10;
const LOOP_RESOLUTION_MS = 1;

export type MomentTimes = {
  /** The board of an instant never asked for before / the whole board of now, each asked of a service. */
  readonly jump: Pair;
  /** From there, map and coverage. */
  readonly map: Times;
  readonly coverage: Times;
  /** Back to an instant that is still open. */
  readonly again: Times;
  /** The first jump of all, with the start of the thread. */
  readonly firstMs: number;
  readonly layMs: number;
  readonly checkpoints: number;
  /** The longest that the core's own thread did not answer while pictures were made. */
  readonly longestBlockMs: number;
  readonly changes: number;
};

/** Jumps to instants of a long log, in the thread of moments, from the thread of a core that goes on beside it. */
export async function measureMoments({ data, sizes, copyOf, filledStore }: Workshop): Promise<MomentTimes> {
  const dataDir = copyOf(filledStore);
  const clock = manualClock(data.now - 2 * 86_400_000 + 1000);
  const services = openServices({ dataDir, resourcesDir: RESOURCES, clock });
  const moments = new Moments({ dataDir, resourcesDir: RESOURCES, exercise: undefined }, clock, () => undefined);
  try {
    const start = clock.now();
    const changes = lengthenLog(services, clock, sizes.moments.changes, data.now);
    // The board of now has yesterday's figures ready.
    await services.past.daysBefore(1, clock.now());
    const ask = (at: number, area: string, procedure: string): Promise<unknown> =>
      moments.call(at, [area, procedure], {}, { client: 'test' });
    let checkpoints = 0;
    const layMs = await timed(async () => {
      checkpoints = await moments.layCheckpoints();
    });
    const firstMs = await timed(() => ask(start + 1, 'board', 'get'));
    const times = { bare: [] as number[], product: [] as number[] };
    const [map, coverage, again]: [number[], number[], number[]] = [[], [], []];
    const watch = watchBlocks();
    for (let jump = 1; jump <= sizes.moments.jumps; jump += 1) {
      // Spread over the log by the golden section, so that no two lie near each other.
      const at = Math.round(start + ((jump * 0.618) % 1) * (clock.now() - start));
      watch.on();
      times.product.push(await timed(() => ask(at, 'board', 'get')));
      map.push(await timed(() => ask(at, 'places', 'map')));
      coverage.push(await timed(() => ask(at, 'coverage', 'matrix')));
      again.push(await timed(() => ask(at, 'board', 'get')));
      watch.off();
      for (let turn = 0; turn < BOARDS; turn += 1)
        times.bare.push(await timed(() => boardSnapshot(services, clock.now(), services.bus.revision)));
    }
    return {
      jump: times,
      map,
      coverage,
      again,
      firstMs,
      layMs,
      checkpoints,
      longestBlockMs: watch.longest(),
      changes,
    };
  } finally {
    await moments.close();
    services.stop();
    services.store.close();
  }
}

/** Sets one state after the other until the log has `wanted` changes, up to `until` (UTC ms); tells how many it has. */
function lengthenLog(
  { bus, db, model }: Services,
  clock: ReturnType<typeof manualClock>,
  wanted: number,
  until: number,
): number {
  db.pragma('synchronous = OFF');
  const rounds = Math.max(2, Math.ceil((wanted - bus.revision) / CHANGES_AT_ONCE));
  const step = Math.max(1, Math.floor((until - clock.now()) / rounds));
  const [places, items] = [model.codes, model.grid.items.map(({ code }) => code)];
  let number = 1;
  const pick = <Value>(values: readonly Value[]): Value => {
    number = (Math.imul(number, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return values[(number >>> 8) % values.length] as Value;
  };
  for (let round = 0; round < rounds; round += 1) {
    clock.advance(step);
    const observedAt = clock.now() - 1000;
    const changes = Array.from({ length: CHANGES_AT_ONCE }, () => ({
      entity: 'readiness_state',
      op: 'put' as const,
      row: `${pick(places)}|${pick(items)}`,
      fields: { status: pick(STATUSES), observedAt },
    }));
    bus.execute({ id: randomUUID(), kind: 'bench', operator: { post: 'bench' }, input: null }, () => ({
      changes,
      result: null,
    }));
  }
  return db.prepare<[], number>('SELECT count(*) FROM change').pluck().get() ?? 0;
}

/** The longest that this thread's loop was late while it watched. */
function watchBlocks(): { on: () => void; off: () => void; longest: () => number } {
  const delay = monitorEventLoopDelay({ resolution: LOOP_RESOLUTION_MS });
  return {
    on: () => void delay.enable(),
    off: () => void delay.disable(),
    longest: () => Math.max(0, delay.max / 1e6 - LOOP_RESOLUTION_MS),
  };
}
