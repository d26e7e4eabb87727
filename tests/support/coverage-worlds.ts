import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Core } from '../../main/core/core.ts';
import type { Change, FieldValue } from '../../shared/domain/change-log/change.ts';
import { rowKey } from '../../shared/domain/change-log/row-key.ts';
import { DAY_MS, HOUR_MS, START } from './core-client.ts';

/** Small worlds in which everything coverage looks at occurs, and close enough together that it decides something. */
export const VENUES = ['V1', 'V2'] as const;
export const PLACES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export const ALL_PLACES = [...PLACES, ...VENUES];
export const STAFF = ['S1', 'S2', 'S3'] as const;
export const MACHINES = ['M1', 'M2', 'M3'] as const;
export const ITEMS = ['counter', 'cash'] as const;
export const FRESH_HOURS = 20;
export const RINGS = [400, 1000, 2500];

/** Items and conditions each capability asks for. */
export const CAPABILITIES = {
  counter: { items: ['counter'], conditions: [] },
  euro: { items: ['cash'], conditions: [['stock', 'EUR']] },
  arabic: { items: [], conditions: [['language', 'ar']] },
  clerk: { items: ['counter'], conditions: [['language', 'en']] },
  visa: {
    items: ['cash', 'counter'],
    conditions: [
      ['machine', 'atm:visa'],
      ['language', 'en'],
    ],
  },
} as const satisfies Record<string, { items: readonly string[]; conditions: readonly (readonly [string, string])[] }>;

/** Rows by entity and key: what the tables hold. */
export type World = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, FieldValue>>>>>>;
export type Row = {
  readonly entity: string;
  readonly key: readonly FieldValue[];
  readonly fields: Record<string, FieldValue>;
};

const place = fc.constantFrom(...PLACES);
const degrees = fc.integer({ min: 0, max: 24 }).map((step) => step / 1000);
const hour = fc.integer({ min: -30, max: 40 });
const instant = hour.map((hours) => START + hours * HOUR_MS + 30 * 60_000);
const period = fc
  .tuple(instant, fc.integer({ min: 1, max: 60 }))
  .map(([from, hours]) => ({ from, to: from + hours * HOUR_MS }));
const corner = fc.tuple(degrees, degrees).map(([lon, lat]) => [120 + lon + 0.0005, 30 + lat + 0.0003]);
const minutes = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 26 }))
  .map(([opens, length]) => ({ opens: opens * 60, closes: Math.min(2880, (opens + length) * 60) }));

const position = fc.record({
  lon: fc.option(
    degrees.map((lon) => 120 + lon),
    { freq: 12 },
  ),
  lat: degrees.map((lat) => 30 + lat),
});

const placeRow = fc
  .tuple(place, position)
  .map(([code, { lon, lat }]): Row => row('place', [code], { lon, lat: lon === null ? null : lat }));
const stateRow = fc
  .tuple(place, fc.constantFrom(...ITEMS), fc.constantFrom('ready', 'ready', 'ready', 'not-ready', 'in-progress'), hour)
  .map(([code, item, status, hours]) =>
    row('readiness_state', [code, item], { status, observedAt: START - Math.abs(hours) * HOUR_MS }),
  );
const overrideRow = fc
  .tuple(place, fc.constantFrom(...ITEMS))
  .map(([code, item]) => row('requirement_override', [code, item], { required: 0 }));
const spanRow = fc
  .tuple(fc.constantFrom(...ALL_PLACES), fc.integer({ min: 1, max: 7 }), minutes)
  .map(([code, weekday, { opens, closes }]) => row('opening_span', [code, weekday, opens], { closes }));
const exceptionRow = fc
  .tuple(place, fc.constantFrom('2026-09-10', '2026-09-11', '2026-09-12'), fc.option(minutes))
  .map(([code, date, open]) =>
    row('opening_exception', [code, date], { opens: open?.opens ?? null, closes: open?.closes ?? null, reason: null }),
  );
const shiftRow = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.constantFrom(...STAFF), place, hour, fc.integer({ min: 2, max: 14 }))
  .map(([id, staff, code, from, length]) =>
    row('shift', [`H${id}`], {
      staff,
      place: code,
      startsAt: START + from * HOUR_MS,
      endsAt: START + (from + length) * HOUR_MS,
    }),
  );
const languageRow = fc
  .tuple(
    fc.constantFrom(...STAFF),
    fc.constantFrom('ar', 'en'),
    fc.constantFrom('basic', 'working', 'fluent'),
    fc.option(instant),
  )
  .map(([staff, language, level, validUntil]) => row('staff_language', [staff, language], { level, validUntil }));
const machineRow = fc
  .tuple(fc.constantFrom(...MACHINES), place, fc.constantFrom('atm', 'atm', 'pos'), fc.constantFrom(1, 1, 0))
  .map(([code, at, kind, passed]) =>
    row('machine', [code], {
      place: at,
      kind,
      ecny: 0,
      lastTestAt: START - DAY_MS,
      lastTestPassed: passed,
      retired: 0,
    }),
  );
const schemeRow = fc.constantFrom(...MACHINES).map((code) => row('machine_scheme', [code, 'visa'], {}));
const faultRow = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom(...MACHINES), period, fc.boolean())
  .map(([id, machine, { from, to }, open]) =>
    row('machine_fault', [`T${id}`], { machine, since: from, until: open ? null : to }),
  );
const movementRow = fc
  .tuple(fc.integer({ min: 1, max: 12 }), place, hour, fc.integer({ min: -3, max: 6 }))
  .map(([id, code, at, pieces]) =>
    row('stock_movement', [`G${id}`], {
      place: code,
      currency: 'EUR',
      denomination: 1000,
      pieces,
      kind: 'in',
      at: START + at * HOUR_MS,
    }),
  );
const levelRow = place.map((code) => row('stock_level', [code, 'EUR'], { minimum: 2000 }));
const exclusionRow = fc
  .tuple(place, fc.constantFrom(...VENUES), period)
  .map(([code, venue, { from, to }]) =>
    row('coverage_exclusion', [code, venue, from], { toAt: to, reason: 'out of reach' }),
  );
const barrierRow = fc
  .tuple(
    fc.integer({ min: 1, max: 2 }),
    fc.option(fc.constantFrom(...VENUES)),
    fc.array(corner, { minLength: 2, maxLength: 3 }),
    period,
  )
  .map(([id, venue, line, { from, to }]) =>
    row('coverage_barrier', [`L${id}`], { name: '', venue, line: JSON.stringify(line), fromAt: from, toAt: to }),
  );

/** Something that is entered, or entered again differently. */
export const anyRow = fc.oneof(
  { arbitrary: stateRow, weight: 8 },
  { arbitrary: spanRow, weight: 3 },
  { arbitrary: shiftRow, weight: 4 },
  { arbitrary: languageRow, weight: 3 },
  { arbitrary: movementRow, weight: 4 },
  ...[placeRow, overrideRow, exceptionRow, machineRow, schemeRow, faultRow, levelRow, exclusionRow, barrierRow].map(
    (arbitrary) => ({ arbitrary, weight: 2 }),
  ),
);

/** Positions of all places and a good deal of everything else. */
export const anyWorld = fc
  .tuple(
    fc.array(position, { minLength: ALL_PLACES.length, maxLength: ALL_PLACES.length }),
    fc.array(anyRow, { minLength: 20, maxLength: 50 }),
  )
  .map(([positions, rows]) => [
    ...positions.map(({ lon, lat }, index) => {
      const code = ALL_PLACES[index] ?? '';
      const type = index < PLACES.length ? 'branch' : 'venue';
      const at = type === 'venue' ? (lon ?? 120.01) : lon;
      return row('place', [code], { name: code, type, accuracy: 'surveyed', lon: at, lat: at === null ? null : lat });
    }),
    ...PLACES.flatMap((code) =>
      ITEMS.map((item) =>
        row('readiness_state', [code, item], {
          status: 'ready',
          observedAt: START - (code.charCodeAt(0) % 7) * HOUR_MS,
        }),
      ),
    ),
    ...rows,
  ]);

function row(entity: string, key: readonly FieldValue[], fields: Record<string, FieldValue>): Row {
  return { entity, key, fields };
}

/** The tables after these rows were entered in order. */
export function worldOf(rows: readonly Row[]): World {
  const world: Record<string, Record<string, Record<string, FieldValue>>> = {};
  for (const { entity, key, fields } of rows) {
    const table = (world[entity] ??= {});
    const name = rowKey(key.map(String));
    table[name] = { ...table[name], ...fields };
  }
  return world;
}

const put = (entity: string, key: readonly string[], fields: Record<string, FieldValue> = {}): Change => ({
  entity,
  op: 'put',
  row: rowKey(key),
  fields,
});

/** What every world has before anything is entered: an event, items, staff, capabilities of its own instead of the shipped ones. */
export function foundation(core: Core): void {
  const shipped = core.store.db.prepare<[], string>('SELECT code FROM capability').pluck().all();
  enter(core, [
    put('mega_event', ['event'], { name: 'E', zone: 'Asia/Shanghai', opensAt: START, closesAt: START + DAY_MS }),
    ...shipped.map((code): Change => ({ entity: 'capability', op: 'delete', row: rowKey([code]) })),
    put('readiness_item', ['counter'], {
      category: 'language',
      critical: 0,
      dueOffsetDays: 9,
      freshHours: FRESH_HOURS,
    }),
    put('readiness_item', ['cash'], { category: 'fx-stock', critical: 0, dueOffsetDays: 9, freshHours: null }),
    ...ITEMS.map((item) => put('item_place_type', [item, 'branch'])),
    ...STAFF.map((staff) => put('staff_member', [staff], { post: staff, active: 1 })),
    ...Object.entries(CAPABILITIES).flatMap(([code, { items, conditions }], ord) => [
      put('capability', [code], { name: code, nameEn: code, short: code.slice(0, 1), ord }),
      ...items.map((item) => put('capability_item', [code, item])),
      ...conditions.map(([kind, value]) => put('capability_condition', [code, kind, value])),
    ]),
  ]);
}

/** Enters rows as one command. */
export function enterRows(core: Core, rows: readonly Row[]): void {
  enter(
    core,
    rows.map(({ entity, key, fields }) => ({ entity, op: 'put', row: rowKey(key.map(String)), fields })),
  );
}

/** Takes rows out again. */
export function removeRows(core: Core, rows: readonly Row[]): void {
  const keys = new Map(rows.map(({ entity, key }) => [`${entity} ${rowKey(key.map(String))}`, { entity, key }]));
  enter(
    core,
    [...keys.values()].map(({ entity, key }) => ({ entity, op: 'delete', row: rowKey(key.map(String)) })),
  );
}

function enter(core: Core, changes: Change[]): void {
  core.store.bus.execute({ id: randomUUID(), kind: 'test', operator: { post: 'test' }, input: null }, () => ({
    changes,
    result: null,
  }));
}
