import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { writeDocx } from '../../../main/core/modules/documents/docx/write-docx.ts';
import type { DocumentBlock } from '../../../shared/domain/documents/document.ts';
import { MARKUP_PAYLOADS } from '../../support/markup-payloads.ts';
import { sampleDocument } from '../../support/sample-document.ts';

const filesOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

/** Texts of the runs, entities read. */
const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text]) =>
      (text ?? '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&apos;', "'")
        .replaceAll('&amp;', '&'),
    )
    .join('\n');

test('a document of every kind of block becomes a Word file with running head and foot', async () => {
  const files = filesOf(await writeDocx(sampleDocument()));
  expect(Object.keys(files)[0]).toBe('[Content_Types].xml');
  const body = textOf(files['word/document.xml'] ?? '');
  for (const word of ['情况报告', '缺项：', '▲ 待查明', 'r59', '3 %']) expect(body).toContain(word);
  expect(files['word/document.xml']).toContain('w:tblHeader');
  expect(textOf(Object.entries(files).find(([name]) => /^word\/header\d/.test(name))?.[1] ?? '')).toContain('保密');
  expect(Object.entries(files).find(([name]) => /^word\/footer\d/.test(name))?.[1]).toContain('NUMPAGES');
});

test('the same document makes the same bytes, whenever it is made', async () => {
  const one = await writeDocx(sampleDocument());
  const other = await writeDocx(sampleDocument());
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  expect(filesOf(one)['docProps/core.xml']).toContain('2026-09-11T01:30:00Z');
});

test('markup comes out as text, and nothing in the file can run or reach out', async () => {
  const blocks: DocumentBlock[] = [{ kind: 'bullets', items: MARKUP_PAYLOADS }];
  const files = filesOf(await writeDocx({ ...sampleDocument(), blocks }));
  const xml = files['word/document.xml'] ?? '';
  expect(textOf(xml)).toContain('<script>globalThis.ran=1</script>');
  expect(xml).not.toMatch(/<script|<img|w:hyperlink|w:instrText|w:object/);
  expect(xml).not.toContain('\u0000');
  expect(Object.values(files).join('')).not.toContain('TargetMode="External"');
  expect(Object.keys(files).some((name) => /vba|embeddings|activeX/i.test(name))).toBe(false);
});
