import { PLACE_TYPES, type PlaceType } from '../../shared/domain/places/place-type.ts';
import type { ReadinessStatus } from '../../shared/domain/readiness/status.ts';

export type BenchPlace = {
  readonly code: string;
  readonly name: string;
  readonly type: PlaceType;
  readonly lon: number;
  readonly lat: number;
};
export type BenchItem = {
  readonly code: string;
  readonly category: string;
  readonly critical: boolean;
  readonly freshHours: number | null;
  readonly dueOffsetDays: number;
};
/** Instants in UTC ms, whole minutes: what a spreadsheet can say. */
export type BenchState = {
  readonly place: string;
  readonly item: string;
  readonly status: ReadinessStatus;
  readonly observedAt: number;
  readonly note: string | null;
  readonly owner: string | null;
  readonly due: number | null;
};
export type Dataset = {
  /** The instant everything is counted from (UTC ms): only dates move from run to run, never the pattern. */
  readonly now: number;
  readonly opensAt: number;
  readonly categories: readonly string[];
  readonly places: readonly BenchPlace[];
  readonly items: readonly BenchItem[];
  /** One for every place × item. */
  readonly states: readonly BenchState[];
};

export const ZONE = 'Asia/Shanghai';
const ZONE_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const SEED = 20_100_501;
const CATEGORIES = 8;

/** Small, fast and the same everywhere (mulberry32): numbers in [0, 1). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Places × items with expired evidence, critical items, items past due and due dates of their own; always the same pattern. */
export function makeDataset(placeCount: number, itemCount: number, now: number): Dataset {
  const random = randomFrom(SEED);
  const start = Math.floor(now / MINUTE_MS) * MINUTE_MS;
  const categories = Array.from({ length: CATEGORIES }, (_, index) => `bench-${index}`);
  const places = Array.from({ length: placeCount }, (_, index) => makePlace(index, random));
  const items = Array.from({ length: itemCount }, (_, index) => makeItem(index, categories));
  const states = places.flatMap(({ code }) => items.map((item) => makeState(code, item.code, start, random)));
  return { now: start, opensAt: start + 10 * DAY_MS, categories, places, items, states };
}

function makePlace(index: number, random: () => number): BenchPlace {
  // One venue in a hundred, half of the rest branches: the shape of a real district.
  const type = index % 100 === 0 ? 'venue' : index % 2 === 0 ? 'branch' : (PLACE_TYPES[1 + (index % 8)] ?? 'branch');
  return {
    code: `P${String(index).padStart(5, '0')}`,
    name: `测试点位${['城东', '滨江', '萧山', '西湖', '临平'][index % 5] ?? ''}${index}号`,
    type,
    lon: Number((120 + random() * 0.6).toFixed(6)),
    lat: Number((30 + random() * 0.6).toFixed(6)),
  };
}

function makeItem(index: number, categories: readonly string[]): BenchItem {
  return {
    code: `item-${String(index).padStart(2, '0')}`,
    category: categories[index % categories.length] ?? '',
    critical: index % 4 === 0,
    freshHours: index % 5 === 4 ? null : 48 + 24 * (index % 6),
    dueOffsetDays: -20 + (index % 18),
  };
}

function makeState(place: string, item: string, now: number, random: () => number): BenchState {
  const status = statusFor(random());
  return {
    place,
    item,
    status,
    observedAt: now - Math.floor(random() * 14 * 1440) * MINUTE_MS,
    note: random() < 0.05 ? '现场查看，已拍照' : null,
    owner: random() < 0.1 ? '网点负责人' : null,
    due: random() < 0.02 ? now + Math.floor((random() - 0.5) * 20 * 1440) * MINUTE_MS : null,
  };
}

function statusFor(share: number): ReadinessStatus {
  if (share < 0.7) return 'ready';
  if (share < 0.8) return 'in-progress';
  if (share < 0.88) return 'not-started';
  return share < 0.95 ? 'not-ready' : 'not-applicable';
}

const localTime = (at: number | null): string =>
  at === null ? '' : new Date(at + ZONE_OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ');

export const PLACE_COLUMNS = ['code', 'name', 'type', 'lon', 'lat'] as const;
export const STATE_COLUMNS = ['place', 'item', 'status', 'observedAt', 'note', 'owner', 'due'] as const;

export function placesCsv({ places }: Dataset): Buffer {
  const lines = places.map(({ code, name, type, lon, lat }) => [code, name, type, lon, lat].join(','));
  return Buffer.from(`${[PLACE_COLUMNS.join(','), ...lines].join('\n')}\n`);
}

/** Times as a spreadsheet shows them: local to the event's zone. */
export function statesCsv({ states }: Dataset): Buffer {
  const lines = states.map(({ place, item, status, observedAt, note, owner, due }) =>
    [place, item, status, localTime(observedAt), note ?? '', owner ?? '', localTime(due)].join(','),
  );
  return Buffer.from(`${[STATE_COLUMNS.join(','), ...lines].join('\n')}\n`);
}
