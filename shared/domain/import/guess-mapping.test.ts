import { describe, expect, it } from 'vitest';
import { guessDatum, guessKind, guessMapping } from './guess-mapping.ts';
import type { ImportKind } from './kinds.ts';

function columns(kind: ImportKind, headers: readonly string[]): Record<string, number> {
  return Object.fromEntries(Object.entries(guessMapping(kind, headers)).map(([field, guess]) => [field, guess.column]));
}

describe('guessing columns', () => {
  it('finds the columns of a public extract', () => {
    expect(columns('places', ['osm_id', 'name', 'atm', 'address', 'lon', 'lat'])).toEqual({
      code: 0,
      name: 1,
      address: 3,
      lon: 4,
      lat: 5,
    });
  });

  it('sees through marks, brackets, width, BOM and groups', () => {
    const headers = [
      '\uFEFF序号',
      '* 点位编号（必填）',
      '名 称',
      '名称（英文）',
      '类型：',
      '所属支行',
      '联系人',
      '联系人电话',
      '位置·经度(GCJ-02)',
      '位置·纬度(GCJ-02)',
      '营业时间',
      '备注',
    ];
    expect(columns('places', headers)).toEqual({
      code: 1,
      name: 2,
      nameEn: 3,
      type: 4,
      organisation: 5,
      contactPost: 6,
      phone: 7,
      lon: 8,
      lat: 9,
      openingHours: 10,
      note: 11,
    });
    expect(guessDatum(headers)).toBe('gcj02');
  });

  it('reads English headers in any case', () => {
    const headers = [
      'Branch Code',
      'Branch Name',
      'NAME (EN)',
      'Type',
      'Longitude',
      'Latitude',
      'Opening Hours',
      'Phone No.',
    ];
    expect(columns('places', headers)).toEqual({
      code: 0,
      name: 1,
      nameEn: 2,
      type: 3,
      lon: 4,
      lat: 5,
      openingHours: 6,
      phone: 7,
    });
  });

  it('finds readiness columns and tells the kinds apart', () => {
    const headers = ['网点编号', '网点名称', '准备事项', '完成情况', '检查时间', '备注', '责任人', '截止日期'];
    expect(columns('readiness', headers)).toEqual({
      place: 0,
      item: 2,
      status: 3,
      observedAt: 4,
      note: 5,
      owner: 6,
      due: 7,
    });
    expect(guessKind(headers)).toBe('readiness');
    expect(guessKind(['网点编号', '网点名称', '类型', '经度', '纬度'])).toBe('places');
  });

  it('takes a list of outlets with a category and a phone for places, not for contacts', () => {
    expect(guessKind(['网点编号', '网点名称', '类别', '经度', '纬度', '联系电话'])).toBe('places');
    expect(guessKind(['联络类别', '联络单位', '联络电话'])).toBe('contacts');
  });

  it('prefers a pair of columns to one column with both coordinates', () => {
    expect(columns('places', ['编号', '坐标', '经度', '纬度'])).toEqual({ code: 0, lon: 2, lat: 3 });
    expect(columns('places', ['编号', '经纬度'])).toEqual({ code: 0, lonlat: 1 });
  });

  it('is less sure of an ending than of a whole word', () => {
    const guess = guessMapping('places', ['值班联系电话', '编号']);
    expect(guess['code']?.confidence).toBe(1);
    expect(guess['phone']?.confidence).toBeLessThan(0.7);
  });

  it('makes nothing of headers it does not know', () => {
    expect(columns('places', ['', '甲', '乙', '2026', '###'])).toEqual({});
    expect(guessDatum(['经度', '纬度'])).toBeUndefined();
  });
});
