import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heatKind, inTurn, singlePoints, sumHeat, worstFirst, type HeatCell } from './heat-table.ts';

const cell = (venue: string, capability: string, ...ready: string[]): HeatCell => ({
  venue,
  capability,
  ready,
  blank: ready.length === 0,
});

const CELLS = [
  cell('A', 'eur', 'p1', 'p2'),
  cell('A', 'thb', 'p1'),
  cell('B', 'eur'),
  cell('B', 'thb', 'p1'),
  cell('C', 'eur', 'p3'),
  cell('C', 'thb'),
];

describe('the heat of coverage', () => {
  it('tells a blank spot, a single point and a served cell apart', () => {
    expect(CELLS.map(heatKind)).toEqual(['served', 'single', 'blank', 'single', 'single', 'blank']);
    expect(sumHeat(CELLS)).toEqual({ blanks: 2, closed: 0, singles: 3 });
  });
  it('tells a blank because everybody near is closed from a blank because nobody has it', () => {
    const blank = (metres: number, ...lacks: string[]): HeatCell => ({
      ...cell('A', 'eur'),
      ring: 1000,
      nearestToMend: { metres, lacks },
    });
    const cells = [blank(400, 'closed'), blank(1400, 'closed'), blank(400, 'stock:EUR', 'closed'), cell('A', 'eur')];
    expect(cells.map(heatKind)).toEqual(['closed', 'blank', 'blank', 'blank']);
    expect(sumHeat(cells)).toEqual({ blanks: 4, closed: 1, singles: 0 });
  });
  it('puts the worst venue and capability first and keeps the order among equals', () => {
    expect(worstFirst(CELLS, 'venue').map(({ code }) => code)).toEqual(['B', 'C', 'A']);
    expect(worstFirst(CELLS, 'capability').map(({ code }) => code)).toEqual(['thb', 'eur']);
  });
  it('names the places that alone hold cells up', () => {
    expect(singlePoints(CELLS).map(({ place, cells }) => [place, cells.length])).toEqual([
      ['p1', 2],
      ['p3', 1],
    ]);
  });
  it('takes from every venue before it takes twice from one', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('A', 'B', 'C'), { maxLength: 20 }), fc.nat(20), (venues, limit) => {
        const cells = venues.map((venue, index) => cell(venue, String(index)));
        const taken = inTurn(cells, ['A', 'B', 'C'], limit);
        expect(taken).toHaveLength(Math.min(limit, cells.length));
        expect(new Set(taken).size).toBe(taken.length);
        const count = (code: string): number => taken.filter(({ venue }) => venue === code).length;
        const left = (code: string): number => cells.filter(({ venue }) => venue === code).length - count(code);
        const waiting = ['A', 'B', 'C'].filter((code) => left(code) > 0).map(count);
        const most = Math.max(0, ...['A', 'B', 'C'].map(count));
        expect(waiting.every((some) => most <= some + 1)).toBe(true);
      }),
    );
  });
});
