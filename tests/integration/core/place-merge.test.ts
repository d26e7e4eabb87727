import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PLACE_HISTORY, PLACE_TABLES } from '../../../main/core/modules/places/index.ts';
import { ENTITIES, ENTITY_NAMES } from '../../../main/core/store/entities.ts';
import type { Change, FieldValue } from '../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../shared/domain/change-log/row-key.ts';
import { livingTables } from '../../support/living-tables.ts';
import { DAY_MS, reopened, runImport, START, testCore, type TestCore } from '../../support/core-client.ts';

const PLACES = 'code,name,type,phone\nKEEP,甲,branch,\nGONE,甲,branch,0571-1\nV1,场馆,venue,';

/** Values that rules can read; any other column gets one by its type. */
const SENSIBLE: Readonly<Record<string, FieldValue>> = {
  date: '2026-09-12',
  dueOn: '2026-09-12',
  line: '[[120,30],[121,30]]',
  facts: '{}',
  findings: '[]',
  currency: 'USD',
  denomination: 100,
  status: 'ready',
  result: 'passed',
  stage: 'found',
  severity: 'normal',
};

async function threePlaces(): Promise<TestCore> {
  const opened = await testCore();
  await runImport(opened.client, PLACES, { kind: 'places' });
  return opened;
}

type Plan = { readonly of: string; readonly kept: boolean; readonly number: number; readonly at: number };

/** A row of a table that names `owner` in its first place column and the venue in a second one. */
function rowChange(db: TestCore['core']['store']['db'], { of, number, at }: Plan, owner: string): Change {
  const table = PLACE_TABLES.find(({ entity }) => entity === of);
  if (!table) throw new Error(`no table ${of}`);
  const types = new Map(
    db
      .prepare<[], { name: string; type: string }>(`PRAGMA table_info(${of})`)
      .all()
      .map(({ name, type }) => [name, type]),
  );
  const columns = [...table.inKey, ...table.inFields];
  const valueOf = (column: string): FieldValue => {
    if (columns.includes(column)) return column === columns[0] ? owner : column === 'venue' ? 'V1' : null;
    if (/(At|Until|since|until)$/.test(column)) return START - at * DAY_MS;
    if (column === 'item') return ['rmb-small-notes', 'account-opening'][number % 2] ?? 'account-opening';
    return SENSIBLE[column] ?? (types.get(column) === 'TEXT' ? `x${number}` : number);
  };
  const key = table.key.map((column) =>
    String(table.key.length === 1 && column !== 'place' ? `${owner}-${number}` : valueOf(column)),
  );
  const fields = Object.fromEntries(table.fields.map((column) => [column, valueOf(column)]));
  return { entity: of, op: 'put', row: rowKey(key), fields };
}

const plans = fc.array(
  fc.record({
    // Verdicts follow from the other rows and are judged again.
    of: fc.constantFrom(...PLACE_TABLES.map(({ entity }) => entity).filter((entity) => entity !== 'readiness_verdict')),
    kept: fc.boolean(),
    number: fc.integer({ min: 0, max: 2 }),
    at: fc.integer({ min: 1, max: 5 }),
  }),
  { minLength: 5, maxLength: 40 },
);

function naming({ core }: TestCore, code: string): string[] {
  return ENTITY_NAMES.filter((entity) => !PLACE_HISTORY.has(entity)).flatMap((entity) => {
    const { key, fields } = ENTITIES[entity];
    return [...key, ...fields].flatMap((column) =>
      core.store.db.prepare(`SELECT 1 FROM ${entity} WHERE deleted = 0 AND ${column} = ?`).get(code)
        ? [`${entity}.${column}`]
        : [],
    );
  });
}

const piecesIn = ({ core }: TestCore): unknown[] =>
  core.store.db
    .prepare(
      'SELECT currency, denomination, sum(pieces) FROM stock_movement WHERE deleted = 0 GROUP BY currency, denomination ORDER BY 1, 2',
    )
    .raw()
    .all();

test('after any merge no row but history names the removed place, the ledger has the same sums, and undo takes it back', async () => {
  const opened = await threePlaces();
  const { client, core } = opened;
  const { bus, db } = core.store;
  let run = 0;
  await fc.assert(
    fc.asyncProperty(plans, async (rows) => {
      run += 1;
      const [keep, remove] = [`KEEP${run}`, `GONE${run}`];
      await runImport(client, `code,name,type,phone\n${keep},甲,branch,\n${remove},甲,branch,0571-1`, {
        kind: 'places',
      });
      bus.execute({ id: randomUUID(), kind: 'test.fill', operator: { post: 'test' }, input: null }, () => ({
        changes: rows.map((row) => rowChange(db, row, row.kept ? keep : remove)),
        result: null,
      }));
      const [before, pieces] = [livingTables(db), piecesIn(opened)];
      const preview = await client.places.mergePreview({ keep, remove });
      expect(livingTables(db)).toEqual(before);
      const merged = await client.places.merge({ keep, remove, reason: '同一网点' });
      expect({ lines: merged.lines, filled: merged.filled }).toEqual(preview);
      expect(naming(opened, remove)).toEqual([]);
      expect(piecesIn(opened)).toEqual(pieces);
      await client.changes.undo({ target: merged.commandId });
      expect(livingTables(db)).toEqual(before);
    }),
    { numRuns: 25 },
  );
  expect((await client.system.verify({})).rebuild.ok).toBe(true);
}, 120_000);

describe('a merge', () => {
  test('takes newer evidence over, keeps what is newer, and fills blanks', async () => {
    const opened = await threePlaces();
    const { client } = opened;
    const set = (place: string, item: string, status: 'ready' | 'not-ready', days: number, note: string) =>
      client.readiness.set({ place, item, status, observedAt: START - days * DAY_MS, note });
    await set('KEEP', 'rmb-small-notes', 'not-ready', 3, '旧');
    await set('GONE', 'rmb-small-notes', 'ready', 1, '新');
    await set('KEEP', 'account-opening', 'ready', 1, '新');
    await set('GONE', 'account-opening', 'not-ready', 3, '旧');
    await client.places.setHours({ code: 'GONE', hours: [{ weekday: 1, opens: 540, closes: 1020 }] });
    const merged = await client.places.merge({ keep: 'KEEP', remove: 'GONE', reason: '重复登记' });
    expect(merged.filled).toEqual(['phone']);
    expect(merged.lines).toEqual(
      expect.arrayContaining([
        { entity: 'readiness_state', moved: 0, replaced: 1, dropped: 1 },
        { entity: 'opening_span', moved: 1, replaced: 0, dropped: 0 },
      ]),
    );
    const cell = async (item: string) => (await client.readiness.cell({ place: 'KEEP', item })).cell;
    expect(await cell('rmb-small-notes')).toMatchObject({ status: 'ready', note: '新' });
    expect(await cell('account-opening')).toMatchObject({ status: 'ready', note: '新' });
    const { place, hours, story } = await client.places.get({ code: 'GONE' });
    expect(place).toMatchObject({ code: 'KEEP', phone: '0571-1' });
    expect(hours).toHaveLength(1);
    expect(story.merged).toMatchObject([{ code: 'GONE', reason: '重复登记', by: { post: 'test' } }]);
    expect((await client.places.list({})).total).toBe(2);
    const again = await reopened(opened);
    expect((await again.client.places.search({ query: 'gone' })).items).toMatchObject([{ code: 'KEEP' }]);
  });

  test('lets files that still use the old code find the kept place', async () => {
    const { client } = await threePlaces();
    await client.places.merge({ keep: 'KEEP', remove: 'GONE', reason: '重复' });
    const states = await runImport(client, 'place,item,status\nGONE,account-opening,ready', { kind: 'readiness' });
    expect(states.result).toMatchObject({ created: 1, rejectedTotal: 0 });
    const places = await runImport(client, 'code,name,type\nGONE,甲新,branch\nKEEP,甲,branch', { kind: 'places' });
    expect(places.result).toMatchObject({ updated: 1, created: 0, rejected: [{ row: 3, code: 'DUPLICATE_IN_FILE' }] });
    expect((await client.places.get({ code: 'KEEP' })).place.name).toBe('甲新');
  });

  test('is proposed with its reasons', async () => {
    const { client } = await threePlaces();
    const { items, total } = await client.places.duplicates({});
    expect(total).toBe(1);
    expect(items).toMatchObject([{ a: { code: 'GONE' }, b: { code: 'KEEP' }, reasons: ['same-name'], metres: null }]);
  });
});
