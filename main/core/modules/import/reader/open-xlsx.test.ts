import XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { encryptedWorkbook, oldWorkbook, rawWorkbook, workbook, zipOf } from './fixtures.ts';
import { inspectFile } from './inspect-file.ts';
import { LIMITS } from './limits.ts';
import { openFile, sheetOf } from './open-file.ts';

const sheetTag = (name: string): string => `<sheet name="${name}" sheetId="1" r:id="rId1"/>`;

async function read(bytes: Uint8Array, sheet?: string) {
  const { headers, headerRows, rows } = sheetOf(await openFile(bytes, 'a.xlsx'), sheet);
  return { headers, headerRows, rows: [...rows()].flat() };
}

describe('workbooks', () => {
  it('give text, numbers and answers with the row numbers people see', async () => {
    const bytes = workbook([{ rows: [['编号', '名称', '类型'], ['B1', '甲 & <乙>', true], [], [7, null, 1.5]] }]);
    expect(await read(bytes)).toEqual({
      headers: ['编号', '名称', '类型'],
      headerRows: [1],
      rows: [
        { row: 2, cells: ['B1', '甲 & <乙>', true] },
        { row: 4, cells: [7, null, 1.5] },
      ],
    });
  });

  it('skip a merged title and join merged headers of two lines', async () => {
    const rows = [
      ['2026 年亚运会网点一览表'],
      ['编号', '名称', '位置', null, '状态'],
      [null, null, '经度', '纬度', null],
      ['B1', '甲', 120.1, 30.2, '网点'],
    ];
    const merges = ['A1:E1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:E3'];
    expect(await read(workbook([{ rows, merges }]))).toEqual({
      headers: ['编号', '名称', '位置·经度', '位置·纬度', '状态'],
      headerRows: [2, 3],
      rows: [{ row: 4, cells: ['B1', '甲', 120.1, 30.2, '网点'] }],
    });
  });

  it('keep blank columns in their place, and columns without a header', async () => {
    const rows = [[], [], [null, '编号', null, '名称'], [null, 'B1', null, '甲', 'x']];
    expect(await read(workbook([{ rows }]))).toEqual({
      headers: ['', '编号', '', '名称', ''],
      headerRows: [3],
      rows: [{ row: 4, cells: [null, 'B1', null, '甲', 'x'] }],
    });
  });

  it('read 40 columns', async () => {
    const headers = Array.from({ length: 40 }, (_, i) => `列${i}`);
    expect((await read(workbook([{ rows: [headers, headers.map((_, i) => i)] }]))).rows[0]?.cells).toHaveLength(40);
  });

  it('give stored results of formulas, and mark errors and results never stored', async () => {
    const cells: Record<string, XLSX.CellObject> = {
      A2: { t: 's', v: 'B1', f: 'CONCATENATE("B",1)' },
      B2: { t: 'n', v: 42, f: '6*7' },
      C2: { t: 'e', v: 42, f: 'NA()' },
    };
    const bytes = workbook([
      {
        rows: [
          ['编号', '名称', '类型'],
          [null, null, null],
        ],
        cells,
      },
    ]);
    expect((await read(bytes)).rows).toEqual([{ row: 2, cells: ['B1', 42, '#N/A'] }]);
    const never = rawWorkbook(
      '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>编号</t></is></c></row><row><c><f>1+1</f></c></row></sheetData></worksheet>',
    );
    expect((await read(never)).rows).toEqual([{ row: 2, cells: ['#UNCALCULATED!'] }]);
  });

  it.each([false, true])('give dates as local text, 1904 system: %s', async (date1904) => {
    const shift = date1904 ? 1462 : 0;
    const dated = (v: number, z: string): XLSX.CellObject => ({ t: 'n', v: v - shift, z });
    const cells: Record<string, XLSX.CellObject> = {
      A2: dated(46_276, 'yyyy-mm-dd'),
      B2: dated(46_276.395_833_333_336, 'yyyy"年"m"月"d"日" h:mm'),
      C2: { t: 'n', v: 0.375, z: 'h:mm' },
      D2: { t: 'n', v: 42, z: '000000' },
      E2: { t: 'n', v: 46_276, z: '#,##0' },
      F2: dated(46_276.000_011_574, 'm/d/yy h:mm'),
    };
    const bytes = workbook(
      [
        {
          rows: [
            ['a', 'b', 'c', 'd', 'e', 'f'],
            [0, 0, 0, 0, 0, 0],
          ],
          cells,
        },
      ],
      date1904,
    );
    expect((await read(bytes)).rows[0]?.cells).toEqual([
      '2026-09-11',
      '2026-09-11 09:30',
      '09:00',
      '000042',
      46_276,
      '2026-09-11 00:00:01',
    ]);
  });

  it('choose the visible sheet with known headers and read others by name', async () => {
    const known = [
      ['编号', '名称', '类型', '经度', '纬度'],
      ['B1', '甲', '网点', 120, 30],
    ];
    const bytes = workbook([
      { name: '说明', rows: [['本表用于……'], ['请逐行填写']] },
      { name: '旧表', rows: known, hidden: true },
      { name: '点位', rows: known.map((row) => row.slice(0, 3)) },
    ]);
    const file = await inspectFile(bytes, 'a.xlsx');
    expect(file.defaultSheet).toBe('点位');
    expect(file.sheets.map(({ name, hidden, rowCount }) => [name, hidden, rowCount])).toEqual([
      ['说明', false, 1],
      ['旧表', true, 1],
      ['点位', false, 1],
    ]);
    expect((await read(bytes, '旧表')).headers).toHaveLength(5);
    await expect(read(bytes, '别的')).rejects.toMatchObject({ code: 'UNKNOWN_SHEET' });
  });

  it('read prefixed elements, rich text without phonetic guides, references and escapes', async () => {
    const strings =
      '<x:sst xmlns:x="m"><x:si><x:t>编号</x:t></x:si><x:si><x:r><x:t>武林</x:t></x:r><x:r><x:t xml:space="preserve"> 支行&#10;_x0041_</x:t></x:r><x:rPh sb="0" eb="1"><x:t>wǔ</x:t></x:rPh></x:si><x:si/></x:sst>';
    const sheet =
      "<x:worksheet xmlns:x='m'><x:sheetData><x:row r='1'><x:c r='A1' t='s'><x:v>0</x:v></x:c><x:c r='B1' t='str'><x:v>名称</x:v></x:c></x:row><x:row r='5'><x:c r='C5' t='s'><x:v>1</x:v></x:c><x:c r='D5' t='s'><x:v>2</x:v></x:c><x:c r='E5' t='str'><x:v>&lt;b&gt;</x:v></x:c></x:row></x:sheetData></x:worksheet>";
    expect((await read(rawWorkbook(sheet, { 'xl/sharedStrings.xml': strings }))).rows).toEqual([
      { row: 5, cells: [null, null, '武林 支行\nA', null, '<b>'] },
    ]);
  });

  it('agree with SheetJS on a sheet longer than one piece', async () => {
    const rows = Array.from({ length: 5000 }, (_, i) => [
      `P${i}`,
      `名称 ${i % 97}`,
      i / 7,
      i % 3 === 0 ? null : `备注 ${i}`,
    ]);
    const bytes = workbook([{ rows: [['编号', '名称', '数', '备注'], ...rows] }]);
    const expected: unknown[][] = XLSX.utils.sheet_to_json(XLSX.read(bytes).Sheets['Sheet1'] ?? {}, {
      header: 1,
      defval: null,
    });
    const got = (await read(bytes)).rows.map(({ cells }) => Array.from({ length: 4 }, (_, i) => cells[i] ?? null));
    expect(got).toEqual(expected.slice(1));
  });
});

describe('workbooks that are refused', () => {
  const good = workbook([
    { rows: [['编号', '名称'], ...Array.from({ length: 500 }, (_, i) => [`B${i}`, `名称${i}`])] },
  ]);

  it('with a password', async () => {
    await expect(openFile(encryptedWorkbook(), 'a.xlsx')).rejects.toMatchObject({ code: 'PASSWORD_PROTECTED' });
  });

  it('in the old format, whatever the name', async () => {
    const old = oldWorkbook([['编号', '名称']]);
    await expect(openFile(old, 'a.xlsx')).rejects.toMatchObject({ code: 'OLD_FORMAT' });
    await expect(openFile(old, 'a.xls')).rejects.toMatchObject({ code: 'OLD_FORMAT' });
  });

  it('cut anywhere', async () => {
    for (const part of [0.1, 0.5, 0.9, 0.999]) {
      const cut = good.subarray(0, Math.floor(good.length * part));
      await expect(openFile(cut, 'a.xlsx')).rejects.toMatchObject({ code: 'TRUNCATED_WORKBOOK' });
    }
  });

  it('damaged inside', async () => {
    const codes = new Set<unknown>();
    for (let at = 60; at < good.length - 60; at += Math.ceil(good.length / 60)) {
      const bad = good.slice();
      bad.fill(0x55, at, at + 40);
      const code = await read(bad).then(
        () => 'read',
        (error: { code?: unknown }) => error.code,
      );
      codes.add(code);
    }
    expect(
      [...codes].filter(
        (code) =>
          ![
            'read',
            'TRUNCATED_WORKBOOK',
            'PASSWORD_PROTECTED',
            'NOT_A_SPREADSHEET',
            'UNSUPPORTED_FORMAT',
            'ZIP_EXPANDS_TOO_LARGE',
          ].includes(String(code)),
      ),
    ).toEqual([]);
    expect(codes).toContain('TRUNCATED_WORKBOOK');
  });

  it('with rows that stop in the middle', async () => {
    const bytes = rawWorkbook('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c');
    await expect(inspectFile(bytes, 'a.xlsx')).rejects.toMatchObject({ code: 'TRUNCATED_WORKBOOK' });
  });

  it('that are other archives', async () => {
    await expect(openFile(zipOf({ 'word/document.xml': '<x/>' }), 'a.xlsx')).rejects.toMatchObject({
      code: 'NOT_A_SPREADSHEET',
    });
    const ods = zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' });
    await expect(openFile(ods, 'a.ods')).rejects.toMatchObject({ code: 'UNSUPPORTED_FORMAT' });
  });

  it('over 20 MB before anything is expanded', async () => {
    const bytes = new Uint8Array(LIMITS.zipBytes + 1);
    bytes.set([0x50, 0x4b, 3, 4]);
    await expect(openFile(bytes, 'a.xlsx')).rejects.toMatchObject({ code: 'ZIP_TOO_LARGE' });
  });

  it('with more than 1,000 parts', async () => {
    const parts = Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`p${i}`, '']));
    await expect(openFile(zipOf(parts), 'a.xlsx')).rejects.toMatchObject({ code: 'ZIP_TOO_MANY_ENTRIES' });
  });

  it('that expand over 200 MB, whether they say so or not', async () => {
    const bomb = rawWorkbook(new Uint8Array(LIMITS.expandedBytes + 1));
    expect(bomb.length).toBeLessThan(1_000_000);
    await expect(openFile(bomb, 'a.xlsx')).rejects.toMatchObject({ code: 'ZIP_EXPANDS_TOO_LARGE' });
    await expect(openFile(withDeclaredSizes(bomb, 10), 'a.xlsx')).rejects.toMatchObject({
      code: 'ZIP_EXPANDS_TOO_LARGE',
    });
  }, 60_000);

  it('with more than 1,000 columns', async () => {
    const bytes = rawWorkbook(
      '<worksheet><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>',
    );
    await expect(inspectFile(bytes, 'a.xlsx')).rejects.toMatchObject({ code: 'TOO_MANY_COLUMNS' });
  });

  it('with more than 100 sheets', async () => {
    const sheets = Array.from({ length: LIMITS.sheets + 1 }, (_, at) => ({ name: `S${at}`, rows: [['编号', '名称']] }));
    await expect(openFile(workbook(sheets), 'a.xlsx')).rejects.toMatchObject({ code: 'TOO_MANY_SHEETS' });
    expect((await openFile(workbook(sheets.slice(1)), 'a.xlsx')).sheets).toHaveLength(LIMITS.sheets);
  });

  // A damaged file named its two sheets twelve times each; one made on purpose would a million times.
  it('but not a sheet that is named again: it is read once', async () => {
    const book = `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${sheetTag('S')}${sheetTag('again').repeat(50)}</sheets></workbook>`;
    const rows =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>编号</t></is></c></row><row><c><v>7</v></c></row><row><c><f>1</f></c></row>';
    const bytes = rawWorkbook(`<worksheet><sheetData>${rows}</sheetData></worksheet>`, { 'xl/workbook.xml': book });
    const file = await openFile(bytes, 'a.xlsx');
    expect(file.sheets.map(({ name }) => name)).toEqual(['S']);
    expect((await read(bytes)).rows.map(({ cells }) => cells)).toEqual([[7], ['#UNCALCULATED!']]);
  });

  it('but not an empty sheet, which has no header', async () => {
    const file = await openFile(rawWorkbook('<worksheet><sheetData/></worksheet>'), 'a.xlsx');
    expect(() => sheetOf(file)).toThrow(expect.objectContaining({ code: 'NO_HEADER' }));
  });
});

/** The same zip with a false expanded size in its central directory. */
function withDeclaredSizes(zip: Uint8Array, size: number): Uint8Array {
  const lying = Buffer.from(zip);
  for (
    let at = lying.indexOf('PK\u0001\u0002', 0, 'latin1');
    at >= 0;
    at = lying.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  ) {
    lying.writeUInt32LE(size, at + 24);
  }
  return new Uint8Array(lying);
}
