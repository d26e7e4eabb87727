import { describe, expect, it } from 'vitest';
import { importProblemText } from '../../../shared/domain/import/problems.ts';
import { rejectionText } from './rejection-text.ts';

describe('rejectionText', () => {
  it('fills the sentence of either language with the values the core gives', () => {
    const params = { firstRow: 2 };
    const problem = {
      code: 'DUPLICATE_IN_FILE',
      message: importProblemText('DUPLICATE_IN_FILE', params, 'en'),
      params,
    };
    expect(rejectionText(problem, 'zh')).toBe(importProblemText('DUPLICATE_IN_FILE', params, 'zh'));
    expect(rejectionText(problem, 'en')).toBe(problem.message);
    expect(rejectionText(problem, 'zh')).toContain('2');
  });

  it('shows a sentence it does not know as it is', () => {
    expect(rejectionText({ code: 'OTHER', message: 'Row is odd.', params: {} }, 'zh')).toBe('Row is odd.');
  });
});
