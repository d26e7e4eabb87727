import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { bytesOf } from '../../support/briefing.ts';
import { testCore } from '../../support/core-client.ts';
import { FORMULA_STRINGS } from '../../support/formula-strings.ts';

/** Style of a text cell, and of one with the apostrophe that keeps a text a text when it is edited; see the writer of workbooks. */
const GUARDED = 's="3" t="inlineStr"';

/** Every cell of a workbook as its XML. */
const cellsOf = (bytes: Uint8Array): string[] =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => name.startsWith('xl/worksheets/'))
    .flatMap(([, xml]) => [...strFromU8(xml).matchAll(/<c [^>]*>.*?<\/c>/gs)].map(([cell]) => cell));

const textOf = (cell: string): string =>
  (/<t [^>]*>(.*)<\/t>/s.exec(cell)?.[1] ?? '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

test('fifty texts that begin like formulas are texts in the workbook of a briefing, wherever they were written', async () => {
  const { client } = await testCore();
  const { briefing } = await client.briefing.draft({});
  // White space at the ends is taken off what people write.
  const written = FORMULA_STRINGS.map((text) => text.trim());
  const lines = written.map((text) => ({ zh: text, en: text }));
  const headline = written.slice(0, 10).join('\n');
  await client.briefing.save({
    briefing: briefing.id,
    headline: { zh: headline, en: headline },
    risks: lines.slice(10, 30),
    decisions: lines.slice(30),
  });
  for (const lang of ['zh', 'en'] as const) {
    const cells = cellsOf(bytesOf(await client.briefing.document({ briefing: briefing.id, lang, format: 'xlsx' })));
    expect(cells.filter((cell) => /<f[ >]/.test(cell))).toEqual([]);
    const texts = cells.map(textOf);
    for (const text of headline.split('\n').concat(written.slice(10))) expect(texts).toContain(text);
    const live = cells.filter((cell) => /^[=+\-@＝＋－＠]/.test(textOf(cell)) && !cell.includes(GUARDED));
    expect(live).toEqual([]);
  }
});
