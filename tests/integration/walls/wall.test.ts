import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WallLayoutData } from '../../../shared/contract/wall.ts';
import { layoutProblems } from '../../../shared/domain/walls/layout.ts';
import { refusalOf, type CoreClient, type TestCore } from '../../support/core-client.ts';
import { openSampleCore } from '../../support/sample-core.ts';

let opened: TestCore;
let console: CoreClient;
let wall: CoreClient;

beforeAll(async () => {
  opened = await openSampleCore();
  console = opened.client;
  wall = createRouterClient(opened.core.router, { context: { client: 'wall' } });
});
afterAll(() => opened.close());

const ownLayout = async (): Promise<WallLayoutData> => {
  const { items } = await console.wall.layouts({});
  const [first] = items;
  if (first === undefined) throw new Error('no layout was shipped');
  const { code: _code, shipped: _shipped, ...layout } = first;
  return { ...layout, name: '大厅', nameEn: 'Hall' };
};

describe('layouts of walls', () => {
  it('come with the product, each sound', async () => {
    const { items } = await wall.wall.layouts({});
    expect(items.slice(0, 4).map(({ code, shipped }) => [code, shipped])).toEqual(
      ['readiness', 'operations', 'briefing', 'quiet-night'].map((code) => [code, true]),
    );
    expect(items.flatMap(({ pages }) => layoutProblems(pages))).toEqual([]);
  });

  it('are saved, changed and removed by command; those of the product stay', async () => {
    const layout = await ownLayout();
    const saved = await console.wall.save({ layout, operator: { post: '值班长' } });
    const { code } = saved.layout;
    await console.wall.save({ code, layout: { ...layout, pageSeconds: 90 } });
    expect((await console.wall.layouts({})).items.at(-1)).toMatchObject({ code, name: '大厅', pageSeconds: 90 });
    expect((await refusalOf(console.wall.save({ code: 'readiness', layout }))).code).toBe('SHIPPED_LAYOUT');
    expect((await refusalOf(console.wall.remove({ code: 'readiness' }))).code).toBe('SHIPPED_LAYOUT');
    await console.wall.remove({ code });
    expect((await console.wall.layouts({})).items).toHaveLength(4);
    expect((await refusalOf(console.wall.remove({ code }))).code).toBe('UNKNOWN_WALL_LAYOUT');
    expect((await console.system.verify({})).ok).toBe(true);
  });

  it('go from console to console as a file', async () => {
    const { text, fileName } = await console.wall.exportLayout({ code: 'operations' });
    expect(fileName).toBe('wall-operations.json');
    const { layout } = await console.wall.importLayout({ text });
    const { items } = await console.wall.layouts({});
    const { code: _1, shipped: _2, ...original } = items.find(({ code }) => code === 'operations') ?? layout;
    const { code, shipped, ...taken } = layout;
    expect([taken, shipped]).toEqual([original, false]);
    await console.wall.remove({ code });
  });

  it('refuse a file that is damaged, hostile, newer or unsound, and keep nothing of it', async () => {
    const { text } = await console.wall.exportLayout({ code: 'readiness' });
    const file = JSON.parse(text) as { version: number; layout: WallLayoutData };
    const changed = (change: (copy: Record<string, unknown> & typeof file) => void): string => {
      const copy = structuredClone(file) as Record<string, unknown> & typeof file;
      change(copy);
      return JSON.stringify(copy);
    };
    const page = file.layout.pages[0];
    const refused: readonly (readonly [string, string])[] = [
      ['', 'LAYOUT_FILE_DAMAGED'],
      [text.slice(0, -40), 'LAYOUT_FILE_DAMAGED'],
      ['null', 'LAYOUT_FILE_DAMAGED'],
      ['{"format":"something"}', 'LAYOUT_FILE_DAMAGED'],
      [' '.repeat(70_000) + text, 'LAYOUT_FILE_DAMAGED'],
      [`${'['.repeat(30_000)}${']'.repeat(30_000)}`, 'LAYOUT_FILE_DAMAGED'],
      [changed((copy) => (copy['script'] = '<script>')), 'LAYOUT_FILE_DAMAGED'],
      [text.replace('{', '{"__proto__":{"shipped":true},'), 'LAYOUT_FILE_DAMAGED'],
      [changed((copy) => (copy.layout.name = 'a\u202Eb')), 'LAYOUT_FILE_DAMAGED'],
      [changed((copy) => (copy.layout.name = '名'.repeat(41))), 'LAYOUT_FILE_DAMAGED'],
      [changed((copy) => (copy.layout.pageSeconds = 0)), 'LAYOUT_FILE_DAMAGED'],
      [changed((copy) => (copy.layout.pages = [])), 'LAYOUT_FILE_DAMAGED'],
      [
        changed((copy) => Object.assign(copy.layout.pages[0]?.panels[0] ?? {}, { panel: 'contacts' })),
        'LAYOUT_FILE_DAMAGED',
      ],
      [changed((copy) => (copy.version = 2)), 'LAYOUT_FILE_NEWER'],
      [changed((copy) => copy.layout.pages[0]?.panels.push(...(page?.panels ?? []))), 'WALL_LAYOUT_UNSOUND'],
    ];
    const before = (await console.wall.layouts({})).items;
    const codes = await Promise.all(
      refused.map(async ([given]) => (await refusalOf(console.wall.importLayout({ text: given }))).code),
    );
    expect(codes).toEqual(refused.map(([, code]) => code));
    expect((await console.wall.layouts({})).items).toEqual(before);
  });
});

describe('what reaches a wall', () => {
  it('is only what was made for walls', async () => {
    const asked = [
      wall.incidents.list({}),
      wall.log.search({}),
      wall.clocks.list({}),
      wall.contacts.list({}),
      wall.duty.now({}),
      wall.stock.overview({}),
      wall.posture.get({}),
      wall.places.list({}),
      wall.changes.recent({}),
      wall.reporting.now({}),
      wall.drills.list({}),
      wall.log.add({ text: 'x' }),
      wall.wall.remove({ code: 'readiness' }),
    ];
    for (const call of asked) expect((await refusalOf(call)).code).toBe('NOT_FOR_A_WALL');
  });

  it('is never a confidential incident, its grade, its clocks or its entries', async () => {
    const before = await wall.wall.incidents({});
    const { entry } = await console.log.add({ text: '机密：金库门禁失灵' });
    await console.log.markSignificant({ entry: entry.id });
    const other = await console.log.add({ text: '公开的重要事项' });
    await console.log.markSignificant({ entry: other.entry.id });
    const { incident } = await console.incidents.open({
      entry: entry.id,
      confidential: true,
      grade: 'I',
      gradeReason: '演示',
      scheme: 'information-system',
      places: ['BR-07'],
    });
    const linked = await console.log.add({ text: '机密：后续', links: [{ kind: 'incident', ref: incident.id }] });
    await console.log.markSignificant({ entry: linked.entry.id });
    const corrected = await console.log.correct({ entry: linked.entry.id, text: '机密：更正' });
    await console.log.markSignificant({ entry: corrected.entry.id });
    const after = await wall.wall.incidents({});
    expect([after.total, after.openByGrade, after.items.length]).toEqual([
      before.total,
      before.openByGrade,
      before.items.length,
    ]);
    expect((await console.incidents.list({ open: true })).total).toBeGreaterThan(after.total);
    const { items } = await wall.wall.significant({ limit: 50 });
    expect(items.map(({ text }) => text)).toContain('公开的重要事项');
    const answers = await Promise.all([
      wall.wall.incidents({}),
      wall.wall.significant({ limit: 50 }),
      wall.board.get({}),
      wall.places.map({}),
      wall.wall.reporting({}),
      wall.wall.drills({}),
    ]);
    expect(JSON.stringify(answers)).not.toMatch(/机密/);
    expect(JSON.stringify(answers)).not.toContain(incident.id);
  });

  it('is a name or a sum only where the layout allows it', async () => {
    const allowed = await wall.wall.duty({ layout: 'operations' });
    expect(allowed.onDuty.length).toBeGreaterThan(0);
    expect(allowed.onDuty.every(({ post }) => post !== null)).toBe(true);
    const without = await wall.wall.duty({ layout: 'quiet-night' });
    expect(without.onDuty.map(({ post, person }) => [post, person])).toEqual(without.onDuty.map(() => [null, null]));
    expect(without.onDuty.map(({ id }) => id)).toEqual(allowed.onDuty.map(({ id }) => id));
    const sums = await wall.wall.stock({ layout: 'briefing' });
    expect(sums.items.some(({ usable }) => usable !== null && usable > 0)).toBe(true);
    const shares = await wall.wall.stock({ layout: 'operations' });
    expect(shares.items.map(({ usable, minimum }) => [usable, minimum])).toEqual(shares.items.map(() => [null, null]));
    expect(shares.items.map(({ covered }) => covered)).toEqual(sums.items.map(({ covered }) => covered));
    expect((await refusalOf(wall.wall.duty({ layout: 'none' }))).code).toBe('UNKNOWN_WALL_LAYOUT');
  });
});
