import { describe, expect, it } from 'vitest';
import { checkPosition, coerceDegrees, coerceLonLat } from './coerce-coordinates.ts';

describe('degrees', () => {
  it.each([
    ['120.15', 120.15],
    ['１２０．１５', 120.15],
    ['东经120.15°', 120.15],
    ['120°9\'0"E', 120.15],
    ['120度9分', 120.15],
    ['S30.5', -30.5],
    [-73.9, -73.9],
  ])('reads %s', (cell, value) => {
    expect(coerceDegrees(cell)).toEqual({ ok: true, value });
  });

  it.each(['abc', 'E', '12E3', '120°75\'0"E', true])('refuses %s', (cell) => {
    expect(coerceDegrees(cell)).toMatchObject({ ok: false, code: 'BAD_NUMBER' });
  });
});

describe('positions', () => {
  it('accepts a pair in range and leaves it as it is', () => {
    expect(checkPosition(120.15, 30.28)).toEqual({ ok: true, value: { lon: 120.15, lat: 30.28 } });
    expect(checkPosition(null, null)).toEqual({ ok: true, value: null });
  });

  it.each([
    [30.28, 120.15, 'COORDINATES_SWAPPED'],
    [200, 30, 'BAD_COORDINATES'],
    [120, 91.5, 'BAD_COORDINATES'],
    [500, 500, 'BAD_COORDINATES'],
    [0, 0, 'COORDINATES_ZERO'],
    [120.15, null, 'COORDINATES_PARTIAL'],
    [null, 30.28, 'COORDINATES_PARTIAL'],
  ])('refuses %s, %s', (lon, lat, code) => {
    expect(checkPosition(lon, lat)).toMatchObject({ ok: false, code });
  });

  it.each([
    '120.15,30.28',
    '120.15，30.28',
    '(120.15, 30.28)',
    '120.15 30.28',
    '东经120.15、北纬30.28',
    '120.15;30.28',
  ])('reads %s from one cell', (cell) => {
    expect(coerceLonLat(cell)).toEqual({ ok: true, value: { lon: 120.15, lat: 30.28 } });
  });

  it('refuses one cell with swapped, half or no coordinates', () => {
    expect(coerceLonLat('30.28,120.15')).toMatchObject({ ok: false, code: 'COORDINATES_SWAPPED' });
    expect(coerceLonLat('120.15')).toMatchObject({ ok: false, code: 'BAD_COORDINATES' });
    expect(coerceLonLat('武林广场')).toMatchObject({ ok: false, code: 'BAD_COORDINATES' });
  });
});
