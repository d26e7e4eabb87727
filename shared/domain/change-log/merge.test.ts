import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RowChange } from './change.ts';
import {
  compareStamp,
  conflictsBetween,
  EMPTY_ROW,
  isAlive,
  mergeAppendOnly,
  mergeRegister,
  mergeRow,
  rowOf,
  type MergedRow,
  type Register,
  type Stamp,
} from './merge.ts';

// Few stamps on purpose: ties and equal stamps must occur.
const stamp: fc.Arbitrary<Stamp> = fc.record({
  hlc: fc.constantFrom('000000000001-0000', '000000000001-0001', '000000000002-0000'),
  device: fc.constantFrom('ws-a', 'ws-b', 'ws-c'),
});
const value = fc.oneof(fc.constantFrom('', 'x', '甲'), fc.integer({ min: -2, max: 2 }), fc.constant(null));
const register: fc.Arbitrary<Register> = fc.record({ value, stamp });
const row: fc.Arbitrary<MergedRow> = fc.record({
  fields: fc.dictionary(fc.constantFrom('status', 'note', 'owner'), register),
  deleted: fc.option(stamp),
});

const at = (counter: number): Stamp => ({ hlc: `000000000001-000${counter}`, device: 'ws-a' });

function put(counter: number): MergedRow {
  return rowOf({ entity: 'place', op: 'put', row: 'A', fields: { name: '甲' } }, at(counter));
}

function gone(counter: number): MergedRow {
  return rowOf({ entity: 'place', op: 'delete', row: 'A' }, at(counter));
}

const write = (field: string, text: string, hlc: string, device: string): MergedRow =>
  rowOf({ entity: 'readiness_state', op: 'put', row: 'A|x', fields: { [field]: text } }, { hlc, device });

const winners = (left: MergedRow, right: MergedRow) =>
  conflictsBetween(left, right)
    .map(({ field, kept }) => [field, kept] as const)
    .toSorted(([x], [y]) => (x < y ? -1 : 1));

/** A merge is a join: the order in which logs meet, and how often, does not matter. */
function joins<T>(arbitrary: fc.Arbitrary<T>, merge: (a: T, b: T) => T) {
  return fc.property(arbitrary, arbitrary, arbitrary, (a, b, c) => {
    expect(merge(a, b)).toEqual(merge(b, a));
    expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
    expect(merge(a, a)).toEqual(a);
  });
}

test('registers merge in any order, grouped in any way, any number of times', () => {
  expect(fc.check(joins(register, mergeRegister))).toMatchObject({ failed: false });
});

test('rows merge in any order, grouped in any way, any number of times', () => {
  expect(fc.check(joins(row, mergeRow))).toMatchObject({ failed: false });
});

test('append-only collections merge by union of ids', () => {
  const content = new Map(['a', 'b', 'c', 'd'].map((id) => [id, { text: `entry ${id}` }]));
  const ids = fc.subarray([...content.keys()]);
  const log = ids.map((chosen) => new Map(chosen.map((id) => [id, content.get(id)])));
  fc.assert(joins(log, mergeAppendOnly));
  fc.assert(
    fc.property(log, log, (a, b) => {
      const merged = mergeAppendOnly(a, b);
      expect([...merged.keys()]).toEqual([...new Set([...a.keys(), ...b.keys()])].toSorted());
    }),
  );
});

test('the order of changes does not matter to the row they make', () => {
  const change: fc.Arbitrary<RowChange> = fc.oneof(
    fc.record({
      entity: fc.constant('place'),
      op: fc.constant('put' as const),
      row: fc.constant('A'),
      fields: fc.dictionary(fc.constantFrom('name', 'note'), value),
    }),
    fc.record({ entity: fc.constant('place'), op: fc.constant('delete' as const), row: fc.constant('A') }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(change, stamp), { maxLength: 6 }), fc.gen(), (changes, gen) => {
      const rows = changes.map(([made, when]) => rowOf(made, when));
      const shuffled = gen(() => fc.shuffledSubarray(rows, { minLength: rows.length }));
      expect(shuffled.reduce(mergeRow, EMPTY_ROW)).toEqual(rows.reduce(mergeRow, EMPTY_ROW));
    }),
  );
});

test('the later stamp wins, and the device breaks a tie', () => {
  const early: Register = { value: 'early', stamp: { hlc: '000000000001-0000', device: 'ws-z' } };
  const late: Register = { value: 'late', stamp: { hlc: '000000000001-0001', device: 'ws-a' } };
  const other: Register = { value: 'other', stamp: { hlc: '000000000001-0001', device: 'ws-b' } };
  expect(mergeRegister(early, late)).toBe(late);
  expect(mergeRegister(other, late)).toBe(other);
  expect(compareStamp(late.stamp, { ...late.stamp })).toBe(0);
});

describe('isAlive', () => {
  test('nothing was never alive, a put makes a row alive', () => {
    expect(isAlive(EMPTY_ROW)).toBe(false);
    expect(isAlive(put(1))).toBe(true);
  });

  test('a deletion ends it, a later put revives it, an earlier one does not', () => {
    expect(isAlive(mergeRow(put(1), gone(2)))).toBe(false);
    expect(isAlive(mergeRow(gone(2), put(3)))).toBe(true);
    expect(isAlive(mergeRow(gone(2), put(1)))).toBe(false);
  });
});

describe('conflictsBetween', () => {
  test('what two workstations set differently stays visible, with the one that lost', () => {
    const mine = write('note', 'mine', '000000000001-0000', 'ws-a');
    const theirs = write('note', 'theirs', '000000000001-0001', 'ws-b');
    const [conflict, ...more] = conflictsBetween(mine, theirs);
    expect(more).toEqual([]);
    expect([conflict?.field, conflict?.kept.value, conflict?.lost.value]).toEqual(['note', 'theirs', 'mine']);
  });

  test('the same value, another field or the same workstation is no conflict', () => {
    const mine = write('note', 'same', '000000000001-0000', 'ws-a');
    expect(conflictsBetween(mine, write('note', 'same', '000000000001-0001', 'ws-b'))).toEqual([]);
    expect(conflictsBetween(mine, write('owner', 'theirs', '000000000001-0001', 'ws-b'))).toEqual([]);
    expect(conflictsBetween(mine, write('note', 'later', '000000000001-0001', 'ws-a'))).toEqual([]);
  });

  test('both sides name the same winner', () => {
    fc.assert(
      fc.property(row, row, (a, b) => {
        expect(winners(a, b)).toEqual(winners(b, a));
      }),
    );
  });
});
