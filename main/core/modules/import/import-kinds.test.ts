import { describe, expect, it } from 'vitest';
import {
  definitionOf,
  fieldsOf,
  guessKind,
  guessMapping,
  IMPORT_KIND_NAMES,
  IMPORT_PROBLEMS,
  prepareRows,
  type ImportRecord,
} from '../../../../shared/domain/import/index.ts';
import { ENTITIES, isEntity, type EntityTable } from '../../store/entities.ts';
import { hasPlanner } from './planners.ts';
import { templateColumns } from './template-columns.ts';

describe('import kinds', () => {
  it.each(IMPORT_KIND_NAMES)('%s is defined to the end', (kind) => {
    const { fields, key, tells, upsert, position = [] } = definitionOf(kind);
    expect(hasPlanner(kind)).toBe(true);
    const used = [...key, ...tells, ...position, ...(upsert?.fields ?? []), ...(upsert?.whole ?? [])];
    expect(used.filter((field) => !fieldsOf(kind).includes(field))).toEqual([]);
    expect(key.filter((field) => !fields[field]?.required)).toEqual([]);
    expect(Object.values(fields).some(({ template }) => template !== undefined)).toBe(true);
    if (!upsert) return;
    expect(isEntity(upsert.entity)).toBe(true);
    const table: EntityTable = ENTITIES[upsert.entity as keyof typeof ENTITIES];
    expect(key.toSorted()).toEqual(table.key.toSorted());
    expect(upsert.fields.filter((field) => !table.fields.includes(field))).toEqual([]);
  });

  it.each(IMPORT_KIND_NAMES)('%s takes the examples of its own template, in both languages', (kind) => {
    for (const lang of ['zh', 'en'] as const) {
      const columns = templateColumns(kind);
      const headers = columns.map(({ header }) => header[lang]);
      expect(guessKind(headers)).toBe(kind);
      expect(Object.keys(guessMapping(kind, headers)).toSorted()).toEqual(columns.map(({ field }) => field).toSorted());
      const mapping = Object.fromEntries(columns.map(({ field }, column) => [field, column]));
      const options = { zone: 'Asia/Shanghai', datum: 'wgs84' as const };
      const row = { row: 2, cells: columns.map(({ example }) => example[lang]) };
      expect([...prepareRows(kind, mapping, {}, options, [row])][0]).toHaveProperty('record');
    }
  });

  it('have no field named like a part of a problem, by which the two are told apart', () => {
    for (const kind of IMPORT_KIND_NAMES) expect(fieldsOf(kind)).not.toContain('params');
    expect(IMPORT_PROBLEMS.UNKNOWN_ENTRY.en).toContain('{whatEn}');
  });
});

const ZONE = { zone: 'Asia/Shanghai' };
const hours = (...cells: (string | number | null)[]) => {
  const mapping = { place: 0, date: 1, opens: 2, closes: 3, reason: 4 };
  const [row] = [...prepareRows('hours-exceptions', mapping, {}, ZONE, [{ row: 2, cells }])];
  return row?.record ?? row?.rejected?.map(({ field, code }) => `${field} ${code}`);
};

describe('opening exceptions', () => {
  it('read times as people write them', () => {
    const read = (opens: string | number, closes: string | number | null) => {
      const record = hours('B1', '2026年10月1日', opens, closes) as ImportRecord;
      return [record['opens'], record['closes']];
    };
    expect(hours('B1', '2026/10/1', '09:30', '22:00', '开幕')).toMatchObject({ date: '2026-10-01', reason: '开幕' });
    expect(read('09:30', '22:00')).toEqual([570, 1320]);
    expect(read(0.375, '下午5点半'.replace('半', '30分'))).toEqual([540, 1050]);
    expect(read('9：00', '次日 01:00')).toEqual([540, 1500]);
    expect(read('20:00', '02:00')).toEqual([1200, 1560]);
    expect(read('休息', null)).toEqual([null, null]);
  });

  it('are refused where something is missing or no time', () => {
    expect(hours('B1', '2026-10-01', null, '22:00')).toEqual(['opens MISSING_REQUIRED']);
    expect(hours('B1', '2026-10-01', '09:00', null)).toEqual(['closes MISSING_REQUIRED']);
    expect(hours('B1', '2026-10-01', '9', '26')).toEqual(['opens BAD_TIME', 'closes BAD_TIME']);
    expect(hours('B1', '某天', '09:00', '17:00')).toEqual(['date BAD_DATE']);
  });
});
