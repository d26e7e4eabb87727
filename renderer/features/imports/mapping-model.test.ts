import { describe, expect, it } from 'vitest';
import { draftFrom, givenIn, hasPosition, isComplete, missingFields, optionsOf, withSource } from './mapping-model.ts';

const headers = ['编号', '名称', '经度', '纬度'];
const guess = { code: '编号', name: '名称', lon: '经度', lat: '纬度', type: '不存在的列' };

describe('import draft', () => {
  it('starts from the guess and drops columns the sheet does not have', () => {
    const draft = draftFrom('places', 'Sheet1', guess, headers);
    expect(draft.sources['code']?.header).toBe('编号');
    expect(missingFields(draft)).toEqual(['type']);
  });

  it('asks for the datum as soon as there are coordinates', () => {
    const draft = withSource(draftFrom('places', null, guess, headers), 'type', { constant: 'branch' });
    expect(hasPosition(draft)).toBe(true);
    expect(isComplete(draft)).toBe(false);
    expect(isComplete({ ...draft, datum: 'gcj02' })).toBe(true);
  });

  it('takes what is settled from the address, whatever column the file has for it', () => {
    const given = givenIn('drill-script', new URLSearchParams('kind=drill-script&drill=drill-1&of=停电'));
    expect(given).toEqual({ values: { drill: 'drill-1' }, of: '停电' });
    const draft = draftFrom('drill-script', null, { drill: '演练' }, ['演练'], {}, given);
    expect(optionsOf(draft, false)).toMatchObject({ mapping: {}, constants: { drill: 'drill-1' } });
    expect(givenIn('places', new URLSearchParams('kind=places&drill=x'))).toBeNull();
  });

  it('becomes the options of the core, without blank constants', () => {
    const draft = withSource(draftFrom('places', null, guess, headers), 'type', { constant: ' branch ' });
    expect(optionsOf({ ...draft, datum: 'bd09' }, true)).toEqual({
      kind: 'places',
      mapping: { code: '编号', name: '名称', lon: '经度', lat: '纬度' },
      constants: { type: 'branch' },
      strict: false,
      dryRun: true,
      datum: 'bd09',
    });
  });

  it('sends no datum when no coordinates are read', () => {
    const draft = withSource(draftFrom('readiness', 'A', {}, []), 'place', { header: '网点' });
    expect(optionsOf({ ...draft, datum: 'bd09' }, false)).toEqual({
      kind: 'readiness',
      sheet: 'A',
      mapping: { place: '网点' },
      constants: {},
      strict: false,
      dryRun: false,
    });
  });
});
