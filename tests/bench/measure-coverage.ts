import { randomUUID } from 'node:crypto';
import { around } from 'geokdbush';
import KDBush from 'kdbush';
import { manualClock } from '../../main/core/platform/clock.ts';
import { openServices, type Services } from '../../main/core/services.ts';
import type { CoverageCell } from '../../shared/contract/coverage.ts';
import { RESOURCES } from './core-under-test.ts';
import { makeCoverageWorld } from './coverage-data.ts';
import { timed, type Times } from './figures.ts';
import type { Pair } from './measure-reads.ts';
import type { Workshop } from './workshop.ts';

/** Metres. */
const RINGS = [500, 1000, 3000];
const ZONE_OFFSET_MS = 8 * 3_600_000;

export type CoverageTimes = {
  /** The whole matrix after one status changed / every pair of venue × capability × ring asked of geokdbush. */
  readonly matrix: Pair;
  /** The first matrix of all, nothing known yet. */
  readonly firstMs: number;
  readonly whatIf: Times;
  readonly day: Times;
  readonly singlePointsMs: number;
  readonly size: string;
};

/**
 * The coverage of a whole district after one status changed, against a bare kd-tree of the same places that is asked for the same
 * pairs of venue, capability and ring. The tree is built beforehand and told who serves what; the product has to find that out.
 * Services in this process: no transport, no validation.
 */
export async function measureCoverage(workshop: Workshop): Promise<CoverageTimes> {
  const { data, sizes, copyOf, filledStore } = workshop;
  const services = openServices({
    dataDir: copyOf(filledStore),
    resourcesDir: RESOURCES,
    clock: manualClock(data.now),
  });
  try {
    makeCoverageWorld(services, sizes.coverage, data.now);
    return await measure(services, sizes.coverage.updates);
  } finally {
    services.stop();
    services.store.close();
  }
}

async function measure(services: Services, updates: number): Promise<CoverageTimes> {
  const { coverage, model, readinessCommands, clock, singlePoints } = services;
  const matrix = (): CoverageCell[] => coverage.matrix({ rings: RINGS }).cells;
  const firstMs = await timed(matrix);
  const bare = new BareTree(services);
  assertSame(matrix(), bare);
  const near = [...new Set(matrix().flatMap(({ ready }) => ready))];
  const times = { bare: [] as number[], product: [] as number[] };
  for (let turn = -5; turn < updates; turn += 1) {
    const place = near[(Math.abs(turn) * 7919) % near.length] ?? '';
    const item = model.grid.items[Math.abs(turn) % Math.min(7, model.grid.items.length)]?.code ?? '';
    const status = turn % 2 === 0 ? 'not-ready' : 'ready';
    readinessCommands.set(
      { id: randomUUID(), kind: 'readiness.set', operator: { post: 'bench' }, input: turn },
      { place, item },
      { status, observedAt: clock.now() },
    );
    bare.look(place);
    const first = await timed(() => bare.pairs());
    const second = await timed(matrix);
    if (turn >= 0) times.bare.push(first);
    if (turn >= 0) times.product.push(second);
  }
  assertSame(matrix(), bare);
  const close = near.slice(0, 3);
  const whatIf: number[] = [];
  const day: number[] = [];
  for (let turn = 0; turn < Math.min(updates, 20); turn += 1) {
    const away = { close, machines: [], staff: [], currencies: [] };
    whatIf.push(await timed(() => coverage.whatIf(away, { rings: RINGS })));
    const date = new Date(clock.now() + ZONE_OFFSET_MS).toISOString().slice(0, 10);
    day.push(await timed(() => coverage.day({ date, ring: RINGS[1] ?? 0 })));
  }
  const singlePointsMs = await timed(() => singlePoints.find(RINGS[1] ?? 0));
  const { length: capabilities } = coverage.capabilities();
  const size = `${model.codes.length} places x ${coverage.world.ground.venues.length} venues x ${capabilities} capabilities x ${RINGS.length} rings`;
  return { matrix: times, firstMs, whatIf, day, singlePointsMs, size };
}

/** A kd-tree of the places, and who serves what as the core explains it place by place. */
class BareTree {
  readonly #services: Services;
  readonly #codes: string[] = [];
  readonly #tree: KDBush;
  readonly #serves: Uint8Array[];

  constructor(services: Services) {
    this.#services = services;
    const positions: [number, number][] = [];
    for (const { code, lon, lat } of services.places.all()) {
      if (lon === null || lat === null) continue;
      this.#codes.push(code);
      positions.push([lon, lat]);
    }
    this.#tree = new KDBush(positions.length);
    for (const [lon, lat] of positions) this.#tree.add(lon, lat);
    this.#tree.finish();
    this.#serves = services.coverage.capabilities().map(() => new Uint8Array(positions.length));
    for (const code of this.#codes) this.look(code);
  }

  /** Learns what a place serves now. */
  look(place: string): void {
    const { coverage } = this.#services;
    const index = this.#codes.indexOf(place);
    coverage.capabilities().forEach(({ code }, capability) => {
      const marks = this.#serves[capability];
      if (marks) marks[index] = coverage.why(place, code, {}).serves ? 1 : 0;
    });
  }

  /** Places for every venue × capability × ring, nearest first. */
  pairs(): number[][] {
    const found: number[][] = [];
    for (const { lon, lat } of this.#services.coverage.world.ground.venues)
      for (const serves of this.#serves)
        for (const ring of RINGS)
          found.push(
            lon === null || lat === null
              ? []
              : around(this.#tree, lon, lat, Number.POSITIVE_INFINITY, ring / 1000, (index) => serves[index] === 1),
          );
    return found;
  }

  codeOf(index: number): string {
    return this.#codes[index] ?? '';
  }
}

const asText = (lists: readonly (readonly string[])[]): string =>
  lists.map((list) => list.toSorted().join()).join('\n');

/** Both sort by distance, but round it differently: compared as sets. */
function assertSame(cells: readonly CoverageCell[], tree: BareTree): void {
  const bare = tree.pairs().map((pair) => pair.map((index) => tree.codeOf(index)));
  if (asText(cells.map(({ ready }) => ready)) !== asText(bare))
    throw new Error('coverage: the product and the bare kd-tree find different places.');
}
