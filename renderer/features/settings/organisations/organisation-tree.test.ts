import { describe, expect, it } from 'vitest';
import { organisationLines } from './organisation-tree.ts';

const one = (code: string, parent: string | null) => ({
  code,
  name: code,
  nameEn: null,
  parent,
  level: 'outlet' as const,
});
const shape = (all: Parameters<typeof organisationLines>[0]) =>
  organisationLines(all).map(({ organisation, depth }) => `${depth}${organisation.code}`);

describe('organisation tree', () => {
  it('puts children under their parent in the order of their codes', () => {
    expect(shape([one('B10', 'A'), one('B2', 'A'), one('A', null)])).toEqual(['0A', '1B2', '1B10']);
  });

  it('loses nobody to an unknown parent or a circle', () => {
    expect(shape([one('X', 'gone'), one('P', 'Q'), one('Q', 'P')])).toEqual(['0X', '0P', '0Q']);
  });
});
