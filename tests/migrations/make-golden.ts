import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRouterClient } from '@orpc/server';
import { openCore } from '../../main/core/core.ts';
import { manualClock } from '../../main/core/platform/clock.ts';
import { SCHEMA_VERSION } from '../../main/core/store/migrations/index.ts';

/**
 * Makes golden/schema-N.sqlite for the schema of these sources: `node tests/migrations/make-golden.ts`. Run it once when a
 * schema is released and commit the file; one that exists is never made again, because it stands for stores people have.
 */

const NOW = Date.UTC(2026, 8, 11, 1, 30);
const HOUR_MS = 3_600_000;
const operator = { post: '值班员', name: '样例' };

const dataDir = mkdtempSync(path.join(tmpdir(), 'erc-golden-'));
const clock = manualClock(NOW);
const core = await openCore({ dataDir, resourcesDir: path.join(import.meta.dirname, '../../resources'), clock });
const client = createRouterClient(core.router, { context: { client: 'test' } });

await client.event.save({
  operator,
  name: '样例赛事',
  zone: 'Asia/Shanghai',
  opensAt: NOW + 12 * 24 * HOUR_MS,
  closesAt: NOW + 27 * 24 * HOUR_MS,
});
await client.event.setPeriod({ period: { kind: 'sprint', startsOn: '2026-09-01', endsOn: '2026-09-22' } });
await client.event.setHoliday({ holiday: { date: '2026-10-01', name: '国庆节', nameEn: 'National Day' } });
await client.event.setVisitors({ days: [{ date: '2026-09-23', visitors: 80_000, peak: true }] });
await client.places.saveOrganisation({
  organisation: { code: 'CITY', name: '市分行', nameEn: null, parent: null, level: 'city' },
});
await client.places.create({ code: 'V1', name: '体育馆', type: 'venue', lon: 120.2, lat: 30.2, datum: 'wgs84' });
for (let index = 1; index <= 12; index += 1) {
  clock.advance(1000);
  await client.places.create({
    operator,
    code: `B~${index}|x`,
    name: `网点 ${index}`,
    type: 'branch',
    organisation: 'CITY',
    ...(index % 3 !== 0 && { lon: 120.2 + index / 1000, lat: 30.2, datum: 'gcj02' as const }),
  });
  for (const item of ['rmb-small-notes', 'ups-takeover', 'green-lane']) {
    await client.readiness.set({
      operator,
      place: `B~${index}|x`,
      item,
      status: index % 4 === 0 ? 'not-ready' : 'ready',
    });
  }
}
const cell = { place: 'B~1|x', item: 'rmb-small-notes' };
await client.places.setHours({ code: cell.place, hours: [{ weekday: 5, opens: 1320, closes: 1560 }] });
const closed = { date: '2026-10-01', opens: null, closes: null, reason: '休息' };
await client.places.setException({ code: cell.place, exception: closed });
await client.catalogue.override({ place: 'V1', item: 'green-lane', required: true });
await client.readiness.attach({ ...cell, name: '照片.jpg', mime: 'image/jpeg', base64: 'aGVsbG8=' });
await client.settings.set({ serviceRingMetres: 800 });
await client.imports.saveMapping({
  mapping: { name: '网点表', kind: 'places', mapping: { code: '编号' }, constants: { type: 'branch' }, datum: 'bd09' },
});
clock.advance(HOUR_MS);
const wrong = await client.readiness.set({ ...cell, status: 'not-ready', note: '误报' });
await client.changes.undo({ target: wrong.commandId });
await client.places.remove({ code: 'B~12|x' });

const file = path.join(import.meta.dirname, 'golden', `schema-${SCHEMA_VERSION}.sqlite`);
core.store.db.prepare('VACUUM INTO ?').run(file);
await core.close();
rmSync(dataDir, { recursive: true });
process.stdout.write(`${file}\n`);
