import { asyncProperty, assert, constantFrom, nat, record } from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { REPORT_PARTS } from '../../../shared/domain/reports/report.ts';
import { MARKUP_PAYLOADS } from '../../support/markup-payloads.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { situationCore } from '../../support/situation.ts';

const bytesOf = ({ base64 }: { base64: string }): Buffer => Buffer.from(base64, 'base64');
const squeeze = (text: string): string => text.replaceAll(/\s/gu, '');

test('the figures in the documents are those of the API', async () => {
  const { client } = await situationCore();
  const figures = record({
    provincesDown: nat(34),
    outletsDown: nat(9999),
    people: nat(99_999),
    injuries: nat(300),
    sum: nat(2_000_000_000),
    lang: constantFrom('zh' as const, 'en' as const),
  });
  await assert(
    asyncProperty(figures, async ({ lang, ...facts }) => {
      const { incident } = await client.incidents.open({ title: '中断', type: 'system-outage', places: ['B1'], facts });
      const { report } = await client.reports.draft({ incident: incident.id, kind: 'first', lang });
      const { text } = await readPdf(bytesOf(await client.reports.document({ report: report.id, lang })));
      const api = (await client.incidents.get({ incident: incident.id })).incident;
      for (const part of REPORT_PARTS) expect(text).toContain(squeeze(report.contents[part]));
      const grouped = new Intl.NumberFormat('en-US').format(Number(api.facts['sum']));
      const said =
        lang === 'zh'
          ? [
              `中断省份${String(api.facts['provincesDown'])}个`,
              `涉及${String(api.facts['people'])}人`,
              `金额${grouped}元`,
            ]
          : [
              `rovincesout:${String(api.facts['provincesDown'])}`,
              `concerned:${String(api.facts['people'])}`,
              `${grouped}yuan`,
            ];
      for (const figure of said) expect(text).toContain(figure);
      expect(text).toContain(`#${api.number}`);
    }),
    { numRuns: 6 },
  );
});

test('markup typed into every field of a report comes out as text of both formats', async () => {
  const { client } = await situationCore();
  const { incident } = await client.incidents.open({ title: MARKUP_PAYLOADS[0] ?? '', type: 'other', places: ['B1'] });
  const { report } = await client.reports.draft({ incident: incident.id, kind: 'first' });
  // A few parts carry all of them: a file for each would only take long.
  const contents = Object.fromEntries(
    REPORT_PARTS.map((part, index) => [
      part,
      MARKUP_PAYLOADS.filter((_, at) => at % REPORT_PARTS.length === index).join('\n'),
    ]),
  );
  const saved = await client.reports.save({ report: report.id, contents });
  for (const part of REPORT_PARTS) expect(saved.report.contents[part]).toBe(contents[part]?.trim());
  await client.reports.publish({ report: report.id });
  const pdf = bytesOf(await client.reports.document({ report: report.id }));
  const { text } = await readPdf(pdf);
  for (const payload of MARKUP_PAYLOADS.filter((one) => /^[\u0020-\u007E]+$/.test(one)))
    expect(text).toContain(squeeze(payload));
  expect(pdf.toString('latin1')).not.toMatch(/\/JavaScript|\/URI|\/Launch/);
  const docx = unzipSync(bytesOf(await client.reports.document({ report: report.id, format: 'docx' })));
  const xml = strFromU8(docx['word/document.xml'] ?? new Uint8Array());
  expect(xml).toContain('&lt;script&gt;globalThis.ran=1&lt;/script&gt;');
  expect(xml).not.toMatch(/<script|<img|<iframe|w:hyperlink/);
  // And the name of the file is one that every file system takes.
  expect((await client.reports.document({ report: report.id })).fileName).not.toMatch(/[<>:"/\\|?*]/);
  expect(Reflect.get(globalThis, 'ran')).toBeUndefined();
});

test('paper carries contacts, playbooks, phones and a blank log as the store has them', async () => {
  const { client } = await situationCore();
  await client.contacts.save({
    kind: 'fire',
    organisation: '<b>消防站</b>',
    numbers: [{ number: '119-0001', label: '值班' }],
  });
  await client.places.create({ code: 'H1', name: '萧山宾馆', type: 'hotel', phone: '0571-8260' });
  const zh = await readPdf(bytesOf(await client.documents.paper({})));
  for (const word of [
    '消防：<b>消防站</b>',
    '119-0001（值班）',
    '萧山宾馆',
    '0571-8260',
    '处置流程：火灾',
    '领导小组组长或副组长',
  ])
    expect(zh.text).toContain(word);
  expect(zh.pages.filter((page) => page.includes('值班日志（纸面）'))).toHaveLength(2);
  const { items } = await client.playbooks.list({});
  for (const { name } of items) expect(zh.text).toContain(squeeze(`处置流程：${name}`));
  const log = await readPdf(bytesOf(await client.documents.paper({ lang: 'en', parts: ['log'], logSheets: 3 })));
  expect(log.pages.filter((page) => page.includes('Duty log on paper'))).toHaveLength(3);
  expect(log.text).not.toContain('Playbook:');
  // What goes straight to the printer is the same, and as plain as that.
  const { blocks } = await client.documents.paperSheets({});
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
  for (const { name } of items) expect(headings).toContain(`处置流程：${name}`);
  expect(blocks.filter((block) => block.kind === 'table' && block.fillPage === true)).toHaveLength(2);
  expect(JSON.stringify(blocks)).toContain('消防：<b>消防站</b>');
});
