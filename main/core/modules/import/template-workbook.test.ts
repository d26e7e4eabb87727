import XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { coerceOpeningHours } from '../../../../shared/domain/import/opening-hours.ts';
import { IMPORT_KIND_NAMES } from '../../../../shared/domain/import/kinds.ts';
import { guessKind, guessMapping } from '../../../../shared/domain/import/guess-mapping.ts';
import { prepareRows } from '../../../../shared/domain/import/prepare-rows.ts';
import { inspectFile } from './reader/inspect-file.ts';
import { rejectedWorkbook } from './rejected-workbook.ts';
import { templateColumns } from './template-columns.ts';
import { templateFileName, templateWorkbook } from './template-workbook.ts';

const CASES = IMPORT_KIND_NAMES.flatMap((kind) => [[kind, 'zh'] as const, [kind, 'en'] as const]);

describe('templates', () => {
  it.each(CASES)('%s in %s is understood without a hand, and holds no row', async (kind, lang) => {
    const file = await inspectFile(templateWorkbook(kind, lang), templateFileName(kind, lang));
    const sheet = file.sheets[0];
    expect(file.defaultSheet).toBe(sheet?.name);
    expect(sheet).toMatchObject({ rowCount: 0, headerRows: [1] });
    const headers = sheet?.headers ?? [];
    expect(guessKind(headers)).toBe(kind);
    const guess = Object.entries(guessMapping(kind, headers)).toSorted((a, b) => a[1].column - b[1].column);
    expect(guess.map(([field]) => field)).toEqual(templateColumns(kind).map(({ field }) => field));
    expect(guess.every(([, { confidence }]) => confidence > 0.9)).toBe(true);
    expect(file.sheets[1]?.rowCount).toBe(headers.length);
  });

  it.each(['zh', 'en'] as const)('give examples and lists the importer takes (%s)', (lang) => {
    const words = templateColumns('places').map(({ example }) => example[lang]);
    const mapping = Object.fromEntries(templateColumns('places').map(({ field }, column) => [field, column]));
    const options = { zone: 'Asia/Shanghai', datum: 'wgs84' as const };
    expect([...prepareRows('places', mapping, {}, options, [{ row: 2, cells: words }])][0]).toHaveProperty('record');
    const states = templateColumns('readiness').map(({ example }) => example[lang]);
    const stateMapping = Object.fromEntries(templateColumns('readiness').map(({ field }, column) => [field, column]));
    expect([...prepareRows('readiness', stateMapping, {}, options, [{ row: 2, cells: states }])][0]).toHaveProperty(
      'record',
    );
    expect(coerceOpeningHours(words[10] ?? null)).toMatchObject({ ok: true });
  });
});

describe('rejected rows as a workbook', () => {
  it('hold the problem first and can be corrected and read again', async () => {
    const headers = ['编号', '名称', '类型'];
    const rejected = [
      ...prepareRows('places', { code: 0, name: 1, type: 2 }, {}, { zone: 'UTC', headers }, [
        { row: 7, cells: ['=1', '甲', '公园'] },
      ]),
    ];
    const rows = rejected.map((row) => ({ row: row.row, cells: ['=1', '甲', '公园'], problems: row.rejected ?? [] }));
    const bytes = rejectedWorkbook(headers, rows, 'zh', null);
    const sheet = XLSX.read(bytes).Sheets['待更正的行'] ?? {};
    expect(sheet['A2']?.v).toContain('第 7 行\n类型: “公园”不是可识别的点位类型');
    expect(sheet['B2']).toMatchObject({ t: 's', v: '=1' });
    const again = (await inspectFile(bytes, 'again.xlsx')).sheets[0];
    expect(guessMapping('places', again?.headers ?? [])).toMatchObject({
      code: { column: 1 },
      name: { column: 2 },
      type: { column: 3 },
    });
    expect(again?.sample).toMatchObject([{ row: 2 }]);
  });
});
