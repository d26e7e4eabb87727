import { describe, expect, it } from 'vitest';
import { matching, type Option } from './option.ts';

const option = (label: string, ...words: string[]): Option => ({
  id: label,
  group: 'screen',
  label,
  words,
  run: () => undefined,
});
const options = [option('打开 态势', 'board', 'ts'), option('打开 设置', 'settings', 'sz'), option('态势说明')];

describe('matching', () => {
  it('gives everything, in order, for nothing typed', () => {
    expect(matching(options, ' ')).toEqual(options);
  });
  it('puts what begins so before what contains it', () => {
    expect(matching(options, '态势').map(({ label }) => label)).toEqual(['态势说明', '打开 态势']);
  });
  it('finds by other words, in any case', () => {
    expect(matching(options, 'SZ').map(({ label }) => label)).toEqual(['打开 设置']);
  });
});
