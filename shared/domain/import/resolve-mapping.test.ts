import { describe, expect, it } from 'vitest';
import { columnLetter, resolveMapping } from './resolve-mapping.ts';

const headers = ['osm_id', '名称（全称）', '备注', '', '备注'];
const refusal = (code: string) => expect.objectContaining({ code });

describe('a mapping by header', () => {
  it('finds columns by exact text, by loose text and by letter', () => {
    expect(resolveMapping('places', { code: 'osm_id', name: '名称(全称)', address: 'D' }, headers)).toEqual({
      code: 0,
      name: 1,
      address: 3,
    });
  });

  it('refuses fields and columns it does not know, and two columns of one name', () => {
    expect(() => resolveMapping('places', { colour: 'osm_id' }, headers)).toThrow(refusal('UNKNOWN_FIELD'));
    expect(() => resolveMapping('places', { code: 'id' }, headers)).toThrow(refusal('UNKNOWN_COLUMN'));
    expect(() => resolveMapping('places', { note: '备注' }, headers)).toThrow(refusal('AMBIGUOUS_COLUMN'));
  });

  it('names columns as spreadsheets do', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});
