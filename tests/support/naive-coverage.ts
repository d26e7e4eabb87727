import { distanceMetres } from '../../shared/domain/geo/great-circle.ts';
import type { FieldValue } from '../../shared/domain/change-log/change.ts';
import { rowKeyParts } from '../../shared/domain/change-log/row-key.ts';
import { isOpenAt } from '../../shared/domain/places/opening-hours.ts';
import { ALL_PLACES, CAPABILITIES, FRESH_HOURS, VENUES, type World } from './coverage-worlds.ts';
import { HOUR_MS } from './core-client.ts';

/** What is away, by code. */
export type Away = {
  close?: readonly string[];
  machines?: readonly string[];
  staff?: readonly string[];
  currencies?: readonly string[];
};
type Fields = Readonly<Record<string, FieldValue>>;
type Rows = readonly { readonly key: readonly string[]; readonly fields: Fields }[];

const rowsOf = (world: World, entity: string): Rows =>
  Object.entries(world[entity] ?? {}).map(([key, fields]) => ({ key: rowKeyParts(key), fields }));
const number = (value: FieldValue | undefined, otherwise: number): number =>
  typeof value === 'number' ? value : otherwise;

/** Coverage the slow way: for every question every row is looked at again. Instants in UTC ms, `ring` in metres. */
export function naiveCells(world: World, at: number, itemsAt: number, rings: readonly number[], away: Away = {}) {
  return VENUES.flatMap((venue) =>
    Object.keys(CAPABILITIES).flatMap((capability) =>
      rings.map((ring) => ({
        venue,
        capability,
        ring,
        ready: serving(world, venue, capability, ring, at, itemsAt, away),
      })),
    ),
  );
}

function serving(
  world: World,
  venue: string,
  capability: string,
  ring: number,
  at: number,
  itemsAt: number,
  away: Away,
) {
  const from = positionOf(world, venue);
  return ALL_PLACES.map((place) => ({ place, metres: metresBetween(from, positionOf(world, place)) }))
    .filter(({ metres }) => metres <= ring)
    .filter(({ place }) => !(away.close ?? []).includes(place) && !isExcluded(world, place, venue, at))
    .filter(({ place }) => serves(world, place, capability, at, itemsAt, away))
    .toSorted((a, b) => a.metres - b.metres || (a.place < b.place ? -1 : 1))
    .map(({ place }) => place);
}

type Position = { lon: number; lat: number } | null;

function positionOf(world: World, code: string): Position {
  const { lon, lat } = world['place']?.[code] ?? {};
  return typeof lon === 'number' && typeof lat === 'number' ? { lon, lat } : null;
}

const metresBetween = (a: Position, b: Position): number => (a && b ? distanceMetres(a, b) : Number.NaN);

function isExcluded(world: World, place: string, venue: string, at: number): boolean {
  const pairs = rowsOf(world, 'coverage_exclusion').some(
    ({ key, fields }) => key[0] === place && key[1] === venue && Number(key[2]) <= at && at < number(fields['toAt'], 0),
  );
  return (
    pairs ||
    rowsOf(world, 'coverage_barrier').some(({ fields }) => {
      if (fields['venue'] !== null && fields['venue'] !== venue) return false;
      if (at < number(fields['fromAt'], 0) || at >= number(fields['toAt'], 0)) return false;
      const line = JSON.parse(String(fields['line'])) as [number, number][];
      const [from, to] = [positionOf(world, venue), positionOf(world, place)];
      return (
        from !== null &&
        to !== null &&
        line.some((corner, index) => index > 0 && meets(from, to, line[index - 1] ?? corner, corner))
      );
    })
  );
}

/** Solves for the point where both segments meet. The lines of the worlds run beside every place, so nothing touches or is parallel by chance. */
function meets(
  from: { lon: number; lat: number },
  to: { lon: number; lat: number },
  one: [number, number],
  other: [number, number],
): boolean {
  const [rx, ry, sx, sy] = [to.lon - from.lon, to.lat - from.lat, other[0] - one[0], other[1] - one[1]];
  const across = rx * sy - ry * sx;
  if (Math.abs(across) < 1e-15) return false;
  const [qx, qy] = [one[0] - from.lon, one[1] - from.lat];
  const [along, onLine] = [(qx * sy - qy * sx) / across, (qx * ry - qy * rx) / across];
  return along >= 0 && along <= 1 && onLine >= 0 && onLine <= 1;
}

function serves(world: World, place: string, capability: string, at: number, itemsAt: number, away: Away): boolean {
  if (isOpen(world, place, at) === false) return false;
  const { items, conditions } = CAPABILITIES[capability as keyof typeof CAPABILITIES];
  const required = items.filter((item) => isRequired(world, place, item));
  const held = conditions
    .map(([kind, value]) => holds(world, place, kind, value, at, away))
    .filter((one) => one !== null);
  if (required.length === 0 && held.length === 0) return false;
  return required.every((item) => isReady(world, place, item, itemsAt)) && held.every(Boolean);
}

function isOpen(world: World, place: string, at: number): boolean | null {
  const spans = rowsOf(world, 'opening_span').filter(({ key }) => key[0] === place);
  const dated = rowsOf(world, 'opening_exception').filter(({ key }) => key[0] === place);
  if (spans.length === 0 && dated.length === 0) return null;
  return isOpenAt(
    spans.map(({ key, fields }) => ({
      weekday: Number(key[1]),
      opens: Number(key[2]),
      closes: number(fields['closes'], 0),
    })),
    dated.map(({ key, fields }) => ({
      date: key[1] ?? '',
      opens: orNull(fields['opens']),
      closes: orNull(fields['closes']),
    })),
    at,
    'Asia/Shanghai',
  );
}

const orNull = (value: FieldValue | undefined): number | null => (typeof value === 'number' ? value : null);

function isRequired(world: World, place: string, item: string): boolean {
  const override = rowsOf(world, 'requirement_override').find(({ key }) => key[0] === place && key[1] === item);
  return override === undefined && world['place']?.[place]?.['type'] === 'branch';
}

function isReady(world: World, place: string, item: string, at: number): boolean {
  const state = rowsOf(world, 'readiness_state').find(({ key }) => key[0] === place && key[1] === item)?.fields;
  if (state?.['status'] !== 'ready') return false;
  return item !== 'counter' || at < number(state['observedAt'], 0) + FRESH_HOURS * HOUR_MS;
}

function holds(world: World, place: string, kind: string, value: string, at: number, away: Away): boolean | null {
  if (kind === 'stock') return hasStock(world, place, value, at, away);
  return kind === 'language' ? isSpoken(world, place, value, at, away) : isAccepted(world, place, at, away);
}

function hasStock(world: World, place: string, currency: string, at: number, away: Away): boolean | null {
  const moved = rowsOf(world, 'stock_movement').filter(
    ({ fields }) => fields['place'] === place && number(fields['at'], 0) <= at,
  );
  if (moved.length === 0) return null;
  const held = moved.reduce(
    (sum, { fields }) => sum + number(fields['denomination'], 0) * number(fields['pieces'], 0),
    0,
  );
  const level = rowsOf(world, 'stock_level').find(({ key }) => key[0] === place);
  return held > 0 && held >= number(level?.fields['minimum'], 0) && !(away.currencies ?? []).includes(currency);
}

function isSpoken(world: World, place: string, language: string, at: number, away: Away): boolean | null {
  const shifts = rowsOf(world, 'shift').map(({ key, fields }) => ({
    id: key[0] ?? '',
    staff: String(fields['staff']),
    place: fields['place'],
    from: number(fields['startsAt'], 0),
    to: number(fields['endsAt'], 0),
  }));
  const here = shifts.filter((shift) => shift.place === place);
  if (!here.some(({ from }) => from <= at) || !here.some(({ to }) => at < to)) return null;
  return [...new Set(shifts.map(({ staff }) => staff))].some((staff) => {
    // Of two shifts at once the one that began earlier counts.
    const [counts] = shifts
      .filter((shift) => shift.staff === staff && shift.from <= at && at < shift.to)
      .toSorted((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1));
    const speech = world['staff_language']?.[`${staff}|${language}`];
    return (
      counts?.place === place &&
      !(away.staff ?? []).includes(staff) &&
      (speech?.['level'] === 'working' || speech?.['level'] === 'fluent') &&
      at < number(speech['validUntil'], Number.POSITIVE_INFINITY)
    );
  });
}

function isAccepted(world: World, place: string, at: number, away: Away): boolean | null {
  const machines = rowsOf(world, 'machine').filter(
    ({ fields }) => fields['place'] === place && fields['kind'] === 'atm',
  );
  if (machines.length === 0) return null;
  return machines.some(
    ({ key: [code = ''], fields }) =>
      fields['lastTestPassed'] === 1 &&
      world['machine_scheme']?.[`${code}|visa`] !== undefined &&
      !(away.machines ?? []).includes(code) &&
      !rowsOf(world, 'machine_fault').some(
        (fault) =>
          fault.fields['machine'] === code &&
          number(fault.fields['since'], 0) <= at &&
          at < number(fault.fields['until'], Number.POSITIVE_INFINITY),
      ),
  );
}
