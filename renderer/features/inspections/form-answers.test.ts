import { describe, expect, it } from 'vitest';
import type { InspectionFormPoint } from '../../../shared/contract/inspections.ts';
import { fillRest, resultOfKey } from './form-answers.ts';

const point = (code: string): InspectionFormPoint => ({
  checklist: 'c',
  checklistName: '表',
  checklistNameEn: null,
  point: code,
  name: code,
  nameEn: null,
  item: 'i',
  critical: false,
  result: null,
  observedAt: null,
  note: null,
  danger: null,
});

describe('a patrol form', () => {
  it('is answered by one key a point', () => {
    expect(['y', 'Y', '2', 'n', 'z', 'Enter'].map(resultOfKey)).toEqual(['ok', 'ok', 'fail', 'na', null, null]);
  });
  it('fills the rest and leaves what is answered', () => {
    const answers = { 'c/a': { result: 'fail' as const, note: '坏了' } };
    expect(fillRest([point('a'), point('b')], answers, 'ok')).toEqual({
      'c/a': { result: 'fail', note: '坏了' },
      'c/b': { result: 'ok', note: '' },
    });
  });
});
