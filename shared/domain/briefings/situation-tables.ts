import type { DocumentLang } from '../documents/document.ts';
import type { BriefedDrill, BriefingFigures } from './figures.ts';
import { currencyName } from './phrases.ts';
import type { BriefingTable } from './table.ts';
import { BRIEFING_WORDS } from './words.ts';

export function incidentTable({ incidents: { items } }: BriefingFigures, lang: DocumentLang): BriefingTable {
  const words = BRIEFING_WORDS[lang];
  return {
    title: words.incident,
    columns: [
      { title: words.incident, width: 42, kind: 'text' },
      { title: words.grade, width: 24, kind: 'text' },
      { title: words.stage, width: 16, kind: 'text' },
      { title: words.opened, width: 18, kind: 'moment' },
    ],
    rows: items.map(({ number, title, type, grade, stage, openedAt }) => [
      `#${number} ${title ?? words.confidential(type[lang])}`,
      grade === null ? words.ungraded : grade[lang],
      words.stages[stage],
      openedAt,
    ]),
  };
}

/** How timely reports on incidents, and outlets reporting in, were. */
export function timelinessTable({ reports, reporting }: BriefingFigures, lang: DocumentLang): BriefingTable {
  const words = BRIEFING_WORDS[lang];
  const { timely, late, overdue, running } = reports;
  return {
    title: words.timeliness,
    columns: [
      { title: words.kind, width: 36, kind: 'text' },
      { title: words.expected, width: 13, kind: 'count' },
      { title: words.inTime, width: 13, kind: 'count' },
      { title: words.late, width: 13, kind: 'count' },
      { title: words.overdue, width: 13, kind: 'count' },
      { title: words.running, width: 13, kind: 'count' },
    ],
    rows: [
      [words.reports, timely + late + overdue + running, timely, late, overdue, running],
      [words.reportingIn, reporting.expected, reporting.inTime, reporting.late, reporting.missing, null],
    ],
  };
}

export function owedTable({ reports: { owed } }: BriefingFigures, lang: DocumentLang): BriefingTable {
  const words = BRIEFING_WORDS[lang];
  return {
    title: words.owed,
    columns: [
      { title: words.incident, width: 40, kind: 'text' },
      { title: words.recipient, width: 26, kind: 'text' },
      { title: words.due, width: 19, kind: 'moment' },
      { title: words.state, width: 15, kind: 'text' },
    ],
    rows: owed.map(({ incident, title, recipient, due, state }) => [
      title === null ? `#${incident}` : `#${incident} ${title}`,
      recipient[lang],
      due,
      state === 'overdue' ? words.owedOverdue : words.owedRunning,
    ]),
  };
}

export function cutoffTable({ reporting: { cutoffs } }: BriefingFigures, lang: DocumentLang): BriefingTable {
  const words = BRIEFING_WORDS[lang];
  return {
    title: words.cutoffs,
    columns: [
      { title: words.plan, width: 34, kind: 'text' },
      { title: words.due, width: 21, kind: 'moment' },
      { title: words.expected, width: 14, kind: 'count' },
      { title: words.inTime, width: 11, kind: 'count' },
      { title: words.late, width: 10, kind: 'count' },
      { title: words.missing, width: 10, kind: 'count' },
    ],
    rows: cutoffs.map(({ plan, dueAt, expected, inTime, late, missing }) => [
      plan[lang],
      dueAt,
      expected,
      inTime,
      late,
      missing,
    ]),
  };
}

export function drillTable({ drills: { held, planned } }: BriefingFigures, lang: DocumentLang): BriefingTable {
  const words = BRIEFING_WORDS[lang];
  const row = ({ number, title, scenario, at, result, places }: BriefedDrill) => [
    `#${number} ${title === '' ? scenario[lang] : lang === 'en' && title === scenario.zh ? scenario.en : title}`,
    at,
    places,
    result === null ? words.planned : words.results[result],
  ];
  return {
    title: words.drill,
    columns: [
      { title: words.drill, width: 48, kind: 'text' },
      { title: words.when, width: 21, kind: 'moment' },
      { title: words.places, width: 11, kind: 'count' },
      { title: words.result, width: 20, kind: 'text' },
    ],
    rows: [...held.map(row), ...planned.map(row)],
  };
}

export function programmeTable({ drills: { programme } }: BriefingFigures, lang: DocumentLang): BriefingTable {
  const words = BRIEFING_WORDS[lang];
  const states = ['done', 'soon', 'overdue', 'never', 'failed'] as const;
  return {
    title: words.programme,
    columns: states.map((state) => ({ title: words.programmeOf[state], width: 20, kind: 'count' as const })),
    rows: [states.map((state) => programme[state])],
  };
}

export function actionTable({ actions: { items } }: BriefingFigures, lang: DocumentLang): BriefingTable {
  const words = BRIEFING_WORDS[lang];
  return {
    title: words.actions,
    columns: [
      { title: words.action, width: 35, kind: 'text' },
      { title: words.place, width: 20, kind: 'text' },
      { title: words.owner, width: 14, kind: 'text' },
      { title: words.limit, width: 17, kind: 'moment' },
      { title: words.state, width: 14, kind: 'text' },
    ],
    rows: items.map(({ text, place, owner, dueAt, overdue }) => [
      text,
      place[lang],
      owner,
      dueAt,
      overdue ? words.actionOverdue : words.actionOpen,
    ]),
  };
}

export function currencyTable({ stock: { currencies } }: BriefingFigures, lang: DocumentLang): BriefingTable {
  const words = BRIEFING_WORDS[lang];
  return {
    title: words.stock,
    columns: [
      { title: words.currency, width: 19, kind: 'text' },
      { title: words.amount, width: 17, kind: 'amount' },
      { title: words.minimum, width: 17, kind: 'amount' },
      { title: words.covered, width: 15, kind: 'share', meter: true },
      { title: words.below, width: 12, kind: 'count' },
      { title: words.short, width: 16, kind: 'amount' },
      { title: words.uncounted, width: 18, kind: 'amount' },
    ],
    rows: currencies.map(({ currency, amount, minimum, covered, below, short, uncounted }) => [
      lang === 'zh' ? `${currencyName(currency, 'zh')} ${currency}` : currency,
      { currency, amount },
      { currency, amount: minimum },
      minimum === 0 ? null : covered / minimum,
      below,
      { currency, amount: short },
      { currency, amount: uncounted },
    ]),
  };
}

export function gapTable({ stock: { gaps } }: BriefingFigures, lang: DocumentLang): BriefingTable {
  const words = BRIEFING_WORDS[lang];
  return {
    title: words.gaps,
    columns: [
      { title: words.place, width: 40, kind: 'text' },
      { title: words.currency, width: 15, kind: 'text' },
      { title: words.usable, width: 15, kind: 'amount' },
      { title: words.minimum, width: 15, kind: 'amount' },
      { title: words.short, width: 15, kind: 'amount' },
    ],
    rows: gaps.map(({ place, currency, usable, minimum }) => [
      place[lang],
      currencyName(currency, lang),
      { currency, amount: usable },
      { currency, amount: minimum },
      { currency, amount: minimum - usable },
    ]),
  };
}
