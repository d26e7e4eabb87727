import type { DocumentBlock, DocumentLang, DocumentModel } from '../documents/document.ts';
import { fileMoment, momentText } from '../documents/moment-text.ts';
import { coverageBlocks, drillBlocks, incidentBlocks, readinessBlocks, stockBlocks } from './briefing-blocks.ts';
import { percentOf, type BriefingFigures } from './figures.ts';
import { countText } from './phrases.ts';
import type { PrintableBriefing } from './printable.ts';
import { BRIEFING_WORDS } from './words.ts';

const NUMERALS = '一二三四五六七八九十';

/** A briefing as a document: the message and what is asked first, then what it rests on. */
export function briefingDocument(
  { figures, texts, issue, draftedAt }: PrintableBriefing,
  lang: DocumentLang,
): DocumentModel {
  const words = BRIEFING_WORDS[lang];
  const { at, zone, event, sample, issuer } = figures;
  const parts: readonly (readonly [title: string, blocks: readonly DocumentBlock[]])[] = [
    [
      words.decisions,
      listBlocks(
        texts.decisions.map((one) => textIn(one, lang)),
        words.noDecisions,
      ),
    ],
    [
      words.risks,
      listBlocks(
        texts.risks.map((one) => textIn(one, lang)),
        words.noRisks,
      ),
    ],
    [words.readiness, readinessBlocks(figures, lang)],
    [words.coverage, coverageBlocks(figures, lang)],
    [words.incidents, incidentBlocks(figures, lang)],
    [words.drills, drillBlocks(figures, lang)],
    [words.stock, stockBlocks(figures, lang)],
  ];
  return {
    lang,
    at: issue?.at ?? draftedAt,
    head: {
      title: words.title,
      ...(event && { subtitle: event.name[lang] }),
      issuer: issuer[lang],
      version: issue ? words.number(issue.number, issue.version) : words.unnumbered,
      dated: words.asOf(momentText(at, zone, lang)),
      confidentiality: words.internal,
      marks: [...(issue ? [] : [words.draft]), ...(sample ? [words.sample] : [])],
    },
    blocks: [
      tiles(figures, lang),
      ...headlineBlocks(textIn(texts.headline, lang)),
      ...parts.flatMap(([title, blocks], index): DocumentBlock[] => [
        {
          kind: 'heading',
          level: 1,
          text: lang === 'zh' ? `${NUMERALS[index] ?? ''}、${title}` : `${index + 1}  ${title}`,
        },
        ...blocks,
      ]),
      {
        kind: 'facts',
        rows: [
          { label: words.since, value: sinceWords(figures, lang) },
          {
            label: words.issued,
            value: issue ? `${personWords(issue.by)}${momentText(issue.at, zone, lang)}` : words.notIssued,
          },
        ],
      },
      { kind: 'callout', tone: 'note', title: words.reading, text: words.readingText },
    ],
  };
}

/** Name of its file, without an extension. */
export function briefingFileName({ figures, issue }: PrintableBriefing, lang: DocumentLang): string {
  const words = BRIEFING_WORDS[lang];
  const version = issue ? words.fileNumber(issue.number, issue.version) : words.draft;
  return `${words.title} ${version} ${fileMoment(figures.at, figures.zone)}`;
}

/** Where a person wrote one language only, that text stands in both. */
export function textIn(text: { readonly zh: string; readonly en: string }, lang: DocumentLang): string {
  const [own, other] = lang === 'zh' ? [text.zh, text.en] : [text.en, text.zh];
  return own.trim() === '' ? other : own;
}

export function sinceWords({ since, zone }: BriefingFigures, lang: DocumentLang): string {
  const words = BRIEFING_WORDS[lang];
  return since.number === null ? words.day : words.baseline(since.number, momentText(since.at, zone, lang));
}

function personWords(by: NonNullable<PrintableBriefing['issue']>['by']): string {
  if (by === null) return '';
  return `${by.name === undefined || by.name === '' ? by.post : `${by.post} ${by.name}`}　`;
}

function headlineBlocks(headline: string): DocumentBlock[] {
  const [lead = '', ...sentences] = headline.split('\n').filter((line) => line.trim() !== '');
  return lead === '' ? [] : [{ kind: 'lead', text: lead, sentences }];
}

const listBlocks = (items: readonly string[], none: string): DocumentBlock[] => [
  items.length === 0 ? { kind: 'paragraph', text: none } : { kind: 'bullets', items, numbered: true },
];

function tiles(figures: BriefingFigures, lang: DocumentLang): DocumentBlock {
  const words = BRIEFING_WORDS[lang];
  const { readiness, coverage, incidents, reports, actions } = figures;
  const { total } = readiness;
  const percent = percentOf(total.ready, total.required);
  const fresh = coverage.blanks.filter((one) => one.fresh === true).length;
  return {
    kind: 'tiles',
    items: [
      {
        label: words.tileReady,
        value: percent === null ? words.none : `${percent}%`,
        note: words.tileOf(countText(total.ready), countText(total.required)),
        alert: false,
      },
      {
        label: words.tileCritical,
        value: countText(total.criticalRed),
        note: words.tileRed(countText(total.red)),
        alert: total.criticalRed > 0,
      },
      {
        label: words.tileBlanks,
        value: countText(coverage.blanks.length),
        note: coverage.closed === null ? '' : words.tileFresh(countText(fresh)),
        alert: coverage.blanks.length > 0,
      },
      {
        label: words.tileIncidents,
        value: countText(incidents.open),
        note: words.tileOpened(countText(incidents.opened)),
        alert: incidents.open > 0,
      },
      {
        label: words.tileReports,
        value: countText(reports.overdue),
        note: words.tileLate(countText(reports.late)),
        alert: reports.overdue > 0,
      },
      {
        label: words.tileActions,
        value: countText(actions.overdue),
        note: words.tileOpen(countText(actions.open)),
        alert: actions.overdue > 0,
      },
    ],
  };
}
