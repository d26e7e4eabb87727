import type { FieldValue } from '../../../../shared/domain/change-log/change.ts';
import { capabilityChanges, itemChanges } from '../catalogue/index.ts';
import { EVENT_ROW } from '../event/index.ts';
import { toWgs84 } from '../places/index.ts';
import type { SampleCalendar } from './sample-calendar.ts';
import { batch, put, type SampleCommand } from './sample-command.ts';
import type { SamplePlace, SampleResources } from './sample-files.ts';

/** How many days before load the centre was set up. */
export const SET_UP_DAYS_AGO = 35;

const PLACE_COLUMNS = [
  'name',
  'nameEn',
  'type',
  'organisation',
  'address',
  'phone',
  'contactPost',
  'note',
  'lon',
  'lat',
  'rawLon',
  'rawLat',
  'datum',
  'accuracy',
  'serviceRing',
  'sample',
] as const;

/** The commands that made the event, its organisation, places, hours and requirements, in order. */
export function setUpCommands(resources: SampleResources, calendar: SampleCalendar): SampleCommand[] {
  const { organisations, places, requirements, capabilities } = resources;
  const at = (minuteOfDay: number) => calendar.daysAgo(SET_UP_DAYS_AGO, minuteOfDay);
  const planner = { post: '指挥中心筹备岗' };
  return [
    { at: at(540), kind: 'event.save', operator: planner, changes: eventChanges(resources, calendar) },
    {
      at: at(551),
      kind: 'places.saveOrganisation',
      operator: planner,
      changes: [
        batch(
          'organisation',
          ['name', 'nameEn', 'parent', 'level'],
          organisations.map(({ code, name, nameEn, parent, level }) => ({
            key: [code],
            values: [name, nameEn, parent, level],
          })),
        ),
      ],
    },
    {
      at: at(566),
      kind: 'imports.start',
      operator: planner,
      changes: [
        batch(
          'place',
          PLACE_COLUMNS,
          places.map((place) => ({ key: [place.code], values: placeValues(place) })),
        ),
      ],
    },
    { at: at(588), kind: 'places.setHours', operator: planner, changes: [hoursChange(resources)] },
    {
      at: at(612),
      kind: 'catalogue.saveItem',
      operator: { post: '外汇业务岗' },
      changes: itemChanges(requirements.items, true),
    },
    {
      at: at(618),
      kind: 'coverage.saveCapability',
      operator: { post: '外汇业务岗' },
      changes: capabilityChanges(capabilities, true),
    },
    {
      at: at(625),
      kind: 'catalogue.override',
      operator: { post: '外汇业务岗' },
      changes: [
        batch(
          'requirement_override',
          ['required'],
          requirements.overrides.flatMap(({ item, required, places: where }) =>
            where.map((place) => ({ key: [place, item], values: [required ? 1 : 0] })),
          ),
        ),
      ],
    },
    {
      at: at(640),
      kind: 'places.setException',
      operator: planner,
      changes: [exceptionsChange(resources, calendar)],
    },
  ];
}

function eventChanges({ event }: SampleResources, calendar: SampleCalendar) {
  const { name, nameEn, centre, centreEn, zone } = event;
  const date = calendar.dateFromOpening;
  return [
    put('mega_event', [EVENT_ROW], {
      name,
      nameEn,
      centre,
      centreEn,
      zone,
      opensAt: calendar.opensAt,
      closesAt: calendar.closesAt,
      sample: 1,
    }),
    batch(
      'operational_period',
      ['startsOn', 'endsOn'],
      event.periods.map(({ kind, fromDays, toDays }) => ({ key: [kind], values: [date(fromDays), date(toDays)] })),
    ),
    batch(
      'holiday',
      ['name', 'nameEn'],
      event.holidays.map((day) => ({ key: [date(day.offsetDays)], values: [day.name, day.nameEn] })),
    ),
    batch(
      'visitor_day',
      ['visitors', 'peak'],
      event.visitors.map((day) => ({ key: [date(day.offsetDays)], values: [day.visitors, day.peak ? 1 : 0] })),
    ),
    batch(
      'required_currency',
      ['sample'],
      event.currencies.map((code) => ({ key: [code], values: [1] })),
    ),
  ];
}

function placeValues(place: SamplePlace): FieldValue[] {
  const { lon, lat } = derivedPosition(place);
  const { name, nameEn, type, organisation, address, phone, contactPost, note } = place;
  const { rawLon, rawLat, datum, accuracy, serviceRing } = place;
  return [
    name,
    nameEn,
    type,
    organisation,
    address,
    phone,
    contactPost,
    note,
    lon,
    lat,
    rawLon,
    rawLat,
    datum,
    accuracy,
    serviceRing,
    1,
  ];
}

/** WGS-84 degrees; none for a place that needs a location. */
function derivedPosition({ rawLon, rawLat, datum }: SamplePlace): { lon: number | null; lat: number | null } {
  if (rawLon === null || rawLat === null || datum === null) return { lon: null, lat: null };
  return toWgs84({ lon: rawLon, lat: rawLat }, datum);
}

function hoursChange({ places, hours }: SampleResources) {
  const rows = places.flatMap((place) =>
    (hours.patterns[place.hours ?? '']?.days ?? []).map(({ weekday, opens, closes }) => ({
      key: [place.code, String(weekday), String(opens)],
      values: [closes],
    })),
  );
  return batch('opening_span', ['closes'], rows);
}

/** Longer hours on every event day where the pattern has them, then the single exceptions. */
function exceptionsChange({ places, hours, event }: SampleResources, calendar: SampleCalendar) {
  const eventDays = Array.from({ length: event.lastsDays + 1 }, (_, day) => calendar.dateFromOpening(day));
  const extended = places.flatMap((place) => {
    const longer = hours.patterns[place.hours ?? '']?.event;
    if (!longer) return [];
    return eventDays.map((date) => ({
      key: [place.code, date],
      values: [longer.opens, longer.closes, hours.eventReason],
    }));
  });
  const single = hours.exceptions.map(({ place, offsetDays, opens, closes, reason }) => ({
    key: [place, calendar.dateFromOpening(offsetDays)],
    values: [opens, closes, reason],
  }));
  return batch('opening_exception', ['opens', 'closes', 'reason'], [...extended, ...single]);
}
