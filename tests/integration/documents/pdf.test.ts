import { inflateSync } from 'node:zlib';
import path from 'node:path';
import { expect, test } from 'vitest';
import { documentFonts } from '../../../main/core/modules/documents/fonts.ts';
import { writePdf } from '../../../main/core/modules/documents/pdf/write-pdf.ts';
import type { DocumentBlock } from '../../../shared/domain/documents/document.ts';
import { MARKUP_PAYLOADS } from '../../support/markup-payloads.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { sampleDocument } from '../../support/sample-document.ts';

const fonts = documentFonts(path.join(import.meta.dirname, '../../..'));

/** What stands in the file outside of its compressed streams. */
const plain = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

test.each(['zh', 'en'] as const)('a document of every kind of block breaks into numbered pages (%s)', async (lang) => {
  const bytes = await writePdf(sampleDocument(lang), fonts);
  const { pages, lines, title } = await readPdf(bytes);
  expect(title).toBe(lang === 'zh' ? '情况报告' : 'Situation report');
  expect(pages.length).toBeGreaterThan(3);
  for (const [index, page] of pages.entries()) {
    const number = lang === 'zh' ? `第 ${index + 1} 页，共 ${pages.length} 页` : `Page ${index + 1} of ${pages.length}`;
    expect(page).toContain(number);
    expect(page).toContain(lang === 'zh' ? '保密' : 'Confidential');
  }
  // No line begins with a closing mark, and the header of a table stands on each of its pages.
  for (const line of lines) expect(line).not.toMatch(/^[，。；：、）”]/u);
  const withRows = pages.filter((page) => /r\d+/.test(page));
  expect(withRows.length).toBeGreaterThan(1);
  for (let row = 0; row < 60; row += 1) expect(pages.join('\n')).toContain(`r${row}`);
});

test('no heading stands alone at the end of a page', async () => {
  for (let filling = 20; filling < 60; filling += 1) {
    const blocks: DocumentBlock[] = [
      ...Array.from({ length: filling }, (): DocumentBlock => ({ kind: 'bullets', items: ['·'] })),
      { kind: 'heading', level: 1, text: 'HEADING' },
      { kind: 'paragraph', text: 'first line\nsecond line\nthird line' },
    ];
    const { pages } = await readPdf(await writePdf({ ...sampleDocument(), blocks }, fonts));
    const page = pages.find((one) => one.includes('HEADING'));
    expect(page).toContain('first line');
    expect(page).toContain('second line');
  }
});

test('what is said about a table stands with its last rows, and no last page carries a leftover only', async () => {
  for (let rows = 4; rows < 90; rows += 1) {
    const blocks: DocumentBlock[] = [
      { kind: 'heading', level: 1, text: 'FIRST' },
      {
        kind: 'table',
        columns: [{ title: 'HEAD', share: 1 }],
        rows: Array.from({ length: rows }, (_, row) => [`r${row};`]),
      },
      { kind: 'paragraph', text: 'NOTE' },
      { kind: 'heading', level: 2, text: 'SECOND' },
      { kind: 'bullets', items: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'] },
      { kind: 'callout', tone: 'note', title: 'READING', text: 'what the figures mean\nand what they do not' },
    ];
    const { pages, fills } = await readPdf(await writePdf({ ...sampleDocument(), blocks }, fonts));
    const noted = pages.find((page) => page.includes('NOTE'));
    for (const row of [rows - 2, rows - 1]) expect(noted).toContain(`r${row};`);
    for (const page of pages) expect(page.includes('HEAD')).toBe(/r\d+;/.test(page));
    const end = pages.length > 1 ? fills.at(-1) : 1;
    expect(end, `${rows} rows`).toBeGreaterThan(0.25);
  }
}, 60_000);

test('fonts are embedded as subsets, nothing else is named, and nothing in the file can run', async () => {
  const bytes = await writePdf(sampleDocument(), fonts);
  const text = plain(bytes);
  expect(text.match(/\/BaseFont \/[A-Z]{6}\+NotoSansSC-(Regular|Bold)/g)?.length).toBeGreaterThanOrEqual(2);
  expect(text.match(/\/FontFile2 /g)).toHaveLength(2);
  expect(text.match(/\/ToUnicode /g)).toHaveLength(2);
  expect(text).not.toMatch(/Helvetica|\/JavaScript|\/JS\b|\/Launch|\/OpenAction|\/URI|\/EmbeddedFile/);
  expect(bytes.length).toBeLessThan(200_000);
  // Charts are drawn, not pictures.
  expect(text).not.toContain('/Subtype /Image');
  const streams = [...text.matchAll(/stream\n([\s\S]*?)\nendstream/g)].map(([, body]) => {
    try {
      return inflateSync(Buffer.from(body ?? '', 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  expect(streams.some((stream) => / l\n/.test(stream) && /S\n/.test(stream))).toBe(true);
});

test('the same document makes the same bytes', async () => {
  const [one, other] = [await writePdf(sampleDocument(), fonts), await writePdf(sampleDocument(), fonts)];
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
});

test('markup and the like come out as text; what no font has is named', async () => {
  const blocks: DocumentBlock[] = [
    { kind: 'bullets', items: MARKUP_PAYLOADS },
    { kind: 'table', columns: [{ title: 'x', share: 1 }], rows: MARKUP_PAYLOADS.map((payload) => [payload]) },
  ];
  const bytes = await writePdf({ ...sampleDocument(), blocks }, fonts);
  const { text } = await readPdf(bytes);
  expect(text).toContain('<script>globalThis.ran=1</script>');
  expect(text).toContain('javascript:globalThis.ran=1');
  expect(text).toContain('[U+1F525]');
  expect(text).not.toContain('\u202E');
  expect(plain(bytes)).not.toMatch(/\/JavaScript|\/URI/);
});
