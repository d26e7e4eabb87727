import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { CsvParser, guessDelimiter } from './csv-parser.ts';

function parse(text: string, delimiter = ',', lineEnd: '\n' | '\r' = '\n', size = text.length + 1) {
  const parser = new CsvParser(delimiter, lineEnd);
  const rows = [];
  for (let at = 0; at < text.length; at += size) rows.push(...parser.push(text.slice(at, at + size), false));
  return [...rows, ...parser.push('', true)];
}
const cells = (text: string, delimiter = ',') => parse(text, delimiter).map((row) => row.cells);

describe('delimited text', () => {
  it('reads quotes, quotes in quotes, and line breaks in quotes', () => {
    expect(cells('a,"b,c","d ""e""","f\r\ng"\r\n1,2,3,4')).toEqual([
      ['a', 'b,c', 'd "e"', 'f\r\ng'],
      ['1', '2', '3', '4'],
    ]);
  });

  it('numbers rows by record, blank lines too', () => {
    expect(parse('a\n"1\n2"\n\nb').map(({ row, cells: [cell] }) => [row, cell])).toEqual([
      [1, 'a'],
      [2, '1\n2'],
      [3, null],
      [4, 'b'],
    ]);
  });

  it('keeps quotes inside a cell and text after a closing quote', () => {
    expect(cells('5" pipe,"a"b,c')).toEqual([['5" pipe', 'ab', 'c']]);
  });

  it('reads the line ends of old Macs', () => {
    expect(parse('a,b\r1,2', ',', '\r').map((row) => row.cells)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('refuses a quotation mark that never closes, with its row', () => {
    expect(() => cells('a,b\n1,"2\n3,4\n')).toThrow(
      expect.objectContaining({ code: 'UNCLOSED_QUOTE', details: { row: 2 } }),
    );
  });

  it('takes 40 columns and blank ends, and refuses more than 1,000 columns with content', () => {
    expect(cells(Array.from({ length: 40 }, (_, i) => `c${i}`).join(','))[0]).toHaveLength(40);
    expect(cells(`a${','.repeat(3000)}`)).toEqual([['a']]);
    expect(() => cells(`a${','.repeat(1000)}b`)).toThrow(expect.objectContaining({ code: 'TOO_MANY_COLUMNS' }));
  });

  it('agrees with Papa Parse on any table, however the text is cut into pieces', () => {
    const cell = fc.stringMatching(/^[a名"', ;\n\r]{0,6}$/);
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 20 }), fc.constantFrom('\n', '\r\n'), (rows, size, newline) => {
        const text = Papa.unparse(rows, { newline });
        const expected = rows.map((row) => row.map((value) => (value === '' ? null : value)));
        expect(parse(text, ',', '\n', size).map((row) => row.cells)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});

describe('guessing the delimiter', () => {
  it.each([
    ['a,b,c\n1,2,3', ','],
    ['a\tb\tc\n1\t2\t3', '\t'],
    ['a;b;c\n1,5;2,5;3,5', ';'],
    ['名称;地址\n"a;b";"1,2,3,4"', ';'],
    ['编号，名称\n1，甲', '，'],
    ['only\n1', ','],
  ])('%j', (sample, delimiter) => {
    expect(guessDelimiter(sample)).toBe(delimiter);
  });
});
