import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandChange, type Fields } from '../../../../shared/domain/change-log/change.ts';
import { rowKey, rowKeyParts } from '../../../../shared/domain/change-log/row-key.ts';
import { effectiveState } from '../../../../shared/domain/readiness/effective-state.ts';
import { EFFECTIVE_STATES, type ReadinessStatus } from '../../../../shared/domain/readiness/status.ts';
import { addTally, countCell, emptyTally, rollupState, type Tally } from '../../../../shared/domain/readiness/tally.ts';
import { ENTITIES } from '../../store/entities.ts';
import { requiredCells } from './required-cells.ts';
import { DAY_MS, HOUR_MS } from './sample-calendar.ts';
import type { SampleCommand } from './sample-command.ts';
import { readSampleResources } from './sample-files.ts';
import { sampleHistory } from './sample-history.ts';

const resources = readSampleResources(fileURLToPath(new URL('../../../../resources', import.meta.url)));
const cells = requiredCells(resources);
const NOW = Date.parse('2026-09-11T15:43:00+08:00');

type Tables = Map<string, Map<string, Record<string, string | number | null>>>;

/** What the tables hold after every command up to `at`. */
function tablesAt(history: readonly SampleCommand[], at: number): Tables {
  const tables: Tables = new Map();
  const rows = history
    .filter((command) => command.at <= at)
    .flatMap(({ changes }) => changes.flatMap((change) => [...expandChange(change)]));
  for (const row of rows) {
    const table = tables.get(row.entity) ?? new Map();
    tables.set(row.entity, table);
    const fields: Fields = row.op === 'put' ? row.fields : {};
    table.set(row.row, { ...table.get(row.row), ...fields });
  }
  return tables;
}

/** Roll-up by category of what is recorded by `at`, as it counts at `at`, and how many cells are in each state. */
function pictureAt(history: readonly SampleCommand[], at: number) {
  const tables = tablesAt(history, at);
  const opensAt = Number(tables.get('mega_event')?.get('event')?.['opensAt']);
  const categories = new Map<string, Tally>();
  const states = new Map<string, number>();
  for (const { place, item } of cells) {
    const row = tables.get('readiness_state')?.get(rowKey([place.code, item.code]));
    const status = (row?.['status'] ?? 'not-started') as ReadinessStatus;
    const { state } = effectiveState(
      {
        status,
        observedAt: (row?.['observedAt'] ?? null) as number | null,
        critical: item.critical,
        freshMs: item.freshHours === null ? null : item.freshHours * HOUR_MS,
        dueAt: Number(row?.['due'] ?? opensAt + item.dueOffsetDays * DAY_MS),
      },
      at,
    );
    const tally = categories.get(item.category) ?? emptyTally();
    categories.set(item.category, tally);
    countCell(tally, status, state, item.critical);
    states.set(state, (states.get(state) ?? 0) + 1);
  }
  const total = emptyTally();
  for (const tally of categories.values()) addTally(total, tally);
  return { categories, states, total, share: total.ready / total.required };
}

describe('the sample history', () => {
  const history = sampleHistory(resources, NOW);

  it('is sorted, ends by now, reaches back about five weeks and is whole milliseconds', () => {
    const times = history.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.every((at) => Number.isInteger(at) && at <= NOW)).toBe(true);
    expect(NOW - (times[0] ?? NOW)).toBeGreaterThan(34 * DAY_MS);
    expect(NOW - (times[0] ?? 0)).toBeLessThan(36 * DAY_MS);
  });

  it('records readiness only once the event, the places and the requirements stand', () => {
    const records = /^(readiness|stock)\./;
    const setUp = history.findIndex(({ kind }) => records.test(kind));
    expect(
      history
        .slice(0, setUp)
        .map(({ kind }) => kind)
        .slice(0, 8),
    ).toEqual([
      'event.save',
      'places.saveOrganisation',
      'imports.start',
      'places.setHours',
      'catalogue.saveItem',
      'coverage.saveCapability',
      'catalogue.override',
      'places.setException',
    ]);
    const settled = history.slice(setUp).flatMap(({ changes }) => changes.map(({ entity }) => entity));
    for (const entity of ['place', 'mega_event', 'readiness_item']) expect(settled).not.toContain(entity);
  });

  it('sets only rows and fields that the store has, and only for required cells', () => {
    const requiredKeys = new Set(cells.map(({ place, item }) => rowKey([place.code, item.code])));
    const problems = history
      .flatMap(({ changes }) => changes)
      .filter((change) => {
        const entity = ENTITIES[change.entity as keyof typeof ENTITIES];
        const known: readonly string[] = entity.fields;
        return [...expandChange(change)].some(
          (row) =>
            row.op !== 'put' ||
            rowKeyParts(row.row).length !== entity.key.length ||
            Object.keys(row.fields).some((field) => !known.includes(field)) ||
            (row.entity === 'readiness_state' && !requiredKeys.has(row.row)),
        );
      });
    expect(problems).toEqual([]);
  });

  it('never records evidence before it was seen', () => {
    const early = history.flatMap(({ at, changes }) =>
      changes
        .flatMap((change) => [...expandChange(change)])
        .filter((row) => row.entity === 'readiness_state' && row.op === 'put' && Number(row.fields['observedAt']) > at),
    );
    expect(early).toEqual([]);
  });

  it('marks event, places, currencies and the items of its own as samples', () => {
    const tables = tablesAt(history, NOW);
    for (const entity of [
      'mega_event',
      'place',
      'required_currency',
      'required_language',
      'readiness_item',
      'staff_member',
      'venue_session',
    ]) {
      const rows = [...(tables.get(entity)?.values() ?? [])];
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.every(({ sample }) => sample === 1)).toBe(true);
    }
    expect(tables.get('required_currency')?.size).toBe(12);
    // One for each required currency, and one for each required language but English.
    expect(tables.get('readiness_item')?.size).toBe(16);
    expect(tables.get('operational_period')?.size).toBe(4);
  });

  it('derives WGS-84 from the raw position: GCJ-02 lies some hundred metres off', () => {
    const places = [...(tablesAt(history, NOW).get('place')?.values() ?? [])];
    const shifted = places.filter(({ datum }) => datum === 'gcj02');
    expect(shifted.every(({ lon, rawLon }) => Math.abs(Number(lon) - Number(rawLon)) > 0.003)).toBe(true);
    expect(places.filter(({ accuracy }) => accuracy === 'needs-location').every(({ lon }) => lon === null)).toBe(true);
  });

  it('is entered by many posts, none with a name', () => {
    const posts = new Set(history.map(({ operator }) => operator.post));
    for (const post of ['值班员A岗', '网点负责人', '设备管理岗', '大堂经理']) expect(posts).toContain(post);
    for (const post of posts) expect(post).toMatch(/(岗|负责人|经理)$/);
    expect(history.filter(({ operator }) => 'name' in operator)).toEqual([]);
  });

  it('rises week by week', () => {
    const weeks = [30, 23, 16, 9, 2].map((days) => pictureAt(history, NOW - days * DAY_MS).share);
    expect(weeks).toEqual(weeks.toSorted((a, b) => a - b));
    expect((weeks[4] ?? 0) - (weeks[0] ?? 0)).toBeGreaterThan(0.3);
  });

  it('remembers setbacks that were mended, and clears their notes at the next check', () => {
    const broken = pictureAt(history, NOW - 16.5 * DAY_MS).categories.get('foreign-cards');
    expect(broken?.criticalRed).toBeGreaterThanOrEqual(6);
    const row = tablesAt(history, NOW).get('readiness_state')?.get('BR-15|atm-foreign-cards');
    expect(row).toMatchObject({ status: 'ready', note: null });
  });

  it('shows each category in its own light', () => {
    const { categories } = pictureAt(history, NOW);
    const states = Object.fromEntries([...categories].map(([code, tally]) => [code, rollupState(tally)]));
    expect(states).toMatchObject({
      'fx-stock': 'red',
      'foreign-cards': 'red',
      ecny: 'ready',
      signage: 'stale',
      safety: 'partial',
      language: 'partial',
    });
    expect(categories.get('fx-stock')?.criticalRed).toBe(7);
    expect(categories.get('foreign-cards')?.criticalRed).toBe(2);
  });

  it('is the same whenever it is made', () => {
    expect(sampleHistory(resources, NOW)).toEqual(history);
  });
});

describe('whenever it is loaded', () => {
  const day = fc.integer({ min: 0, max: 4000 });
  // Hours that decide which checks have been made today: around midnight, the morning patrol and the opening hour.
  const hour = fc.constantFrom(0, 0.01, 3, 7.9, 8.3, 8.6, 9, 13, 15.7, 19.99, 20, 20.01, 23.99);
  const start = Date.parse('2024-01-01T00:00:00+08:00');
  const anyNow = fc.tuple(day, hour).map(([days, hours]) => start + days * DAY_MS + Math.round(hours * HOUR_MS));

  it('shows every state at once and a sensible picture six hours later', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyNow, (now) => {
        const history = sampleHistory(resources, now);
        expect(history.every(({ at }) => at <= now)).toBe(true);
        const first = pictureAt(history, now);
        expect([...first.states.keys()].toSorted()).toEqual(EFFECTIVE_STATES.toSorted());
        expect(first.share).toBeGreaterThan(0.7);
        expect(first.share).toBeLessThan(0.82);
        expect(first.total.criticalRed).toBe(9);

        const later = pictureAt(history, now + 6 * HOUR_MS);
        expect(later.share).toBeGreaterThan(0.7);
        expect(later.total.criticalRed).toBeGreaterThan(first.total.criticalRed);
        expect(later.total.criticalRed).toBeLessThanOrEqual(18);
      }),
      { numRuns: 12 },
    );
  });
});
