import { describe, expect, it } from 'vitest';
import { prepareRows } from './prepare-rows.ts';
import { importProblemText } from './problems.ts';
import type { Cell, ImportOptions, SheetRow } from './types.ts';

const ZONE = 'Asia/Shanghai';
const sheet = (...rows: readonly (readonly Cell[])[]): SheetRow[] => rows.map((cells, i) => ({ row: i + 2, cells }));

const PLACE = { code: 0, name: 1, type: 2, lon: 3, lat: 4 };
const places = (rows: SheetRow[], options: Partial<ImportOptions> = {}) => [
  ...prepareRows('places', PLACE, {}, { zone: ZONE, datum: 'gcj02', ...options }, rows),
];
const codes = (row: { rejected?: readonly { column: string; code: string }[] } | undefined) =>
  row?.rejected?.map(({ column, code }) => `${column} ${code}`);

const READINESS = { place: 0, item: 1, status: 2, observedAt: 3, due: 4 };
const readiness = (rows: SheetRow[], options: Partial<ImportOptions> = {}) => [
  ...prepareRows('readiness', READINESS, {}, { zone: ZONE, ...options }, rows),
];

describe('places', () => {
  it('makes typed records and keeps the position as given', () => {
    expect(places(sheet([' B００1', '武林支行', '网点', '120.16', 30.27]))).toEqual([
      {
        row: 2,
        record: {
          code: 'B001',
          name: '武林支行',
          type: 'branch',
          position: { lon: 120.16, lat: 30.27 },
          nameEn: undefined,
          organisation: undefined,
          address: undefined,
          phone: undefined,
          contactPost: undefined,
          openingHours: undefined,
          note: undefined,
        },
      },
    ]);
  });

  it('takes a place without a position', () => {
    expect(places(sheet(['B1', '甲', '网点', null, '']))[0]?.record?.position).toBeNull();
  });

  it('leaves blank rows out and keeps the numbers of the others', () => {
    const rows = sheet(['B1', '甲', '网点'], [null, '  ', '　'], [], ['B2', '乙', '网点']);
    expect(places(rows).map(({ row }) => row)).toEqual([2, 5]);
  });

  it('names every wrong cell of a row by the header of the file', () => {
    const headers = ['网点号', '名称', '类别', 'X', 'Y'];
    const rows = sheet([null, '', '公园', '东边', 30.2], ['B2', '#N/A', '酒店', 30.2, 120.1]);
    const [first, second] = places(rows, { headers });
    expect(codes(first)).toEqual([
      '网点号 MISSING_REQUIRED',
      '名称 MISSING_REQUIRED',
      '类别 UNKNOWN_TYPE',
      'X BAD_NUMBER',
    ]);
    expect(codes(second)).toEqual(['名称 FORMULA_ERROR', 'Y COORDINATES_SWAPPED']);
  });

  it('points at the coordinate to mend', () => {
    const rows = sheet(
      ['1', '甲', '酒店', 999, 30],
      ['2', '乙', '酒店', 120, 99],
      ['3', '丙', '酒店', 120, null],
      ['4', '丁', '酒店', 0, 0],
    );
    expect(places(rows).map(codes)).toEqual([
      ['lon BAD_COORDINATES'],
      ['lat BAD_COORDINATES'],
      ['lat COORDINATES_PARTIAL'],
      ['lat COORDINATES_ZERO'],
    ]);
  });

  it('lets the first good row of a code win', () => {
    const rows = sheet(['A', '甲', '公园'], ['A', '甲', '酒店'], ['Ａ', '又甲', '酒店'], ['B', '乙', '酒店']);
    const prepared = places(rows);
    expect(prepared.map((row) => row.record?.code)).toEqual([undefined, 'A', undefined, 'B']);
    expect(prepared[2]?.rejected?.[0]).toMatchObject({ row: 4, code: 'DUPLICATE_IN_FILE', params: { firstRow: 3 } });
    expect(prepared[2]?.rejected?.[0]?.message).toBe('"A" is already in row 3 of this file; the first one counts.');
  });

  it('uses a constant for a missing column or a blank cell', () => {
    const rows = sheet(['A', '甲', null], ['B', '乙', '酒店']);
    const prepared = [...prepareRows('places', { code: 0, name: 1, type: 2 }, { type: '网点' }, { zone: ZONE }, rows)];
    expect(prepared.map((row) => row.record?.type)).toEqual(['branch', 'hotel']);
  });

  it('reads both coordinates from one column', () => {
    const rows = sheet(['A', '甲', '120.1,30.2'], ['B', '乙', '30.2,120.1'], ['C', '丙', null]);
    const options = { zone: ZONE, datum: 'bd09' as const };
    const prepared = [...prepareRows('places', { code: 0, name: 1, lonlat: 2 }, { type: 'hotel' }, options, rows)];
    expect(prepared[0]?.record?.position).toEqual({ lon: 120.1, lat: 30.2 });
    expect(codes(prepared[1])).toEqual(['lonlat COORDINATES_SWAPPED']);
    expect(prepared[2]?.record?.position).toBeNull();
  });
});

describe('refusals of the whole file', () => {
  const noDatum = { zone: ZONE };
  const run = (lon: Cell) => [...prepareRows('places', PLACE, {}, noDatum, sheet(['A', '甲', '酒店', lon, lon]))];
  it('asks for the datum as soon as there is a coordinate, even a bad one', () => {
    expect(run(null)).toHaveLength(1);
    expect(() => run(30)).toThrow(expect.objectContaining({ code: 'DATUM_REQUIRED' }));
    expect(() => run('?')).toThrow(expect.objectContaining({ code: 'DATUM_REQUIRED' }));
  });

  it('asks for required columns before reading a row', () => {
    expect(() => prepareRows('places', { code: 0 }, {}, noDatum, [])).toThrow(
      expect.objectContaining({ code: 'MAPPING_INCOMPLETE', details: { kind: 'places', missing: ['name', 'type'] } }),
    );
    expect(() => prepareRows('places', { code: 0, name: 1, type: 2, lon: 3 }, {}, noDatum, [])).toThrow(
      expect.objectContaining({ code: 'MAPPING_INCOMPLETE' }),
    );
  });

  it('refuses a wrong constant and a wrong zone at once', () => {
    expect(() => prepareRows('places', { code: 0, name: 1 }, { type: '公园' }, noDatum, [])).toThrow(
      expect.objectContaining({ code: 'UNKNOWN_TYPE' }),
    );
    expect(() => prepareRows('places', PLACE, {}, { zone: 'Mars/Base' }, [])).toThrow(
      expect.objectContaining({ code: 'ZONE_INVALID' }),
    );
  });
});

describe('readiness', () => {
  it('makes typed records', () => {
    expect(readiness(sheet(['P1', 'ups', '已完成', '2026-09-11 09:30', '2026/9/20']))).toEqual([
      {
        row: 2,
        record: {
          place: 'P1',
          item: 'ups',
          status: 'ready',
          observedAt: Date.UTC(2026, 8, 11, 1, 30),
          due: Date.UTC(2026, 8, 20, 16) - 1,
          note: undefined,
          owner: undefined,
        },
      },
    ]);
  });

  it('rejects unknown words, bad dates and repeated cells', () => {
    const rows = sheet(
      ['P1', 'a', '√', '9/11/2026', null],
      ['P1', 'a', '?', '某日', null],
      ['P1', 'a', '×'],
      ['P1', 'a', '√'],
      ['P1', 'b', '√'],
    );
    expect(readiness(rows).map(codes)).toEqual([
      ['observedAt AMBIGUOUS_DATE'],
      ['status UNKNOWN_STATUS', 'observedAt BAD_DATE'],
      undefined,
      ['place DUPLICATE_IN_FILE'],
      undefined,
    ]);
  });

  it('resolves places and items, and knows an item by two names as the same', () => {
    const items = new Map([
      ['ups', 'ups'],
      ['不间断电源', 'ups'],
    ]);
    const rows = sheet(['P1', '不间断电源', '√'], ['P1', 'ups', '√'], ['P9', '咖啡', '√']);
    const known = new Map([['P1', 'P1']]);
    const prepared = readiness(rows, {
      resolvePlace: (text) => known.get(text),
      resolveItem: (text) => items.get(text),
    });
    expect(prepared[0]?.record?.item).toBe('ups');
    expect(prepared.slice(1).map(codes)).toEqual([
      ['place DUPLICATE_IN_FILE'],
      ['place UNKNOWN_PLACE', 'item UNKNOWN_ITEM'],
    ]);
  });
});

describe('problem sentences', () => {
  it('are given in both languages', () => {
    expect(importProblemText('BAD_DATE', { text: '某日' }, 'zh')).toContain('“某日”不是可识别的日期');
    expect(importProblemText('BAD_DATE', { text: '某日' }, 'en')).toContain('"某日" is not a date');
  });
});
