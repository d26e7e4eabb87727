import { array, assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines } from './break-lines.ts';

/** Chinese characters are two wide, the others one. */
const measure = (text: string): number =>
  [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e80 ? 2 : 1), 0);

const NO_START = /^[，。；：、！？）》”’%]/u;
const NO_END = /[（《“‘]$/u;

describe('lines', () => {
  it('begins no line with a closing mark and ends none with an opening one', () => {
    const text = '系统中断，影响两省（浙江、江苏）的“外卡受理”；正在抢修。预计一小时，恢复！';
    for (let width = 6; width < 40; width += 1) {
      for (const line of breakLines(text, width, measure)) {
        expect(line).not.toMatch(NO_START);
        expect(line).not.toMatch(NO_END);
      }
    }
  });

  it('keeps words of Latin text whole, and cuts only what is wider than a line', () => {
    expect(breakLines('report to the regulator', 9, measure)).toEqual(['report to', 'the', 'regulator']);
    expect(breakLines('a https://x.example/very/long', 10, measure).every((line) => measure(line) <= 10)).toBe(true);
  });

  it('keeps the breaks that people made, empty lines too', () => {
    expect(breakLines('一\n\n二', 10, measure)).toEqual(['一', '', '二']);
  });

  it('loses nothing but spaces, and no line is wider than the width', () => {
    const text = array(
      constantFrom('中', '断', '，', '。', '（', '）', '“', '”', 'a', 'B', '1', ' ', '-', '/', '\n', '%'),
      {
        maxLength: 120,
      },
    ).map((characters) => characters.join(''));
    assert(
      property(text, integer({ min: 4, max: 30 }), (given, width) => {
        const lines = breakLines(given, width, measure);
        expect(lines.join('').replaceAll(' ', '')).toBe(given.replaceAll(/[ \n]/g, ''));
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
