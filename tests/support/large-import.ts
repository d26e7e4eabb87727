import type { CoreClient } from './core-client.ts';
import { runImport } from './core-client.ts';

const ITEMS_PER_PLACE = 40;

/**
 * Readiness rows for `places` branches of a store filled by `makeBranches`: 40 items each, so 5,000 places make 200,000 rows.
 */
export function readinessRows(items: readonly string[], places: number): string {
  const lines = ['place,item,status,note'];
  for (let place = 0; place < places; place += 1) {
    for (const [at, item] of items.slice(0, ITEMS_PER_PLACE).entries()) {
      lines.push(`P${place},${item},${at % 7 === 0 ? 'not-ready' : 'ready'},row ${place}`);
    }
  }
  return lines.join('\n');
}

/** Branches P0 … and items required at all of them; returns the codes of the items. */
export async function makeBranches(client: CoreClient, places: number): Promise<string[]> {
  const { items } = await client.catalogue.get({});
  const codes = items.map(({ code }) => code).slice(0, ITEMS_PER_PLACE);
  for (const item of codes) await client.catalogue.requireFor({ item, placeType: 'branch', required: true });
  const rows = Array.from({ length: places }, (_, at) => `P${at},网点 ${at},branch`);
  await runImport(client, ['code,name,type', ...rows].join('\n'), { kind: 'places' });
  return codes;
}
