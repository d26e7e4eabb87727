import gcoord from 'gcoord';
import type { z } from 'zod';
import type { datum as datumSchema } from '../../../../shared/contract/places.ts';
import type { LonLat } from '../../../../shared/domain/geo/great-circle.ts';

export type Datum = z.infer<typeof datumSchema>;

const CRS = { wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 } as const;

/** Degrees are kept to 7 decimals, about a centimetre. */
const round = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;

/** WGS-84 position (lon, lat in degrees) of one given in `datum`. Chinese map services publish GCJ-02 or BD-09. */
export function toWgs84(position: LonLat, datum: Datum): LonLat {
  if (datum === 'wgs84') return position;
  const [lon, lat] = gcoord.transform([position.lon, position.lat], CRS[datum], gcoord.WGS84);
  return { lon: round(lon), lat: round(lat) };
}
