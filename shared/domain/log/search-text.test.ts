import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filterToken, indexTokens, matchExpression } from './search-text.ts';

describe('what is indexed', () => {
  test.each([
    ['萧山宾馆', '萧山 山宾 宾馆 馆'],
    ['馆', '馆'],
    ['停电', '停电 电'],
    ['3号ATM机', '3 号 atm 机'],
    ['ＡＴＭ　故障', 'atm 故障 障'],
    ['Café 21:40 UPS-2', 'cafe 21 40 ups 2'],
    ['网点，断网。', '网点 点 断网 网'],
    ['𠮷野家', '𠮷野 野家 家'],
    ['  ——！？ ', ''],
  ])('%s → %s', (text, tokens) => {
    expect(indexTokens(text).join(' ')).toBe(tokens);
  });
});

describe('what is asked', () => {
  test.each([
    ['馆', '"馆" *'],
    ['宾馆', '"宾馆"'],
    ['萧山宾馆', '"萧山 山宾 宾馆"'],
    ['ATM', '"atm" *'],
    ['故障ATM', '"故障 障 atm" *'],
    ['ATM故障', '"atm 故障"'],
    ['宾馆 停电', '"宾馆" AND "停电"'],
    ['ＵＰＳ', '"ups" *'],
    ['"; DROP', '"drop" *'],
    ['AND OR NOT', '"and" * AND "or" * AND "not" *'],
  ])('%s → %s', (query, expression) => {
    expect(matchExpression(query)).toBe(expression);
  });

  test.each(['', '   ', '"', '*', '（）'])('nothing to search for in "%s"', (query) => {
    expect(matchExpression(query)).toBeNull();
  });
});

/** Whether the tokens of a phrase stand side by side, as the index would find them. */
function finds(query: string, text: string): boolean {
  const expression = matchExpression(query);
  if (expression === null) return false;
  const indexed = indexTokens(text);
  return expression.split(' AND ').every((phrase) => {
    const goesOn = phrase.endsWith(' *');
    const tokens = phrase.slice(1, phrase.lastIndexOf('"')).split(' ');
    return indexed.some((_, from) =>
      tokens.every((token, at) => {
        const other = indexed[from + at] ?? '';
        return goesOn && at === tokens.length - 1 ? other.startsWith(token) : other === token;
      }),
    );
  });
}

const characters = fc.constantFrom(...'萧山宾馆停电故障网点', 'a', 'b', '1', '2', ' ', '，', 'Ａ');
const texts = fc.array(characters, { minLength: 1, maxLength: 14 }).map((parts) => parts.join(''));

test('whatever stretch of a text is asked for, the text is found', () => {
  fc.assert(
    fc.property(texts, fc.nat(13), fc.integer({ min: 1, max: 14 }), (text, from, length) => {
      const asked = text.slice(from, from + length);
      // A stretch that begins inside a Latin word is not the beginning of a word.
      const inWord = /[a-z0-9Ａ]$/u.test(text.slice(0, from)) && /^[a-z0-9Ａ]/u.test(asked);
      fc.pre(!inWord && matchExpression(asked) !== null);
      expect(finds(asked, text)).toBe(true);
    }),
  );
});

test('two characters that do not stand together are not found as if they did', () => {
  expect(finds('山馆', '萧山宾馆')).toBe(false);
  expect(finds('宾馆停', '宾馆，停电')).toBe(false);
});

test('filter words are one word each and differ when their values do', () => {
  expect(filterToken('place', 'B~1|x')).toMatch(/^[a-z0-9]+$/);
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(filterToken('post', one) === filterToken('post', other)).toBe(one === other);
    }),
  );
});
