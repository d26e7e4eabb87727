import { describe, expect, it } from 'vitest';
import { OFFERED, splitStatus, statusesLike } from './status-words.ts';

describe('status words', () => {
  it.each([
    ['', OFFERED],
    ['jx', ['ready', 'in-progress']],
    ['not', ['not-ready', 'not-started', 'not-applicable']],
    ['未', ['not-ready', 'not-started']],
    ['zzz', []],
  ])('offers for "%s"', (typed, statuses) => {
    expect(statusesLike(typed)).toEqual(statuses);
  });
  it.each([
    ['零钱 就绪', '零钱', 'ready'],
    ['hard wallet not ready', 'hard wallet', 'not-ready'],
    ['ready', '', 'ready'],
    ['already', 'already', null],
    ['零钱', '零钱', null],
  ])('splits "%s"', (typed, rest, status) => {
    expect(splitStatus(typed)).toEqual({ rest, status });
  });
});
