import { describe, expect, it } from 'vitest';
import { IMPORT_PROBLEMS, importProblemText, type ProblemCode } from '../../../shared/domain/import/problems.ts';
import { rejectionText } from './rejection-text.ts';

const values = {
  text: 'a (b) "c"',
  allowed: 'branch, hotel',
  first: '2026-09-11',
  second: '2026-11-09',
  length: 9,
  max: 5,
  firstRow: 2,
};

describe('rejectionText', () => {
  it('says every problem of the catalogue in Chinese with the same values', () => {
    for (const code of Object.keys(IMPORT_PROBLEMS) as ProblemCode[]) {
      const english = importProblemText(code, values, 'en');
      expect(rejectionText(code, english, 'zh')).toBe(importProblemText(code, values, 'zh'));
      expect(rejectionText(code, english, 'en')).toBe(english);
    }
  });

  it('shows a sentence it does not know as it is', () => {
    expect(rejectionText('OTHER', 'Row is odd.', 'zh')).toBe('Row is odd.');
    expect(rejectionText('UNKNOWN_TYPE', 'Another sentence.', 'zh')).toBe('Another sentence.');
  });
});
