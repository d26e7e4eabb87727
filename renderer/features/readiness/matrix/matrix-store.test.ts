import { describe, expect, it } from 'vitest';
import { readPlace, type MatrixCell, type MatrixPage, type MatrixRow } from './matrix-rows.ts';
import { MatrixStore } from './matrix-store.ts';

const ready: MatrixCell = ['ready', 'ready', 1];
const red: MatrixCell = ['not-ready', 'red', 0];

function rowOf(index: number): MatrixRow {
  const cells = [ready, null, red];
  return {
    place: `P${index}`,
    name: `P${index}`,
    nameEn: null,
    type: 'branch',
    state: 'red',
    ready: 1,
    required: 2,
    criticalRed: 1,
    tested: 0,
    cells,
  };
}

function setUp(total = 250) {
  const asked: number[] = [];
  const cells = new Map<string, ReadonlyMap<string, MatrixCell>>();
  const page = async (offset: number, limit: number): Promise<MatrixPage> => {
    asked.push(offset);
    const rows = Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, index) =>
      rowOf(offset + index),
    );
    return { total, items: ['a', 'b', 'c'], rows };
  };
  const place = async (code: string) =>
    readPlace(
      [...(cells.get(code) ?? [])].map(([item, [status, state]]) => ({
        item,
        status,
        state,
        critical: true,
        decidedBy: 'hand',
        handStatus: status,
        tested: null,
        waitsFor: [],
      })),
    );
  const store = new MatrixStore({ page, place, now: () => 1000 });
  return { store, asked, cells };
}

describe('MatrixStore', () => {
  it('reads each page once', async () => {
    const { store, asked } = setUp();
    await Promise.all([store.ensure(0, 40), store.ensure(90, 110)]);
    await store.ensure(0, 150);
    expect(asked).toEqual([0, 100]);
    expect(store.row(110)?.place).toBe('P110');
    expect(store.row(210)).toBeUndefined();
    expect(store.getSnapshot().total).toBe(250);
  });

  it('patches a changed place where it stands, works its sums out again and marks the cell', async () => {
    const { store, cells } = setUp();
    await store.ensure(0, 10);
    cells.set(
      'P3',
      new Map([
        ['a', ready],
        ['c', ready],
      ]),
    );
    store.touch(['P3', 'unknown']);
    await store.see(0, 20);
    expect(store.row(3)).toMatchObject({ place: 'P3', ready: 2, required: 2, criticalRed: 0, state: 'ready' });
    expect(store.changedAt('P3', 'c')).toBe(1000);
    expect(store.changedAt('P3', 'a')).toBeUndefined();
    expect(store.getSnapshot().orderOld).toBe(true);
  });

  it('says nothing when a place was read again and had not changed', async () => {
    const { store, cells } = setUp();
    await store.ensure(0, 10);
    const { version } = store.getSnapshot();
    cells.set(
      'P3',
      new Map([
        ['a', ready],
        ['c', red],
      ]),
    );
    store.touch(null);
    await store.see(3, 3);
    expect(store.getSnapshot().version).toBe(version);
  });

  it('leaves touched places alone until they are in view', async () => {
    const { store, cells } = setUp();
    await store.ensure(0, 10);
    cells.set(
      'P50',
      new Map([
        ['a', red],
        ['c', red],
      ]),
    );
    store.touch(['P50']);
    await store.see(0, 20);
    expect(store.row(50)?.cells[0]).toEqual(ready);
    await store.see(40, 60);
    expect(store.row(50)?.cells[0]).toEqual(red);
  });

  it('takes a new order on demand', async () => {
    const { store, asked } = setUp();
    await store.ensure(0, 10);
    await store.see(100, 120);
    await store.reload();
    expect(asked).toEqual([0, 100, 100]);
    expect(store.indexOf('P100')).toBe(100);
    expect(store.indexOf('P3')).toBeUndefined();
  });

  it('keeps what it has and asks again after a failure', async () => {
    let fail = true;
    const page = async (): Promise<MatrixPage> => {
      if (fail) throw new Error('gone');
      return { total: 1, items: ['a'], rows: [rowOf(0)] };
    };
    const store = new MatrixStore({ page, place: async () => readPlace([]), now: () => 0 });
    await store.ensure(0, 0);
    expect(store.getSnapshot().failed).toBeInstanceOf(Error);
    fail = false;
    await store.ensure(0, 0);
    expect(store.getSnapshot()).toMatchObject({ failed: null, total: 1 });
  });
});
