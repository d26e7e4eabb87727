import type { DocumentBlock, DocumentModel } from '../../shared/domain/documents/document.ts';

const CHINESE = '银行卡交换系统于二十一时四十分中断，“外卡受理”影响两省（浙江、江苏），正在抢修；预计一小时恢复。';
const ENGLISH =
  'The card switch went down at 21:40; two provinces are affected and repair is under way, see https://intranet.example/a/path/that/is/longer/than/any/line/0123456789012345678901234567890123456789.';

/** Every kind of block, long enough for several pages. */
export function sampleDocument(lang: 'zh' | 'en' = 'zh', blocks: readonly DocumentBlock[] = []): DocumentModel {
  const text = lang === 'zh' ? CHINESE : ENGLISH;
  return {
    lang,
    at: Date.UTC(2026, 8, 11, 1, 30),
    head: {
      title: lang === 'zh' ? '情况报告' : 'Situation report',
      subtitle: text.slice(0, 20),
      issuer: lang === 'zh' ? '指挥中心' : 'Command centre',
      version: '2',
      dated: '2026-09-11 09:30',
      confidentiality: lang === 'zh' ? '保密' : 'Confidential',
      marks: [lang === 'zh' ? '草稿' : 'Draft'],
    },
    blocks: [
      { kind: 'callout', tone: 'alert', title: text.slice(0, 8), text },
      ...Array.from({ length: 6 }, (_, index): DocumentBlock[] => [
        { kind: 'heading', level: index % 2 === 0 ? 1 : 2, text: `${index + 1} ${text.slice(0, 10)}` },
        { kind: 'paragraph', text: Array.from({ length: index + 2 }, () => text).join(lang === 'zh' ? '' : ' ') },
        { kind: 'missing', text: text.slice(0, 12) },
        { kind: 'bullets', items: [text, text.slice(0, 9)] },
      ]).flat(),
      {
        kind: 'table',
        columns: [
          { title: 'A', share: 1 },
          { title: 'B', share: 3 },
          { title: 'C', share: 1, align: 'right' },
        ],
        rows: Array.from({ length: 60 }, (_, row) => [`r${row}`, text.slice(0, 10 + (row % 30)), `${row * 7}`]),
      },
      {
        kind: 'facts',
        rows: [
          { label: 'x', value: text },
          { label: 'y', value: null },
        ],
      },
      { kind: 'bars', title: 'bars', items: [{ label: 'one', value: 3, shown: '3 %' }] },
      { kind: 'lines', title: 'lines', labels: ['a', 'b', 'c'], series: [{ name: 's', values: [1, null, 4] }] },
      ...blocks,
    ],
  };
}
