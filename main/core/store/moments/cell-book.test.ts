import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change, Fields } from '../../../../shared/domain/change-log/change.ts';
import { openDatabase, transaction, type Db } from '../database.ts';
import { migrate } from '../migrate.ts';
import { Projector } from '../projector.ts';
import { tableDigests } from '../rebuild.ts';
import { CellBook } from './cell-book.ts';
import { FoldedRows } from './folded-rows.ts';

const number = fc.option(fc.integer({ min: 0, max: 9 }), { freq: 4 });
const stateFields = fc.record(
  { status: fc.constantFrom('ready', 'not-ready', null), observedAt: number, due: number, overrideUntil: number },
  { requiredKeys: [] },
);
const verdictFields = fc.record(
  { status: fc.constantFrom('ready', 'not-ready'), observedAt: number, rule: fc.constant('rule') },
  { requiredKeys: [] },
);
const row = fc
  .tuple(fc.constantFrom('A', 'B|1', 'C~'), fc.constantFrom('x', 'y'))
  .map(([place, item]) => [place.replaceAll('~', '~0').replaceAll('|', '~1'), item].join('|'));
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ entity: fc.constant('readiness_state'), op: fc.constant('put' as const), row, fields: stateFields }),
  fc.record({ entity: fc.constant('readiness_verdict'), op: fc.constant('put' as const), row, fields: verdictFields }),
  fc.record({
    entity: fc.constantFrom('readiness_state', 'readiness_verdict'),
    op: fc.constant('delete' as const),
    row,
  }),
  fc.tuple(row, number).map(([key, observedAt]) => ({
    entity: 'readiness_state',
    op: 'batch' as const,
    columns: ['status', 'observedAt'],
    rows: [[key, 'in-progress', observedAt]],
  })),
) as fc.Arbitrary<Change>;

function emptyTables(): Db {
  const db = openDatabase(':memory:');
  migrate(db, () => undefined);
  return db;
}

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** What the book holds of every row, in the order of the keys. */
function inBook(book: CellBook, entity: 'readiness_state' | 'readiness_verdict'): unknown[] {
  const [rows, from] = [[] as unknown[][], book.of(entity)];
  from.each((place, item, slot) => {
    const word = book.words[from.word(slot)];
    const values = [book.places[place], book.items[item], word === '' ? null : word, orNull(from.number(0, slot))];
    rows.push(
      entity === 'readiness_state' ? [...values, orNull(from.number(1, slot)), orNull(from.number(2, slot))] : values,
    );
    rows.at(-1)?.push(from.writtenAt(slot));
  });
  return rows.toSorted((a, b) => (`${String(a[0])} ${String(a[1])}` < `${String(b[0])} ${String(b[1])}` ? -1 : 1));
}

const SELECT = {
  readiness_state: 'place, item, status, observedAt, due, overrideUntil, changedSeq',
  readiness_verdict: 'place, item, status, observedAt, changedSeq',
};

test('a book of the cells holds what the tables hold, and rows that were put together are written as each change in its turn', () => {
  const [inTurn, together] = [emptyTables(), emptyTables()];
  fc.assert(
    fc.property(fc.array(change, { maxLength: 40 }), fc.nat(40), (changes, pause) => {
      for (const db of [inTurn, together]) db.exec('DELETE FROM readiness_state; DELETE FROM readiness_verdict');
      let book = new CellBook();
      const folded = new FoldedRows();
      const write = (): void => {
        transaction(together, (tx) => folded.writeTo(new Projector(tx)));
      };
      transaction(inTurn, (tx) => {
        const projector = new Projector(tx);
        for (const [index, one] of changes.entries()) {
          projector.apply(one, index + 1);
          book.take(one, index + 1);
          folded.take(one, index + 1);
          if (index !== pause) continue;
          write();
          book = CellBook.from(book.bytes());
        }
      });
      write();
      expect(tableDigests(together)).toEqual(tableDigests(inTurn));
      for (const entity of ['readiness_state', 'readiness_verdict'] as const) {
        const rows = inTurn.prepare(
          `SELECT ${SELECT[entity]} FROM ${entity} WHERE deleted = 0 ORDER BY place || ' ' || item`,
        );
        expect(inBook(book, entity)).toEqual(rows.raw().all());
      }
    }),
    { numRuns: 60 },
  );
  inTurn.close();
  together.close();
});

test('other changes are none of its', () => {
  const fields: Fields = { name: '网点' };
  expect(new CellBook().take({ entity: 'place', op: 'put', row: 'A', fields }, 1)).toBe(false);
});
