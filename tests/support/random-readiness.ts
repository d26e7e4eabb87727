import fc from 'fast-check';
import { onTestFinished } from 'vitest';
import { manualClock } from '../../main/core/platform/clock.ts';
import { PlaceIndex } from '../../main/core/modules/places/index.ts';
import { ReadinessModel } from '../../main/core/modules/readiness/index.ts';
import { newCommandId } from '../../main/core/store/command-bus.ts';
import { openStore } from '../../main/core/store/store.ts';
import type { FieldValue, RowChange } from '../../shared/domain/change-log/change.ts';
import { rowKey } from '../../shared/domain/change-log/row-key.ts';
import { READINESS_STATUSES } from '../../shared/domain/readiness/status.ts';
import { VERDICT_STATUSES } from '../../shared/domain/readiness/verdict.ts';
import { HOUR_MS, START } from './core-client.ts';
import { temporaryFolder } from './temporary-folder.ts';

const ITEMS = [
  { code: 'critical-aging', category: 'one', critical: 1, freshHours: 10, dueOffsetDays: 1 },
  { code: 'critical', category: 'one', critical: 1, freshHours: null, dueOffsetDays: 0 },
  { code: 'aging', category: 'two', critical: 0, freshHours: 6, dueOffsetDays: 2 },
  { code: 'plain', category: 'two', critical: 0, freshHours: null, dueOffsetDays: -1 },
] as const;
const PLACES = ['A', 'B', 'C', 'D', 'E'];
export const CODES = { items: ITEMS.map(({ code }) => code), places: PLACES };

const put = (entity: string, key: readonly string[], fields: Record<string, FieldValue>): RowChange => ({
  entity,
  op: 'put',
  row: rowKey(key),
  fields,
});

/** Two venues 500 m apart, each with a ring of 300 m, five branches on a line through both, in a tree of organisations. */
function setUp(): RowChange[] {
  const branches = PLACES.map((code, index) =>
    put('place', [code], {
      name: code,
      type: 'branch',
      organisation: index < 2 ? 'SUB' : 'CITY',
      lon: 120 + index * 0.0013,
      lat: 30,
    }),
  );
  const venues = ['V1', 'V2'].map((code, index) =>
    put('place', [code], { name: code, type: 'venue', lon: 120 + index * 0.0052, lat: 30, serviceRing: 300 }),
  );
  return [
    put('mega_event', ['event'], {
      name: 'E',
      zone: 'Asia/Shanghai',
      opensAt: START,
      closesAt: START + 1000 * HOUR_MS,
    }),
    put('organisation', ['CITY'], { name: 'CITY', parent: null, level: 'city' }),
    put('organisation', ['SUB'], { name: 'SUB', parent: 'CITY', level: 'sub-branch' }),
    ...['one', 'two'].map((code) => put('readiness_category', [code], { name: code, nameEn: code, ord: 1 })),
    ...ITEMS.flatMap(({ code, ...fields }) => [
      put('readiness_item', [code], { name: code, nameEn: code, ord: 1, cadence: 'once', ...fields }),
      put('item_place_type', [code, 'branch'], {}),
    ]),
    ...branches,
    ...venues,
  ];
}

/** A store and a model kept in step with it by nothing but the changes, with no rule that would judge the verdicts anew. */
export function bareReadiness() {
  const clock = manualClock(START);
  const store = openStore(temporaryFolder(), clock);
  onTestFinished(store.close);
  const operator = { post: 'test' };
  const execute = (changes: RowChange[]): void => {
    store.bus.execute({ id: newCommandId(), kind: 'test', operator, input: null }, () => ({ changes, result: null }));
  };
  execute(setUp());
  const places = new PlaceIndex(store.db);
  const model = new ReadinessModel(store.db, places, clock.now());
  store.bus.subscribe(({ changes, at }) =>
    model.apply(
      changes.map(({ change }) => change),
      at,
      clock.now(),
    ),
  );
  return { store, db: store.db, clock, places, model, execute };
}

const at = fc.integer({ min: -30, max: 30 }).map((hours) => START + hours * HOUR_MS);
const cell = fc.tuple(fc.constantFrom(...PLACES), fc.constantFrom(...CODES.items));
const change = cell.chain(([place, item]) =>
  fc.oneof(
    fc
      .record(
        {
          status: fc.constantFrom(...READINESS_STATUSES),
          observedAt: fc.option(at),
          due: fc.option(at),
          overrideUntil: fc.option(at),
        },
        { requiredKeys: ['status'] },
      )
      .map((fields) => put('readiness_state', [place, item], fields)),
    fc
      .record({
        status: fc.constantFrom(...VERDICT_STATUSES),
        observedAt: at,
        rule: fc.constant('r'),
        facts: fc.constant('{}'),
      })
      .map((fields) => put('readiness_verdict', [place, item], fields)),
    fc
      .record({ result: fc.constantFrom('passed', 'failed'), testedAt: at, source: fc.constant('drill') })
      .map((fields) => put('readiness_test', [place, item], fields)),
    fc
      .constantFrom('readiness_state', 'readiness_verdict', 'readiness_test')
      .map((entity): RowChange => ({ entity, op: 'delete', row: rowKey([place, item]) })),
  ),
);

/** Records of all kinds, and hours that pass between them. */
export const randomSteps = fc.array(
  fc.oneof({ weight: 4, arbitrary: change }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 9 }) }),
  { minLength: 1, maxLength: 60 },
);
