import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { expandChange } from '../../../../shared/domain/change-log/change.ts';
import { PLACE_TYPES } from '../../../../shared/domain/places/place-type.ts';
import { ENTITIES } from '../../store/entities.ts';
import { catalogueChanges, catalogueFile, readCatalogueFile, sourceLine } from './catalogue-file.ts';

const resources = fileURLToPath(new URL('../../../../resources', import.meta.url));
const file = readCatalogueFile(resources);

describe('the shipped catalogue', () => {
  it('has the ten categories of the field, in both languages', () => {
    expect(file.categories.map(({ name }) => name)).toEqual([
      '外币库存',
      '外币服务点',
      '外卡受理',
      '数字人民币',
      '语种服务',
      '无障碍',
      '标识',
      '安全保障',
      '预案演练',
      '宣传投诉',
    ]);
    for (const { nameEn } of [...file.categories, ...file.items]) expect(nameEn).not.toMatch(/\p{Script=Han}/u);
  });

  it('gives every category an item and every item a place type', () => {
    for (const { code } of file.categories) expect(file.items.some((item) => item.category === code)).toBe(true);
    for (const item of file.items) expect(item.placeTypes.length).toBeGreaterThan(0);
    for (const type of PLACE_TYPES) expect(file.items.some((item) => item.placeTypes.includes(type))).toBe(true);
  });

  it('keeps the unnamed currencies out: they belong to an event', () => {
    expect(file.items.filter(({ code }) => code.startsWith('fx-cash-'))).toEqual([]);
  });

  it('says of every due date and freshness that it is a template, because no source gives one', () => {
    for (const item of file.items.filter(({ source }) => source !== 'template')) {
      expect(item.template).toContain('dueOffsetDays');
      expect(item.freshHours === null || item.template.includes('freshHours')).toBe(true);
      expect(item.source).toMatch(/^\[00\d\]( \[00\d\])*$/);
    }
    expect(sourceLine({ source: '[002]', template: ['freshHours'] })).toBe('[002]; template: freshHours');
    expect(sourceLine({ source: 'template', template: [] })).toBe('template');
  });

  it('sets only rows and fields that the store has', () => {
    const rows = catalogueChanges(file).flatMap((change) => [...expandChange(change)]);
    expect(rows.filter(({ entity }) => entity === 'readiness_item')).toHaveLength(file.items.length);
    for (const row of rows) {
      const known: readonly string[] = ENTITIES[row.entity as keyof typeof ENTITIES].fields;
      expect(known).toEqual(expect.arrayContaining(row.op === 'put' ? Object.keys(row.fields) : []));
    }
  });
});

describe('a damaged catalogue', () => {
  it('is refused with a plain message', () => {
    const empty = mkdtempSync(path.join(tmpdir(), 'catalogue-'));
    expect(() => readCatalogueFile(empty)).toThrow(expect.objectContaining({ code: 'RESOURCE_DAMAGED' }));
    rmSync(empty, { recursive: true });
  });

  it('may not name a category it does not have, nor a code twice', () => {
    const [item] = file.items;
    const broken = (items: unknown[]) => catalogueFile.safeParse({ ...file, items }).success;
    expect(broken([item])).toBe(true);
    expect(broken([item, item])).toBe(false);
    expect(broken([{ ...item, category: 'none' }])).toBe(false);
  });
});
