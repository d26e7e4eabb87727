import { expect, it } from 'vitest';
import { gradingScheme } from '../../../../shared/contract/schemes.ts';
import { schemeEditProblems } from '../../../../shared/domain/incidents/scheme-edit-problems.ts';
import { blankScheme, nextVersion } from './scheme-draft.ts';

it('a scheme made from nothing says what it still lacks, field by field, and holds once that is given', () => {
  const blank = blankScheme('2026-09-11');
  expect(schemeEditProblems(blank).map(({ at }) => at)).toEqual(
    expect.arrayContaining(['code', 'name', 'nameEn', 'source', 'grades.0.code', 'clauses']),
  );
  const made = {
    ...blank,
    code: 'own-scheme',
    name: '自有分级',
    nameEn: 'Own scheme',
    source: '本行',
    grades: [{ code: 'A', name: '甲级', nameEn: 'Grade A' }],
    clauses: [
      { code: 'hurt', grade: 'A', text: '有人受伤', textEn: 'Injured', when: { fact: 'injuries', atLeast: 1 } },
    ],
  } as const;
  expect(schemeEditProblems(made)).toEqual([]);
  expect(gradingScheme.omit({ version: true }).safeParse(made).success).toBe(true);
  expect(schemeEditProblems({ ...made, code: 'Own Scheme' })).toEqual([{ at: 'code', problem: 'code' }]);
  expect(nextVersion({ ...made, version: 3 }, '2026-10-01')).toEqual({ ...made, validFrom: '2026-10-01' });
});
