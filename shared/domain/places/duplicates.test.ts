import { describe, expect, it } from 'vitest';
import { isSimilarName, likelyDuplicates, normalisedName, type ComparedPlace } from './duplicates.ts';

const place = (code: string, name: string, lon: number | null = 120, lat: number | null = 30, type = 'branch') =>
  ({ code, name, nameEn: null, type, lon, lat }) satisfies ComparedPlace;
const found = (...places: ComparedPlace[]) =>
  likelyDuplicates(places).map(({ a, b, reasons }) => `${a.code}+${b.code} ${reasons.join()}`);
/** Degrees of latitude in so many metres. */
const metres = (count: number): number => count / 111_195;

describe('likely duplicates', () => {
  it('have the same name however it is written', () => {
    expect(normalisedName('中国银行（西湖支行）')).toBe(normalisedName('中国银行 西湖支行'));
    expect(normalisedName('Ａ Hotel Co., Ltd.')).toBe('ahotel');
    expect(found(place('A', '西湖·支行'), place('B', '西湖支行', 121))).toEqual(['A+B same-name']);
    expect(found(place('A', '甲'), { ...place('B', '乙', 121), nameEn: '甲' })).toEqual(['A+B same-name']);
  });

  it('lie within 30 m, have the same type and similar names', () => {
    const near = place('B', '西湖宾馆主楼', 120, 30 + metres(29));
    expect(found(place('A', '西湖宾馆'), near)).toEqual(['A+B near-and-similar']);
    expect(found(place('A', '西湖宾馆'), { ...near, lat: 30 + metres(31) })).toEqual([]);
    expect(found(place('A', '西湖宾馆'), { ...near, type: 'hotel' })).toEqual([]);
    expect(found(place('A', '东坡银行'), near)).toEqual([]);
    expect(isSimilarName('中国银行西湖支行', '中国银行西湖分理处')).toBe(true);
    expect(isSimilarName('', '')).toBe(false);
  });

  it('are not the shops of a chain, unless they are close', () => {
    const chain = [0, 1, 2, 3].map((at) => place(`C${at}`, '便利店', 120 + at));
    expect(found(...chain)).toEqual([]);
    expect(found(...chain, place('C9', '便利店', 120, 30 + metres(500)))).toEqual(['C0+C9 same-name']);
  });

  it('come surest first, then nearest', () => {
    const all = found(
      place('A', '西湖宾馆'),
      place('B', '西湖宾馆', 120, 30 + metres(5)),
      place('C', '东坡', null, null),
      place('D', '东坡'),
      place('E', '岳庙', 121, 30),
      place('F', '岳庙', 121, 30.001),
    );
    expect(all).toEqual(['A+B same-name,near-and-similar', 'E+F same-name', 'C+D same-name']);
  });
});
