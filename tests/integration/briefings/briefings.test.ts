import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Briefing } from '../../../shared/contract/briefings.ts';
import { percentOf } from '../../../shared/domain/briefings/figures.ts';
import { countText } from '../../../shared/domain/briefings/phrases.ts';
import { bytesOf, readWorkbook } from '../../support/briefing.ts';
import { openCore } from '../../../main/core/core.ts';
import { manualClock } from '../../../main/core/platform/clock.ts';
import { STORE_FILE } from '../../../main/core/store/store-files.ts';
import {
  clientOf,
  DAY_MS,
  HOUR_MS,
  refusalOf,
  RESOURCES_DIR,
  testCore,
  type TestCore,
} from '../../support/core-client.ts';
import { openSampleCore } from '../../support/sample-core.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { readPdf } from '../../support/read-pdf.ts';

const OFFICER = { post: '值班员', name: '甲' };
const squeeze = (text: string): string => text.replaceAll(/\s/gu, '');

test('an empty store has a briefing too, in both formats', async () => {
  const { client } = await testCore();
  const made = await client.briefing.make({ lang: 'en', format: 'pdf' });
  expect(made).toMatchObject({ number: 1, version: 1 });
  const { pages, text } = await readPdf(bytesOf(made.file));
  expect(pages.length).toBeGreaterThan(0);
  expect(text).toContain('Noitemsarerequiredyet');
  const { file } = await client.briefing.make({ lang: 'zh', format: 'xlsx', at: made.instant });
  expect(readWorkbook(bytesOf(file)).get('摘要')?.flat()).toContain('第 1 号　第 1 版');
});

test('a briefing of a past instant says what was known then, and belongs to its day', async () => {
  const { client, clock } = await testCore();
  await client.places.create({ code: 'B1', name: '一号网点', type: 'branch' });
  const then = clock.now();
  const { readiness } = await client.briefing.figures({});
  clock.advance(2 * DAY_MS);
  await client.places.create({ code: 'B2', name: '二号网点', type: 'branch' });
  const now = await client.briefing.make({ lang: 'zh', format: 'pdf' });
  const past = await client.briefing.make({ at: then, lang: 'zh', format: 'xlsx' });
  expect(now.briefing.figures.readiness.total.required).toBe(2 * readiness.total.required);
  expect(past).toMatchObject({ number: 2, version: 1, instant: then });
  expect(past.briefing.figures.readiness).toEqual(readiness);
  expect((await refusalOf(client.briefing.make({ at: clock.now() + 1 }))).code).toBe('BRIEFING_AHEAD');
});

describe('on the sample', () => {
  let core: TestCore;
  let first: Briefing;
  let second: Briefing;
  beforeAll(async () => {
    core = await openSampleCore();
    first = (await core.client.briefing.make({ operator: OFFICER, lang: 'zh', format: 'pdf' })).briefing;
    await core.client.readiness.set({ place: 'BR-07', item: 'fx-cash-eur', status: 'not-started' });
    core.clock.advance(DAY_MS);
    core.core.passTime();
    second = (await core.client.briefing.make({ operator: OFFICER, lang: 'zh', format: 'pdf' })).briefing;
  }, 60_000);
  afterAll(() => core.close());

  test('its figures are those of the board, the coverage and the drills', async () => {
    const { client } = core;
    const [board, coverage, actions, incidents] = await Promise.all([
      client.board.get({}),
      client.coverage.matrix({ rings: [second.figures.coverage.ring] }),
      client.drills.actions({}),
      client.incidents.list({}),
    ]);
    const { readiness, actions: briefed } = second.figures;
    expect(readiness.total).toMatchObject({
      required: board.totals.required,
      ready: board.totals.ready,
      tested: board.totals.tested,
      criticalRed: board.totals.criticalRed,
    });
    expect(readiness.categories.map(({ key, ready, required }) => ({ key, ready, required }))).toEqual(
      board.byCategory.filter((row) => row.required > 0).map(({ key, ready, required }) => ({ key, ready, required })),
    );
    expect(second.figures.coverage.blanks).toHaveLength(coverage.cells.filter(({ blank }) => blank).length);
    expect([briefed.open, briefed.overdue]).toEqual([actions.open, actions.overdue]);
    expect(second.figures.incidents.open).toBe(incidents.items.filter(({ stage }) => stage !== 'closed').length);
  });

  test('changes are counted from the briefing of the day before', () => {
    expect(first).toMatchObject({ number: 1, version: 1, figures: { since: { number: null } } });
    expect(second).toMatchObject({ number: 2, version: 1, figures: { since: { at: first.dataAt, number: 1 } } });
    expect(second.figures.readiness.total.before).toEqual({
      required: first.figures.readiness.total.required,
      ready: first.figures.readiness.total.ready,
    });
    const known = new Set(first.figures.coverage.blanks.map(({ venue, capability }) => `${venue} ${capability}`));
    for (const { venue, capability, fresh } of second.figures.coverage.blanks)
      expect(fresh).toBe(!known.has(`${venue} ${capability}`));
  });

  test.each(['zh', 'en'] as const)('both files in %s carry the figures', async (lang) => {
    const { client } = core;
    const pdf = bytesOf(await client.briefing.document({ briefing: second.id, lang, format: 'pdf' }));
    const { pages, text, fills } = await readPdf(pdf);
    expect(pages.length).toBeGreaterThan(4);
    // No page is mostly empty, and the last carries more than a leftover.
    for (const fill of fills.slice(0, -1)) expect(fill).toBeGreaterThan(0.6);
    expect(fills.at(-1)).toBeGreaterThan(0.25);
    for (const [index, page] of pages.entries())
      expect(squeeze(page)).toContain(
        lang === 'zh' ? `第${index + 1}页，共${pages.length}页` : `Page${index + 1}of${pages.length}`,
      );
    const { headline, risks, decisions, figures } = second;
    for (const said of [headline, ...risks, ...decisions]) expect(text).toContain(squeeze(said[lang]));
    for (const { name, ready, required } of figures.readiness.categories)
      expect(text).toContain(
        squeeze(name[lang]) && `${countText(required)}${countText(ready)}${percentOf(ready, required) ?? 0}%`,
      );
    // Fonts are embedded, charts are drawn.
    const raw = pdf.toString('latin1');
    expect(raw).toMatch(/\/FontFile[23]/);
    expect(raw).not.toMatch(/\/Subtype\s*\/Image/);

    const sheets = readWorkbook(bytesOf(await client.briefing.document({ briefing: second.id, lang, format: 'xlsx' })));
    const categories = sheets.get(lang === 'zh' ? '类别' : 'Category') ?? [];
    expect(categories.slice(1, -1).map((row) => [row[0], row[2], row[3]])).toEqual(
      figures.readiness.categories.map(({ name, required, ready }) => [name[lang], required, ready]),
    );
    expect(categories.at(-1)?.slice(2, 4)).toEqual([figures.readiness.total.required, figures.readiness.total.ready]);
    const blanks = sheets.get(lang === 'zh' ? '服务空白点' : 'Blank spots') ?? [];
    expect(blanks).toHaveLength(figures.coverage.blanks.length + 1);
    const currencies = sheets.get(lang === 'zh' ? '货币' : 'Currency') ?? [];
    const eur = figures.stock.currencies.find(({ currency }) => currency === 'EUR');
    expect(currencies.find((row) => String(row[0]).includes('EUR'))?.[1]).toBe((eur?.amount ?? 0) / 100);
  });

  test('the files of one version are the same whoever asks, and nothing in them changes later', async () => {
    const { client } = core;
    const ask = async () =>
      bytesOf(await client.briefing.document({ briefing: first.id, lang: 'zh', format: 'pdf' })).toString('base64');
    const before = await ask();
    const again = await client.briefing.make({ at: first.dataAt, lang: 'zh', format: 'pdf' });
    expect([again.number, again.version, again.briefing.id]).toEqual([1, 1, first.id]);
    expect(again.file.base64).toBe(before);
    expect(await ask()).toBe(before);
    for (const refused of [
      client.briefing.save({ briefing: first.id, headline: { zh: '改', en: 'changed' } }),
      client.briefing.issue({ briefing: first.id }),
      client.briefing.refresh({ briefing: first.id }),
      client.briefing.discard({ briefing: first.id }),
    ])
      expect((await refusalOf(refused)).code).toBe('BRIEFING_ISSUED');
  });

  test('another core on the same facts writes the same bytes, in both formats', async () => {
    const dataDir = temporaryFolder('erc-briefing-');
    writeFileSync(path.join(dataDir, STORE_FILE), core.core.store.db.serialize());
    const other = await openCore({
      dataDir,
      resourcesDir: RESOURCES_DIR,
      clock: manualClock(core.clock.now() + DAY_MS),
    });
    try {
      for (const asked of [{ lang: 'zh', format: 'pdf' } as const, { lang: 'en', format: 'xlsx' } as const]) {
        const input = { briefing: second.id, ...asked };
        const here = await core.client.briefing.document(input);
        const there = await clientOf(other).briefing.document(input);
        expect(there.base64 === here.base64).toBe(true);
      }
    } finally {
      await other.close();
    }
  });

  test('texts are written before issuing; what nobody wrote follows the figures', async () => {
    const { client, clock } = core;
    const { briefing: draft } = await client.briefing.draft({ operator: OFFICER });
    expect(draft).toMatchObject({ stage: 'draft', number: null });
    const risks = [{ zh: '台风<b>可能</b>登陆', en: 'A typhoon may come' }];
    const { briefing: saved } = await client.briefing.save({ briefing: draft.id, expected: draft.revision, risks });
    expect(
      (await refusalOf(client.briefing.save({ briefing: draft.id, expected: draft.revision, risks: [] }))).code,
    ).toBe('BRIEFING_CHANGED');
    clock.advance(HOUR_MS);
    const { briefing: fresh } = await client.briefing.refresh({ briefing: draft.id, expected: saved.revision });
    expect(fresh.dataAt).toBe(clock.now());
    expect(fresh.risks).toEqual(risks);
    const { briefing: issued } = await client.briefing.issue({ briefing: draft.id, operator: { post: '指挥长' } });
    expect(issued).toMatchObject({ number: 2, version: 2, issued: { by: { post: '指挥长' } } });
    const { text } = await readPdf(bytesOf(await client.briefing.document({ briefing: issued.id })));
    expect(text).toContain('台风<b>可能</b>登陆');
    expect((await client.system.verify({})).ok).toBe(true);
  });
});
