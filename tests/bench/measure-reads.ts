import { manualClock } from '../../main/core/platform/clock.ts';
import { matrixPage, rollupRows } from '../../main/core/modules/readiness/index.ts';
import { openServices, type Services } from '../../main/core/services.ts';
import { assertSame } from './counts.ts';
import { RESOURCES } from './core-under-test.ts';
import { interleaved, type Times } from './figures.ts';
import { naiveRollup } from './naive-rollup.ts';
import type { Workshop } from './workshop.ts';

const PAGE = 100;
const TYPE = 'branch';

export type Pair = { readonly bare: Times; readonly product: Times };
export type ReadTimes = Record<'byPlace' | 'byCategory' | 'list' | 'matrix', Pair>;

/** Roll-ups and pages, called on the services themselves in this process: no transport, no validation, as the bare query has none. */
export async function measureReads(workshop: Workshop): Promise<ReadTimes> {
  const clock = manualClock(workshop.data.now);
  const services = openServices({ dataDir: workshop.copyOf(workshop.filledStore), resourcesDir: RESOURCES, clock });
  try {
    return {
      byPlace: await rollup(workshop, services, 'place'),
      byCategory: await rollup(workshop, services, 'category'),
      list: await list(workshop, services),
      matrix: await matrix(workshop, services),
    };
  } finally {
    services.stop();
    services.store.close();
  }
}

function rollup(workshop: Workshop, services: Services, by: 'place' | 'category'): Promise<Pair> {
  const { db, model, places, clock } = services;
  const product = () => rollupRows(by, model, places, db);
  const bare = workshop.bare.rollup(by, clock.now());
  assertSame(`roll-up by ${by}`, product(), bare(), 'the bare query');
  assertSame(`roll-up by ${by}`, product(), naiveRollup(workshop.filledData, by, clock.now()), 'the naive count');
  return interleaved(workshop.sizes.rollups, 3, bare, product);
}

function list({ bare, sizes }: Workshop, { placeQueries }: Services): Promise<Pair> {
  const product = () => placeQueries.list({ type: TYPE, limit: PAGE });
  const page = bare.placePage(TYPE, PAGE);
  const { items, total } = product();
  assertEqual('page of places', { items, total }, page());
  return interleaved(sizes.lists, 20, page, product);
}

function matrix({ bare, sizes }: Workshop, { db, model, places, clock }: Services): Promise<Pair> {
  const request = { filter: { type: TYPE, state: 'red' }, sort: 'worst', offset: 0, limit: PAGE } as const;
  const product = () => matrixPage(db, model, places, request, clock.now());
  const page = bare.matrixPage(TYPE, PAGE, clock.now());
  const { rows, total } = product();
  const { places: expected, total: expectedTotal } = page();
  assertEqual('page of the matrix', [rows.map(({ place }) => place), total], [expected, expectedTotal]);
  return interleaved(sizes.rollups, 3, page, product);
}

function assertEqual(what: string, product: unknown, bare: unknown): void {
  if (JSON.stringify(product) !== JSON.stringify(bare))
    throw new Error(`${what}: the product and the bare query answer differently.`);
}
