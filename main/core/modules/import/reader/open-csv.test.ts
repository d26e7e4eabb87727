import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guessMapping } from '../../../../../shared/domain/import/guess-mapping.ts';
import { prepareRows } from '../../../../../shared/domain/import/prepare-rows.ts';
import { inspectFile, readRows } from './inspect-file.ts';
import { openFile, sheetOf } from './open-file.ts';

const TABLE = '编号,名称,类型\r\nB001,武林支行,网点\r\n\r\nB002,黄龙体育中心,场馆\r\n';
const utf8 = (text: string) => new TextEncoder().encode(text);
const GB18030 = Buffer.from('b1e0bac52cc3fbb3c62cc0e0d0cd0d0a423030312ccee4c1d6d6a7d0d02ccdf8b5e30d0a', 'hex');

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return new Uint8Array(littleEndian ? bytes : bytes.swap16());
}

async function table(bytes: Uint8Array, fileName = 'places.csv') {
  const file = await openFile(bytes, fileName);
  const sheet = sheetOf(file);
  return { encoding: file.encoding, headers: sheet.headers, rows: [...sheet.rows()].flat() };
}

describe('text files', () => {
  const expected = {
    headers: ['编号', '名称', '类型'],
    rows: [
      { row: 2, cells: ['B001', '武林支行', '网点'] },
      { row: 4, cells: ['B002', '黄龙体育中心', '场馆'] },
    ],
  };

  it.each([
    ['UTF-8 without a mark', utf8(TABLE), 'utf-8'],
    ['UTF-8 with a mark', utf8(`\uFEFF${TABLE}`), 'utf-8'],
    ['UTF-16 little endian', utf16(TABLE, true), 'utf-16le'],
    ['UTF-16 big endian', utf16(TABLE, false), 'utf-16be'],
    ['tabs', utf8(TABLE.replaceAll(',', '\t')), 'utf-8'],
    ['semicolons', utf8(TABLE.replaceAll(',', ';')), 'utf-8'],
    ['line feeds', utf8(TABLE.replaceAll('\r', '')), 'utf-8'],
    ['carriage returns', utf8(TABLE.replaceAll('\n', '')), 'utf-8'],
  ])('are read as %s', async (_, bytes, encoding) => {
    expect(await table(bytes)).toEqual({ ...expected, encoding });
  });

  it('are read as GB18030, which is what Excel writes in China', async () => {
    expect(await table(new Uint8Array(GB18030))).toEqual({
      encoding: 'gb18030',
      headers: ['编号', '名称', '类型'],
      rows: [{ row: 2, cells: ['B001', '武林支行', '网点'] }],
    });
  });

  it('cut inside a character stay UTF-8', async () => {
    const { encoding, rows } = await table(utf8(TABLE.trimEnd()).subarray(0, -1));
    expect(encoding).toBe('utf-8');
    expect(rows[0]?.cells[1]).toBe('武林支行');
  });

  it('skip titles above the header and join a header of two lines', async () => {
    const text =
      '某区网点一览表,,,,\n填报日期：2026-09-11,,,,\n编号,名称,类型,位置,\n,,,经度,纬度\nB1,甲,网点,120.1,30.2\n';
    const { sheets } = await inspectFile(utf8(text), 'a.csv');
    expect(sheets[0]).toMatchObject({
      headerRows: [3, 4],
      headers: ['编号', '名称', '类型', '位置·经度', '位置·纬度'],
      rowCount: 1,
      sample: [{ row: 5 }],
    });
  });

  it('do not take a first row with gaps for a second header line', async () => {
    const { rows } = await table(utf8('编号,名称,,备注\nB1,,x,\nB2,乙,,\n'));
    expect(rows).toHaveLength(2);
  });

  it('give every row of a long file in pieces, numbered', async () => {
    const lines = Array.from({ length: 30_000 }, (_, i) => `P${i},"事项 ""${i}""",已完成`);
    const rows: number[] = [];
    let pieces = 0;
    for await (const piece of readRows(utf8(`place,item,status\n${lines.join('\n')}`), 'big.csv')) {
      pieces++;
      for (const { row, cells } of piece) {
        if (cells[1] === `事项 "${row - 2}"`) rows.push(row);
      }
    }
    expect(rows).toEqual(lines.map((_, i) => i + 2));
    expect(pieces).toBeGreaterThan(1);
  });
});

describe('text files that are refused', () => {
  it.each([
    ['nothing', new Uint8Array(), 'a.csv', 'EMPTY_FILE'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'a.csv', 'NOT_A_SPREADSHEET'],
    ['a PDF', utf8('%PDF-1.7 ...'), 'a.xlsx', 'NOT_A_SPREADSHEET'],
    ['binary', new Uint8Array([1, 2, 0, 4]), 'a.csv', 'NOT_A_SPREADSHEET'],
    ['text under the name of a workbook', utf8('hello'), 'a.xlsx', 'NOT_A_SPREADSHEET'],
    ['a web page named .xls', utf8('<html><table>'), 'a.xls', 'UNSUPPORTED_FORMAT'],
    ['bytes of no encoding', new Uint8Array([0x61, 0x2c, 0xff, 0xff, 0x0a]), 'a.csv', 'BAD_ENCODING'],
  ])('%s', async (_, bytes, name, code) => {
    await expect(inspectFile(bytes, name)).rejects.toMatchObject({ code });
  });

  it('names the sheets there are', async () => {
    const file = await openFile(utf8(TABLE), '/tmp/places.csv');
    expect(() => sheetOf(file, 'x')).toThrow(expect.objectContaining({ code: 'UNKNOWN_SHEET' }));
    expect(sheetOf(file, 'places').headers).toHaveLength(3);
    expect(() => sheetOf({ ...file, sheets: [{ ...sheetOf(file), headerRows: [] }] })).toThrow(
      expect.objectContaining({ code: 'NO_HEADER' }),
    );
  });
});

const EXTRACT = new URL('../../../../../../shared/data/hangzhou-banks-osm.csv', import.meta.url);

describe('the public extract of bank outlets', () => {
  it.skipIf(!existsSync(EXTRACT))(
    'is read whole with guessed columns (skipped where ../shared/data is absent)',
    async () => {
      const sheet = sheetOf(await openFile(new Uint8Array(readFileSync(EXTRACT)), 'hangzhou-banks-osm.csv'));
      const guess = guessMapping('places', sheet.headers);
      expect(guess).toMatchObject({ code: { column: 0 }, name: { column: 1 }, lon: { column: 4 }, lat: { column: 5 } });
      const mapping = { code: 0, name: 1, address: 3, lon: 4, lat: 5 };
      const options = { zone: 'Asia/Shanghai', datum: 'wgs84' as const };
      const prepared = [...prepareRows('places', mapping, { type: 'branch' }, options, [...sheet.rows()].flat())];
      expect(prepared).toHaveLength(62);
      expect(prepared.filter((row) => row.rejected !== undefined)).toEqual([]);
      expect(prepared[0]?.record).toMatchObject({
        code: 'node/35363869',
        name: '中国农业银行',
        address: null,
        position: { lon: 120.1197278, lat: 30.2784863 },
      });
    },
  );
});
