import { z } from 'zod';
import { PLACE_TYPES } from '../domain/places/place-type.ts';
import { ROLLUP_STATES } from '../domain/readiness/status.ts';
import { placeLifeStory } from './place-story.ts';
import { code, command, instant, localDate, name, page, procedure, receipt, text } from './common.ts';

export const placeType = z.enum(PLACE_TYPES);
export const datum = z
  .enum(['wgs84', 'gcj02', 'bd09'])
  .describe('Datum of the coordinates as given; Chinese map services give GCJ-02 or BD-09');
export const accuracy = z.enum(['surveyed', 'approximate', 'needs-location']);
export const lon = z.number().min(-180).max(180);
export const lat = z.number().min(-90).max(90);

/** One span of opening on a weekday (1 Monday … 7 Sunday): minutes from local midnight; `closes` over 1,440 runs into the next day. */
export const openingSpan = z.object({
  weekday: z.int().min(1).max(7),
  opens: z.int().min(0).max(1439),
  closes: z.int().min(1).max(2880),
});
export type OpeningSpan = z.infer<typeof openingSpan>;
/** One dated exception: other hours on that date, or closed when `opens` is null. */
export const openingException = z.object({
  date: localDate,
  opens: z.int().min(0).max(1439).nullable(),
  closes: z.int().min(1).max(2880).nullable(),
  reason: text(200).nullable(),
});
export type OpeningException = z.infer<typeof openingException>;

export const place = z.object({
  code: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  type: placeType,
  organisation: z.string().nullable(),
  address: z.string().nullable(),
  phone: z.string().nullable(),
  contactPost: z.string().nullable(),
  note: z.string().nullable(),
  /** WGS-84 degrees, derived from the raw position; null when the place needs a location. */
  lon: z.number().nullable(),
  lat: z.number().nullable(),
  rawLon: z.number().nullable(),
  rawLat: z.number().nullable(),
  datum: datum.nullable(),
  accuracy,
  /** Radius of the service ring in metres; only used for venues, default 1,000. */
  serviceRing: z.number().nullable(),
  /** True for data shipped with the sample event whose name or position is invented. */
  sample: z.boolean(),
  /** When it closed; null while it is in use. */
  closedAt: instant.nullable(),
  closedReason: z.string().nullable(),
});
export type Place = z.infer<typeof place>;

export const placeListItem = z.object({
  code: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  type: placeType,
  lon: z.number().nullable(),
  lat: z.number().nullable(),
  metres: z.number().optional(),
});
export type PlaceListItem = z.infer<typeof placeListItem>;

/** Compact form for the map: every positioned place in one answer. */
export const mapPlace = placeListItem.omit({ metres: true }).extend({
  lon: z.number(),
  lat: z.number(),
  accuracy,
  state: z.enum(ROLLUP_STATES),
  criticalRed: z.int(),
  ready: z.int(),
  tested: z.int().describe('Of the ready: shown to work by a test that still counts'),
  serviceRing: z.number().nullable(),
  sample: z.boolean(),
});
export type MapPlace = z.infer<typeof mapPlace>;

const placeFields = {
  name,
  nameEn: text(200).nullable().optional(),
  type: placeType,
  organisation: code.nullable().optional(),
  address: text(300).nullable().optional(),
  phone: text(60).nullable().optional(),
  contactPost: text(60).nullable().optional(),
  note: text(2000).nullable().optional(),
  serviceRing: z.number().min(50).max(50_000).nullable().optional(),
};

export const organisation = z.object({
  code: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  parent: z.string().nullable(),
  level: z.enum(['head-office', 'provincial', 'city', 'sub-branch', 'outlet']),
});
export type Organisation = z.infer<typeof organisation>;

export const placesContract = {
  list: procedure
    .input(
      z.object({
        type: placeType.optional(),
        organisation: code.optional(),
        accuracy: accuracy.optional(),
        /** Only those that are closed; without it, only those in use. */
        closed: z.boolean().optional(),
        near: z.object({ lon, lat, within: z.number().min(0).max(20_100_000) }).optional(),
        ...page,
      }),
    )
    .output(z.object({ items: z.array(placeListItem), total: z.int(), nextCursor: z.string().optional() })),
  get: procedure.input(z.object({ code })).output(
    z.object({
      place,
      hours: z.array(openingSpan),
      exceptions: z.array(openingException),
      /** Venues whose service ring holds this place. */
      venues: z.array(
        z.object({ code: z.string(), name: z.string(), nameEn: z.string().nullable(), metres: z.number() }),
      ),
      organisationPath: z.array(z.object({ code: z.string(), name: z.string(), nameEn: z.string().nullable() })),
      story: placeLifeStory,
      openNow: z.boolean().nullable().describe('null when no hours are known or no event gives a zone'),
    }),
  ),
  search: procedure
    .input(z.object({ query: text(80), limit: z.int().min(1).max(50).default(12) }))
    .output(z.object({ items: z.array(placeListItem) })),
  map: procedure
    .input(z.object({}))
    .output(z.object({ at: instant, places: z.array(mapPlace), needLocation: z.int() })),
  create: procedure
    .input(command({ code, ...placeFields, lon: lon.optional(), lat: lat.optional(), datum: datum.optional() }))
    .output(receipt.extend({ place })),
  update: procedure
    .input(command({ code, ...z.object(placeFields).partial().shape }))
    .output(receipt.extend({ place })),
  /** Puts a place on the map. A click on the map gives WGS-84 and `approximate`. */
  locate: procedure
    .input(
      command({
        code,
        lon,
        lat,
        datum: datum.default('wgs84'),
        accuracy: z.enum(['surveyed', 'approximate']).default('approximate'),
      }),
    )
    .output(receipt.extend({ place })),
  setHours: procedure.input(command({ code, hours: z.array(openingSpan).max(50) })).output(receipt),
  setException: procedure.input(command({ code, exception: openingException })).output(receipt),
  removeException: procedure.input(command({ code, date: localDate })).output(receipt),
  remove: procedure.input(command({ code })).output(receipt),
  organisations: procedure.input(z.object({})).output(z.object({ items: z.array(organisation) })),
  saveOrganisation: procedure.input(command({ organisation: organisation.extend({ code, name }) })).output(receipt),
};
