import { describe, expect, test } from 'vitest';
import { contractProcedures, jsonSchema } from './procedures.ts';
import { instantOf, withInstants } from './iso-instants.ts';

const ZONE = 'Asia/Shanghai';
const AT = Date.UTC(2026, 8, 11, 1, 30);
const schemaOf = (name: string) => jsonSchema(contractProcedures().get(name)?.['~orpc'].inputSchema, 'input');

describe('instantOf', () => {
  test.each([
    ['2026-09-11T09:30+08:00', AT],
    ['2026-09-11T09:30:00+0800', AT],
    ['2026-09-11T01:30Z', AT],
    ['2026-09-11 01:30:00.000z', AT],
    ['2026-09-11T09:30', AT],
    [' 2026-09-11 09:30 ', AT],
    ['2026-09-11', Date.UTC(2026, 8, 10, 16)],
    ['2028-02-29T00:00Z', Date.UTC(2028, 1, 29)],
    ['2026-12-31T23:59:59Z', Date.UTC(2026, 11, 31, 23, 59, 59)],
  ])('%s', (text, at) => expect(instantOf(text, ZONE)).toBe(at));

  test('a text without an offset is meant in the zone given', () => {
    expect(instantOf('2026-09-11T09:30', 'Europe/Paris')).toBe(Date.UTC(2026, 8, 11, 7, 30));
  });

  test.each([
    '',
    'tomorrow',
    '11.09.2026',
    '2026-09-11T9:30',
    '2026-13-01',
    '2026-02-30',
    '2026-02-29T09:30Z',
    '2026-09-31T09:30+08:00',
    '2026-09-11T25:00',
    '2026-09-11T09:60',
  ])('%j is refused', (text) => {
    expect(() => instantOf(text, ZONE)).toThrow(expect.objectContaining({ code: 'BAD_INSTANT' }));
  });
});

describe('withInstants', () => {
  test('turns texts into instants only where the contract wants an instant', () => {
    const input = {
      place: '2026-09-11',
      item: 'x',
      status: 'ready',
      observedAt: '2026-09-11 09:30',
      note: '2026-09-11',
    };
    expect(withInstants(input, schemaOf('readiness.set'), ZONE)).toEqual({ ...input, observedAt: AT });
  });

  test('reaches what may also be null, and lets null and numbers through', () => {
    const schema = schemaOf('readiness.set');
    expect(withInstants({ due: '2026-09-11T01:30Z' }, schema, ZONE)).toEqual({ due: AT });
    expect(withInstants({ due: null, observedAt: 5 }, schema, ZONE)).toEqual({ due: null, observedAt: 5 });
  });

  test('leaves what the contract does not know for validation to judge', () => {
    const input = { cells: [{ place: 'A', item: '2026-09-11' }], strange: '2026-09-11' };
    expect(withInstants(input, schemaOf('readiness.setMany'), ZONE)).toEqual(input);
    expect(withInstants('text', {}, ZONE)).toBe('text');
  });
});
