import XLSX from '@e965/xlsx';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFile, sheetOf } from './open-file.ts';
import { writeWorkbook } from './workbook-writer.ts';

describe('written workbooks', () => {
  const rows = [
    ['编号', '名称'],
    ['007', '=HYPERLINK("http://x")'],
    ['+86', '-1'],
    ['@a', '\tb'],
    ['\rc', 'a\nb & <c>'],
    [12.5, true],
    [null, '\u0000x\uFFFF'],
  ];

  it('hold every text as text for another library too', () => {
    const book = XLSX.read(
      writeWorkbook([
        { name: 'A/B', rows },
        { name: 'A:B', rows: [] },
      ]),
      { cellStyles: true },
    );
    expect(book.SheetNames).toEqual(['A B', 'A B 2']);
    const sheet = book.Sheets['A B'] ?? {};
    expect(sheet['B2']).toMatchObject({ t: 's', v: '=HYPERLINK("http://x")' });
    expect(sheet['B2']?.f).toBeUndefined();
    expect(sheet['A3']).toMatchObject({ t: 's', v: '+86' });
    expect(sheet['A6']).toMatchObject({ t: 'n', v: 12.5 });
    expect(sheet['B7']).toMatchObject({ t: 's', v: 'x' });
  });

  it('read back as they were', async () => {
    const file = await openFile(writeWorkbook([{ name: 'S', rows }]), 'a.xlsx');
    expect([...sheetOf(file).rows()].flat().map(({ cells }) => cells)).toEqual([...rows.slice(1, 6), [null, 'x']]);
  });

  it('read back any text', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), async (cells) => {
        const file = await openFile(
          writeWorkbook([
            {
              name: 'S',
              rows: [
                ['编号', '名称'],
                ['x', ...cells],
              ],
            },
          ]),
          'a.xlsx',
        );
        const read = [...sheetOf(file).rows()].flat()[0]?.cells;
        expect(read).toEqual(['x', ...cells]);
      }),
      { numRuns: 50 },
    );
  });
});
