import type { DocumentBlock, DocumentFact, DocumentLang, DocumentModel } from '../documents/document.ts';
import { momentText } from '../documents/moment-text.ts';
import {
  missingParts,
  REPORT_PARTS,
  type ReportContents,
  type ReportStage,
  type SituationReportKind,
} from './report.ts';
import { KIND_WORDS, PART_WORDS, STAGE_WORDS, type Both } from './words.ts';
import type { IncidentStage } from '../incidents/stage.ts';

/** Who did something when (UTC ms), the person as text. */
export type Act = { readonly at: number; readonly by: string };

/** What a report says of its incident beside the ten parts; kept with a published version, so that it never changes again. */
export type ReportHead = {
  readonly incidentNumber: number;
  readonly incidentTitle: string;
  readonly incidentStage: IncidentStage;
  readonly grade: Both | null;
  readonly confidential: boolean;
  readonly sample: boolean;
  readonly issuer: Both;
  /** IANA zone of the event. */
  readonly zone: string;
  /** Who the report is owed to; null when it answers no report clock. */
  readonly recipient: Both | null;
  /** What happened so far, oldest first. */
  readonly story: readonly { readonly at: number; readonly text: Both; readonly by: Both }[];
};

export type PrintableReport = {
  readonly kind: SituationReportKind;
  readonly stage: ReportStage;
  /** Number of the published version within the incident; null before. */
  readonly number: number | null;
  readonly contents: ReportContents;
  /** UTC ms: as of when the facts are. */
  readonly dataAt: number;
  /** Null for one that nobody keeps. */
  readonly drafted: Act | null;
  readonly approved: Act | null;
  readonly published: Act | null;
  readonly needsApproval: boolean;
  readonly head: ReportHead;
};

const NUMERALS = '一二三四五六七八九十';

/** A situation report as a document: flagged gaps first, the ten parts in their order, what led to it. */
export function reportDocument(report: PrintableReport, lang: DocumentLang): DocumentModel {
  const { head, kind, contents } = report;
  const gaps = missingParts(contents);
  const words = WORDS[lang];
  return {
    lang,
    at: (report.published ?? report.approved ?? report.drafted)?.at ?? report.dataAt,
    head: {
      title: words.title(KIND_WORDS[kind][lang]),
      subtitle: head.incidentTitle,
      issuer: head.issuer[lang],
      version: report.number === null ? words.unpublished : words.number(report.number),
      dated: words.asOf(momentText(report.dataAt, head.zone, lang)),
      confidentiality: head.confidential ? words.confidential : words.internal,
      marks: [
        ...(report.stage === 'draft' ? [words.draft] : report.stage === 'approved' ? [words.approvedOnly] : []),
        ...(head.sample ? [words.sample] : []),
      ],
    },
    blocks: [
      ...(gaps.length > 0
        ? [callout(words.gaps(gaps.length), gaps.map((part) => PART_WORDS[part][lang]).join(words.comma))]
        : []),
      { kind: 'facts', rows: factRows(report, lang) },
      ...REPORT_PARTS.flatMap((part, index): DocumentBlock[] => [
        {
          kind: 'heading',
          level: 2,
          text:
            lang === 'zh' ? `${NUMERALS[index] ?? ''}、${PART_WORDS[part].zh}` : `${index + 1}. ${PART_WORDS[part].en}`,
        },
        contents[part].trim() === ''
          ? { kind: 'missing', text: words.gap(PART_WORDS[part][lang]) }
          : { kind: 'paragraph', text: contents[part].trim() },
      ]),
      ...story(report, lang),
    ],
  };
}

/** Name of its file, without an extension. */
export function reportFileName({ kind, number, head }: PrintableReport, lang: DocumentLang): string {
  const words = WORDS[lang];
  const version = number === null ? words.draftShort : words.number(number);
  return [words.title(KIND_WORDS[kind][lang]), `#${head.incidentNumber}`, head.incidentTitle, version].join(' ');
}

const callout = (title: string, text: string): DocumentBlock => ({ kind: 'callout', tone: 'alert', title, text });

function factRows(
  { head, drafted, approved, published, needsApproval }: PrintableReport,
  lang: DocumentLang,
): DocumentFact[] {
  const words = WORDS[lang];
  const act = ({ at, by }: Act): string => `${by}${words.gapBetween}${momentText(at, head.zone, lang)}`;
  return [
    { label: words.incident, value: `#${head.incidentNumber} ${head.incidentTitle}` },
    { label: words.grade, value: head.grade?.[lang] ?? null },
    { label: words.stage, value: STAGE_WORDS[head.incidentStage][lang] },
    ...(head.recipient ? [{ label: words.recipient, value: head.recipient[lang] }] : []),
    ...(drafted ? [{ label: words.drafted, value: act(drafted) }] : []),
    ...(approved
      ? [{ label: words.approved, value: act(approved) }]
      : needsApproval
        ? [{ label: words.approved, value: words.notApproved }]
        : []),
    ...(published ? [{ label: words.published, value: act(published) }] : []),
  ];
}

function story({ head }: PrintableReport, lang: DocumentLang): DocumentBlock[] {
  if (head.story.length === 0) return [];
  const words = WORDS[lang];
  return [
    { kind: 'heading', level: 1, text: words.story },
    {
      kind: 'table',
      columns: [
        { title: words.time, share: 26 },
        { title: words.what, share: 56 },
        { title: words.by, share: 18 },
      ],
      rows: head.story.map(({ at, text, by }) => [momentText(at, head.zone, lang), text[lang], by[lang]]),
    },
  ];
}

const WORDS = {
  zh: {
    title: (kind: string) => `情况报告（${kind}）`,
    number: (number: number) => `第 ${number} 号`,
    unpublished: '未编号',
    asOf: (moment: string) => `事实截至 ${moment}`,
    confidential: '保密',
    internal: '内部资料',
    draft: '草稿',
    draftShort: '草稿',
    approvedOnly: '已审批，未发布',
    sample: '样例数据',
    gaps: (count: number) => `尚缺 ${count} 项`,
    gap: (part: string) => `“${part}”尚未查明，查明后续报。`,
    comma: '、',
    gapBetween: '　',
    incident: '事件',
    grade: '级别',
    stage: '状态',
    recipient: '报送对象',
    drafted: '拟稿',
    approved: '审批',
    notApproved: '▲ 尚未审批',
    published: '发布',
    story: '经过',
    time: '时间',
    what: '情况',
    by: '登记岗位',
  },
  en: {
    title: (kind: string) => `Situation report: ${kind.toLowerCase()}`,
    number: (number: number) => `No. ${number}`,
    unpublished: 'Not numbered',
    asOf: (moment: string) => `Facts as of ${moment}`,
    confidential: 'Confidential',
    internal: 'Internal',
    draft: 'Draft',
    draftShort: 'draft',
    approvedOnly: 'Approved, not published',
    sample: 'Sample data',
    gaps: (count: number) => (count === 1 ? '1 part is missing' : `${count} parts are missing`),
    gap: (_part: string) => 'Not known yet; it follows in a later report.',
    comma: ', ',
    gapBetween: ', ',
    incident: 'Incident',
    grade: 'Grade',
    stage: 'State',
    recipient: 'Owed to',
    drafted: 'Drafted',
    approved: 'Approved',
    notApproved: '▲ Not approved yet',
    published: 'Published',
    story: 'What happened',
    time: 'Time',
    what: 'Event',
    by: 'Recorded by',
  },
} as const;
