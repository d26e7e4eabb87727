import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PLACE_TYPES } from '../../../../shared/domain/places/place-type.ts';
import { cellKey, requiredCells } from './required-cells.ts';
import { readSampleResources } from './sample-files.ts';

const resources = readSampleResources(fileURLToPath(new URL('../../../../resources', import.meta.url)));
const { catalogue, event, organisations, places, hours, requirements, story, staff, sessions } = resources;
const placeCodes = new Set(places.map(({ code }) => code));
const itemCodes = new Set([...catalogue.items, ...requirements.items].map(({ code }) => code));
const required = new Set(requiredCells(resources).map(({ key }) => key));
const ofType = (type: string) => places.filter((place) => place.type === type);

describe('the sample district', () => {
  it('has the numbers of the recorded district', () => {
    expect(ofType('branch')).toHaveLength(21);
    expect(ofType('hotel')).toHaveLength(12);
    expect(ofType('fx-point')).toHaveLength(6);
    expect(new Set(event.currencies).size).toBe(12);
    expect(catalogue.items.filter(({ name }) => name.includes('15 门微课'))).toHaveLength(1);
    expect(places.filter(({ note }) => note?.includes('7 支保安队'))).toHaveLength(1);
    for (const type of PLACE_TYPES) expect(ofType(type).length).toBeGreaterThan(0);
  });

  it('asks for one item per required currency and language, marked by code', () => {
    const languages = staff.languages.map(({ code }) => code).filter((code) => code !== 'en');
    expect(requirements.items.map(({ code }) => code)).toEqual([
      ...event.currencies.map((code) => `fx-cash-${code.toLowerCase()}`),
      ...languages.map((code) => `language-${code}`),
    ]);
    for (const currency of ['usd', 'eur']) {
      const where = [...ofType('branch'), ...ofType('fx-point')].map(({ code }) =>
        cellKey(code, `fx-cash-${currency}`),
      );
      expect(where.filter((key) => required.has(key))).toHaveLength(27);
    }
  });

  it('refers only to what exists', () => {
    expect(placeCodes.size).toBe(places.length);
    const organisationCodes = new Set(organisations.map(({ code }) => code));
    expect(organisationCodes.size).toBe(organisations.length);
    expect(organisations.filter(({ parent }) => parent !== null && !organisationCodes.has(parent))).toEqual([]);
    expect(organisations.filter(({ parent }) => parent === null)).toHaveLength(1);
    expect(places.filter(({ organisation }) => !organisationCodes.has(organisation))).toEqual([]);
    expect(places.filter((place) => place.hours !== null && !(place.hours in hours.patterns))).toEqual([]);
    expect(hours.exceptions.filter(({ place }) => !placeCodes.has(place))).toEqual([]);
    expect(sessions.filter(({ venue }) => !ofType('venue').some(({ code }) => code === venue))).toEqual([]);
    const named = requirements.overrides.flatMap(({ item, places: where }) => [
      itemCodes.has(item),
      ...where.map((code) => placeCodes.has(code)),
    ]);
    expect(named).not.toContain(false);
  });

  it('tells stories only of cells that are required', () => {
    const told = [
      ...story.cells.map(({ place, item }) => cellKey(place, item)),
      ...story.episodes.flatMap(({ item, places: where }) => where.map((place) => cellKey(place, item))),
    ];
    expect(told.filter((key) => !required.has(key))).toEqual([]);
    expect(new Set(told).size).toBe(told.length);
    expect(Object.keys(story.mix).filter((item) => !itemCodes.has(item))).toEqual([]);
    const categories = catalogue.categories.map(({ code }) => code);
    expect(Object.keys(story.notes).filter((code) => !categories.includes(code))).toEqual([]);
  });

  it('keeps positions in the district, some in another datum, some approximate, some missing', () => {
    const placed = places.filter(({ rawLon }) => rawLon !== null);
    for (const { rawLon, rawLat } of placed) {
      expect(rawLon).toBeGreaterThan(120.19);
      expect(rawLon).toBeLessThan(120.36);
      expect(rawLat).toBeGreaterThan(30.09);
      expect(rawLat).toBeLessThan(30.27);
    }
    expect(placed.filter(({ datum }) => datum === 'gcj02').length).toBeGreaterThan(5);
    expect(placed.filter(({ accuracy }) => accuracy === 'approximate').length).toBeGreaterThan(5);
    const missing = places.filter(({ accuracy }) => accuracy === 'needs-location');
    expect(missing.length).toBeGreaterThan(2);
    expect(missing.every(({ rawLon, datum }) => rawLon === null && datum === null)).toBe(true);
    expect(placed.length + missing.length).toBe(places.length);
  });

  it('opens across midnight, by the week and on event days', () => {
    const patterns = Object.values(hours.patterns);
    expect(patterns.some(({ days }) => days.some(({ closes }) => closes > 1440))).toBe(true);
    expect(patterns.some((pattern) => (pattern.event?.closes ?? 0) > 1440)).toBe(true);
    expect(hours.exceptions.some(({ opens }) => opens === null)).toBe(true);
  });

  it('has peaks and holidays that overlap', () => {
    const holidays = event.holidays.map(({ offsetDays }) => offsetDays);
    const peaks = event.visitors.filter(({ peak }) => peak).map(({ offsetDays }) => offsetDays);
    expect(peaks.some((day) => holidays.includes(day))).toBe(true);
    expect(peaks.some((day) => !holidays.includes(day))).toBe(true);
    expect(holidays.every((day) => day >= 0 && day <= event.lastsDays)).toBe(true);
  });

  it('names posts, never persons, and no real bank', () => {
    const posts = [
      ...catalogue.items.flatMap(({ ownerPost, checkerPost }) => [ownerPost, checkerPost]),
      ...requirements.items.flatMap(({ ownerPost, checkerPost }) => [ownerPost, checkerPost]),
      ...places.flatMap(({ contactPost }) => contactPost ?? []),
      staff.headPost,
      staff.nightPost,
    ];
    for (const post of posts) expect(post).toMatch(/(岗|负责人|经理|窗口)$/);
    const everything = JSON.stringify([event, organisations, places, requirements, story, hours, staff, sessions]);
    expect(everything).not.toMatch(/先生|女士|(中国|工商|农业|建设|交通|招商|杭州|北京|宁波)银行|农商/);
    expect(everything).toContain('示例银行');
  });
});
