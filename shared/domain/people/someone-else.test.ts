import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maybeSamePerson, personOf, personText } from './someone-else.ts';

describe('someone else', () => {
  it.each([
    [{ post: '安全保卫岗', name: '李' }, { post: '安全保卫岗', name: '王' }, false],
    [{ post: '安全保卫岗', name: '李' }, { post: '安全保卫岗' }, true],
    [{ post: '安全保卫岗' }, { post: '安全保卫岗' }, true],
    [{ post: '安全保卫岗', name: '李' }, { post: '网点负责人', name: '李' }, false],
    [{ post: 'Guard', name: 'Ann' }, { post: 'guard ', name: 'ＡＮＮ' }, true],
  ])('compares %j with %j', (one, other, same) => {
    expect(maybeSamePerson(one, other)).toBe(same);
    expect(maybeSamePerson(other, one)).toBe(same);
  });
  it('brings any post and name back unchanged', () => {
    const word = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(word, fc.option(word, { nil: undefined }), (post, name) => {
        expect(personOf(personText({ post, name }))).toEqual(name === undefined ? { post } : { post, name });
      }),
    );
  });
});
