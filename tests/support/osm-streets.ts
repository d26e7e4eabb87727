import type { Feature, LineString } from 'geojson';

const KIND_OF_HIGHWAY: Readonly<Record<string, string>> = {
  motorway: 'highway',
  trunk: 'highway',
  primary: 'major_road',
  secondary: 'major_road',
  tertiary: 'major_road',
};

export type StreetProperties = { readonly kind: string; readonly name: string };
export type Street = Feature<LineString, StreetProperties>;

/**
 * The streets of a small OSM XML document as lines with the road kinds of the Protomaps schema. Reads the flat shape that
 * extracts have (attributes in double quotes, ways with nd and tag children); it is no general XML reader.
 */
export function streetsFromOsm(xml: string): Street[] {
  const nodes = new Map<string, [number, number]>();
  for (const [, attributes = ''] of xml.matchAll(/<node\b([^>]*)>/g)) {
    const id = attribute(attributes, 'id');
    if (id !== null) nodes.set(id, [Number(attribute(attributes, 'lon')), Number(attribute(attributes, 'lat'))]);
  }
  const streets: Street[] = [];
  for (const [, body = ''] of xml.matchAll(/<way\b[^>]*>([\s\S]*?)<\/way>/g)) {
    const tags = new Map(
      [...body.matchAll(/<tag k="([^"]*)" v="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
    );
    const highway = tags.get('highway');
    const coordinates = [...body.matchAll(/<nd ref="(\d+)"/g)].flatMap(([, ref = '']) => {
      const position = nodes.get(ref);
      return position === undefined ? [] : [position];
    });
    if (highway === undefined || coordinates.length < 2) continue;
    const kind = KIND_OF_HIGHWAY[highway.replace(/_link$/, '')] ?? 'minor_road';
    streets.push(street(oneWay(coordinates), kind, tags.get('name') ?? ''));
  }
  return streets;
}

/** Offset in degrees of the i-th of eleven parallel streets from the middle one. */
const at = (i: number): number => (i - 5) * 0.002;

/** A few streets of no real town round a position (degrees, WGS-84), for machines without the real extract. */
export function syntheticStreets(lon: number, lat: number): Street[] {
  return Array.from({ length: 11 }, (_, i) => [
    street([[lon + at(i), lat - 0.012], [lon + at(i), lat + 0.012]], i % 5 === 0 ? 'major_road' : 'minor_road', `经${i}路`),
    street([[lon - 0.012, lat + at(i)], [lon + 0.012, lat + at(i)]], i % 5 === 0 ? 'highway' : 'minor_road', `纬${i}路`),
  ]).flat(); // prettier-ignore
}

/** Extracts write a street for both directions as there and back again, which simplification would reduce to nothing. */
function oneWay(coordinates: [number, number][]): [number, number][] {
  const isReturn = coordinates.every((position, i) => position === coordinates[coordinates.length - 1 - i]);
  return isReturn ? coordinates.slice(0, (coordinates.length + 1) / 2) : coordinates;
}

function street(coordinates: [number, number][], kind: string, name: string): Street {
  return { type: 'Feature', properties: { kind, name }, geometry: { type: 'LineString', coordinates } };
}

function attribute(attributes: string, name: string): string | null {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? null;
}
