import { randomUUID } from 'node:crypto';
import type { Services } from '../../main/core/services.ts';
import type { Change, FieldValue } from '../../shared/domain/change-log/change.ts';
import { rowKey } from '../../shared/domain/change-log/row-key.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Share of capabilities with a condition each, by what is left after division by five. */
const KINDS = ['stock', 'stock', 'language', 'machine', null] as const;
const WEEK = ['1', '2', '3', '4', '5', '6', '7'];
/** Minutes from midnight: round the clock, so that the hour at which this runs changes nothing. */
const [OPENS, CLOSES] = ['0', 1440];

type Size = { readonly venues: number; readonly capabilities: number };
type Rows = readonly { readonly key: readonly string[]; readonly values: readonly FieldValue[] }[];

/**
 * Makes the places of a store a world of coverage: as many venues and capabilities as asked for, opening hours at every place, and
 * stock, a roster or a machine at every third. Capabilities need one item each, four of five a condition too.
 */
export function makeCoverageWorld(
  { bus, db, model, places }: Services,
  { venues, capabilities }: Size,
  now: number,
): void {
  const all = [...places.all()].map(({ code }) => code);
  const items = model.grid.items.map(({ code }) => code);
  const third = (offset: number): string[] => all.filter((_, index) => index % 3 === offset);
  const conditions = Array.from({ length: capabilities }, (_, index) => {
    const kind = KINDS[index % KINDS.length] ?? null;
    return kind === null ? [] : [{ capability: code(index), kind, value: valueOf(kind, index) }];
  }).flat();
  const currencies = conditions.filter(({ kind }) => kind === 'stock').map(({ value }) => value);
  const enter = (changes: Change[]): void =>
    void bus.execute({ id: randomUUID(), kind: 'bench', operator: { post: 'bench' }, input: null }, () => ({
      changes,
      result: null,
    }));
  const step = Math.max(1, Math.floor(all.length / venues));
  enter([
    batch(
      'place',
      ['type'],
      all.map((place, index) => ({ key: [place], values: [isVenue(index) ? 'venue' : 'branch'] })),
    ),
    batch(
      'opening_span',
      ['closes'],
      all.flatMap((place) => WEEK.map((day) => ({ key: [place, day, OPENS], values: [CLOSES] }))),
    ),
    gone('capability', db.prepare<[], string>('SELECT code FROM capability').pluck().all()),
    batch(
      'capability',
      ['name', 'nameEn', 'short', 'ord'],
      Array.from({ length: capabilities }, (_, index) => ({
        key: [code(index)],
        values: [code(index), null, 'c', index],
      })),
    ),
    batch(
      'capability_item',
      [],
      Array.from({ length: capabilities }, (_, index) => ({
        key: [code(index), items[index % items.length] ?? ''],
        values: [],
      })),
    ),
    batch(
      'capability_condition',
      [],
      conditions.map(({ capability, kind, value }) => ({ key: [capability, kind, value], values: [] })),
    ),
  ]);
  enter([
    batch(
      'stock_movement',
      ['place', 'currency', 'denomination', 'pieces', 'kind', 'at', 'counted'],
      third(0).flatMap((place, index) =>
        currencies.map((currency) => ({
          key: [`G-${place}-${currency}`],
          values: [place, currency, 1000, (index * 7) % 5, 'count', now - HOUR_MS, (index * 7) % 5],
        })),
      ),
    ),
    batch(
      'staff_member',
      ['post', 'active', 'place'],
      third(1).map((place) => ({ key: [`S-${place}`], values: ['teller', 1, place] })),
    ),
    batch(
      'staff_language',
      ['level'],
      third(1).flatMap((place, index) =>
        conditions
          .filter(({ kind }, at) => kind === 'language' && (index + at) % 2 === 0)
          .map(({ value }) => ({ key: [`S-${place}`, value], values: ['fluent'] })),
      ),
    ),
    batch(
      'shift',
      ['staff', 'place', 'startsAt', 'endsAt'],
      third(1).flatMap((place) =>
        [0, 1, 2].map((day) => ({
          key: [`H-${place}-${day}`],
          values: [`S-${place}`, place, now + day * DAY_MS - 4 * HOUR_MS, now + day * DAY_MS + 6 * HOUR_MS],
        })),
      ),
    ),
    batch(
      'machine',
      ['place', 'kind', 'lastTestAt', 'lastTestPassed', 'retired', 'ecny'],
      third(2).map((place, index) => ({
        key: [`M-${place}`],
        values: [place, 'atm', now - DAY_MS, index % 4 === 0 ? 0 : 1, 0, 0],
      })),
    ),
    batch(
      'machine_scheme',
      [],
      third(2).flatMap((place) =>
        conditions
          .filter(({ kind }) => kind === 'machine')
          .map(({ value }) => ({ key: [`M-${place}`, value.split(':')[1] ?? ''], values: [] })),
      ),
    ),
  ]);

  function isVenue(index: number): boolean {
    return index % step === 0 && index / step < venues;
  }
}

const code = (index: number): string => `bench-${String(index).padStart(2, '0')}`;

function valueOf(kind: string, index: number): string {
  const letters = `${String.fromCharCode(97 + Math.floor(index / 26))}${String.fromCharCode(97 + (index % 26))}`;
  if (kind === 'stock') return `Z${letters.toUpperCase()}`;
  return kind === 'language' ? letters : `atm:card-${letters}`;
}

function batch(entity: string, columns: readonly string[], rows: Rows): Change {
  return { entity, op: 'batch', columns, rows: rows.map(({ key, values }) => [rowKey(key), ...values]) };
}

const gone = (entity: string, codes: readonly string[]): Change => ({
  entity,
  op: 'batch',
  deleted: true,
  columns: [],
  rows: codes.map((one) => [rowKey([one])]),
});
