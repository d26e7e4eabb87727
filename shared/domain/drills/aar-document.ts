import type { DocumentBlock, DocumentFact, DocumentLang, DocumentModel } from '../documents/document.ts';
import { momentText } from '../documents/moment-text.ts';
import { AAR_SECTIONS, type AarSection, type AarStage, type AarTexts } from './aar.ts';
import type { AarFigures } from './aar-figures.ts';
import { sectionBlocks } from './aar-sections.ts';
import { RESULT_WORDS, ROLE_WORDS, SECTION_WORDS, TYPE_WORDS } from './aar-words.ts';
import { drillTitle } from './drill-title.ts';
import { DRILL_ROLES } from './drill.ts';
import { durationWords } from './duration-text.ts';

/** Who did something when (UTC ms), the person as text. */
export type AarAct = { readonly at: number; readonly by: string };

export type PrintableAar = {
  readonly stage: AarStage;
  /** Number within the drill; null before approval. */
  readonly number: number | null;
  readonly texts: AarTexts;
  readonly figures: AarFigures;
  /** Null for one that nobody keeps. */
  readonly drafted: AarAct | null;
  readonly approved: AarAct | null;
};

/** Stands on every page in both languages: nobody may take it for the report of a real incident. */
const MARK = '演练 EXERCISE';
const NUMERALS = '一二三四五六七八九十';

/** An after-action report as a document: what it comes to first, then its sections with their figures and charts, the course last. */
export function aarDocument(report: PrintableAar, lang: DocumentLang): DocumentModel {
  const { figures, stage, texts } = report;
  const { drill, zone } = figures;
  const words = WORDS[lang];
  return {
    lang,
    at: (report.approved ?? report.drafted)?.at ?? figures.at,
    head: {
      title: words.title,
      subtitle: words.subtitle(drill.number, drillTitle(drill, lang)),
      issuer: figures.issuer[lang],
      version: report.number === null ? words.unnumbered : words.number(report.number),
      dated: words.asOf(momentText(figures.at, zone, lang)),
      confidentiality: words.internal,
      marks: [MARK, ...(stage === 'approved' ? [] : [words.draft]), ...(drill.sample ? [words.sample] : [])],
    },
    blocks: [
      { kind: 'callout', tone: 'note', title: `${MARK} · ${SECTION_WORDS[lang].summary}`, text: texts.summary[lang] },
      { kind: 'facts', rows: factRows(report, lang) },
      ...AAR_SECTIONS.filter((section) => section !== 'summary').flatMap((section, index): DocumentBlock[] => [
        { kind: 'heading', level: 1, text: heading(section, index, lang) },
        ...written(texts[section][lang], lang),
        ...sectionBlocks(section, figures, lang),
      ]),
    ],
  };
}

/** Name of its file, without an extension. */
export function aarFileName({ number, figures: { drill } }: PrintableAar, lang: DocumentLang): string {
  const words = WORDS[lang];
  const version = number === null ? words.draft : words.number(number);
  return [MARK, words.title, `#${drill.number}`, drillTitle(drill, lang), version].join(' ');
}

function heading(section: AarSection, index: number, lang: DocumentLang): string {
  const word = SECTION_WORDS[lang][section];
  return lang === 'zh' ? `${NUMERALS[index] ?? ''}、${word}` : `${index + 1}. ${word}`;
}

function written(text: string, lang: DocumentLang): DocumentBlock[] {
  return [{ kind: 'paragraph', text: text.trim() === '' ? WORDS[lang].nothing : text.trim() }];
}

function factRows({ figures, drafted, approved, stage }: PrintableAar, lang: DocumentLang): DocumentFact[] {
  const words = WORDS[lang];
  const { drill, places, parties, zone, lastedMs, archive } = figures;
  const moment = (at: number): string => momentText(at, zone, lang);
  const act = ({ at, by }: AarAct): string => `${by}${words.gap}${moment(at)}`;
  const named = ({ name, nameEn }: { name: string; nameEn: string | null }): string =>
    lang === 'zh' ? name : (nameEn ?? name);
  const roles = DRILL_ROLES.flatMap((role) => {
    const posts = parties.filter((party) => party.role === role).map(({ post }) => post);
    return posts.length === 0 ? [] : [`${ROLE_WORDS[lang][role]}${words.colon}${posts.join(words.comma)}`];
  });
  return [
    { label: words.result, value: drill.result === null ? null : RESULT_WORDS[lang][drill.result] },
    {
      label: words.scenario,
      value: `${named({ name: drill.scenarioName, nameEn: drill.scenarioNameEn })}${words.gap}${TYPE_WORDS[lang][drill.type]}`,
    },
    { label: words.held, value: drill.startedAt === null ? null : moment(drill.startedAt) },
    ...(lastedMs === null ? [] : [{ label: words.lasted, value: durationWords(lastedMs, lang) }]),
    { label: words.places(places.length), value: placeLine(places.map(named), words) },
    ...(roles.length === 0 ? [] : [{ label: words.parties, value: roles.join('\n') }]),
    ...(drafted ? [{ label: words.drafted, value: act(drafted) }] : []),
    { label: words.approved, value: approved ? act(approved) : `▲ ${words.notApproved}` },
    ...(archive === null || stage !== 'approved'
      ? []
      : [{ label: words.archive, value: words.kept(archive.folder, archive.changes, archive.hash.slice(0, 16)) }]),
  ];
}

/** Places that are named one by one; the others are counted. */
const PLACES = 12;

function placeLine(names: readonly string[], words: (typeof WORDS)[DocumentLang]): string {
  const shown = names.slice(0, PLACES).join(words.comma);
  return names.length > PLACES ? `${shown}${words.more(names.length - PLACES)}` : shown;
}

const WORDS = {
  zh: {
    title: '复盘报告',
    subtitle: (number: number, title: string) => `第 ${number} 次演练：${title}`,
    number: (number: number) => `第 ${number} 号`,
    unnumbered: '未编号',
    asOf: (moment: string) => `数据截至 ${moment}`,
    internal: '内部资料',
    draft: '草稿',
    sample: '样例数据',
    nothing: '无。',
    gap: '　',
    colon: '：',
    comma: '、',
    more: (count: number) => `等，另有 ${count} 个`,
    result: '结论',
    scenario: '场景',
    held: '时间',
    lasted: '历时',
    places: (count: number) => `点位（${count}）`,
    parties: '人员',
    drafted: '拟稿',
    approved: '审批',
    notApproved: '尚未审批',
    archive: '数据存档',
    kept: (folder: string, changes: number, hash: string) => `${folder}，${changes} 条变更，校验 ${hash}`,
  },
  en: {
    title: 'After-action report',
    subtitle: (number: number, title: string) => `Drill ${number}: ${title}`,
    number: (number: number) => `No. ${number}`,
    unnumbered: 'Not numbered',
    asOf: (moment: string) => `Figures as of ${moment}`,
    internal: 'Internal',
    draft: 'Draft',
    sample: 'Sample data',
    nothing: 'None.',
    gap: ', ',
    colon: ': ',
    comma: ', ',
    more: (count: number) => ` and ${count} more`,
    result: 'Result',
    scenario: 'Scenario',
    held: 'Held',
    lasted: 'Took',
    places: (count: number) => `Places (${count})`,
    parties: 'People',
    drafted: 'Drafted',
    approved: 'Approved',
    notApproved: 'Not approved yet',
    archive: 'Data archived in',
    kept: (folder: string, changes: number, hash: string) => `${folder}, ${changes} changes, digest ${hash}`,
  },
} as const;
