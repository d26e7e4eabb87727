import type { DocumentBlock, DocumentLang } from '../documents/document.ts';
import { utcToZoned } from '../../kernel/zone-time.ts';
import { distanceText } from './draft-risks.ts';
import { percentOf, type BriefingFigures, type ReadinessRow } from './figures.ts';
import { countText } from './phrases.ts';
import { blankSummary, blankTable, categoryTable, criticalTable, venueTable } from './readiness-tables.ts';
import { onlyClosed } from './lack-text.ts';
import {
  actionTable,
  currencyTable,
  cutoffTable,
  drillTable,
  gapTable,
  incidentTable,
  owedTable,
  programmeTable,
  timelinessTable,
} from './situation-tables.ts';
import { tableBlocks, type BriefingTable } from './table.ts';
import { BRIEFING_WORDS } from './words.ts';

/** Rows that a page of a briefing carries of each table; the workbook has all. */
const MOST = { venues: 20, blanks: 24, incidents: 20, owed: 12, cutoffs: 8, actions: 15, gaps: 15 } as const;

type Blocks = (figures: BriefingFigures, lang: DocumentLang) => DocumentBlock[];

const heading = (text: string): DocumentBlock => ({ kind: 'heading', level: 2, text });
const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', text });

/** A table under its own heading; nothing when it has no rows. */
function titled(table: BriefingTable, zone: string, lang: DocumentLang, most?: number): DocumentBlock[] {
  return table.rows.length === 0 ? [] : [heading(table.title), ...tableBlocks(table, zone, lang, most)];
}

export const readinessBlocks: Blocks = (figures, lang) => {
  const words = BRIEFING_WORDS[lang];
  const { zone, readiness } = figures;
  if (readiness.total.required === 0) return [paragraph(words.noReadiness)];
  return [
    heading(words.byCategory),
    {
      kind: 'stacked',
      legend: [
        { name: words.stackTested, tone: 'strong' },
        { name: words.stackReady, tone: 'soft' },
        { name: words.stackStale, tone: 'old' },
        { name: words.stackOpen, tone: 'none' },
        { name: words.stackRed, tone: 'alert' },
      ],
      items: readiness.categories.map((row) => ({
        label: row.name[lang],
        parts: partsOf(row),
        shown: `${percentOf(row.ready, row.required) ?? 0}%`,
      })),
    },
    ...tableBlocks(categoryTable(figures, lang), zone, lang),
    ...trend(figures, lang),
    ...titled(venueTable(figures, lang), zone, lang, MOST.venues),
    heading(words.critical),
    ...(readiness.critical.length === 0
      ? [paragraph(words.noCritical)]
      : tableBlocks(criticalTable(figures, lang), zone, lang)),
  ];
};

/** Parts of the required, in the order of the legend: they add up to them. */
function partsOf({ required, ready, tested, stale, red, redStale }: ReadinessRow): number[] {
  const old = stale - redStale;
  return [tested, ready - tested, old, Math.max(0, required - ready - old - red), red];
}

function trend({ readiness, zone }: BriefingFigures, lang: DocumentLang): DocumentBlock[] {
  const points = readiness.trend.filter(({ required }) => required > 0);
  if (points.length < 3) return [];
  return [
    {
      kind: 'lines',
      title: BRIEFING_WORDS[lang].trendTitle,
      top: 100,
      labels: points.map(({ at }, index) => {
        if (index === points.length - 1) return BRIEFING_WORDS[lang].now;
        const { m, d } = utcToZoned(at, zone);
        return lang === 'zh' ? `${m}月${d}日` : `${d}/${m}`;
      }),
      series: [
        {
          name: BRIEFING_WORDS[lang].share,
          values: points.map(({ ready, required }) => percentOf(ready, required)),
        },
      ],
    },
  ];
}

export const coverageBlocks: Blocks = (figures, lang) => {
  const words = BRIEFING_WORDS[lang];
  const { cells, ring, blanks, closed } = figures.coverage;
  if (cells === 0) return [paragraph(words.noCoverage)];
  const metres = distanceText(ring)[lang];
  const named = (closed ?? []).map(({ venueName, capabilityName }) =>
    lang === 'zh' ? `${venueName.zh}“${capabilityName.zh}”` : `${capabilityName.en} at ${venueName.en}`,
  );
  return [
    paragraph(blanks.length === 0 ? words.noBlanks(metres) : words.reach(countText(cells), metres)),
    ...blankBlocks(figures, lang),
    ...(named.length === 0
      ? []
      : [paragraph(words.closedSpots(named.length, named.join(lang === 'zh' ? '、' : '; ')))]),
  ];
};

/** One by one while they can be read, else venue by venue. */
const blankBlocks: Blocks = (figures, lang) => {
  const words = BRIEFING_WORDS[lang];
  const { blanks } = figures.coverage;
  if (blanks.length === 0) return [];
  const many = blanks.length > MOST.blanks;
  const closed = onlyClosed(figures);
  const notes = [...(closed > 0 ? [words.onlyClosed(countText(closed))] : []), ...(many ? [words.details] : [])];
  return [
    ...tableBlocks(many ? blankSummary(figures, lang) : blankTable(figures, lang), figures.zone, lang),
    ...(notes.length === 0 ? [] : [paragraph(notes.join(lang === 'zh' ? '' : ' '))]),
  ];
};

export const incidentBlocks: Blocks = (figures, lang) => {
  const words = BRIEFING_WORDS[lang];
  const { zone, incidents, reports, reporting } = figures;
  return [
    ...(incidents.items.length === 0
      ? [paragraph(words.noIncidents)]
      : tableBlocks(incidentTable(figures, lang), zone, lang, MOST.incidents)),
    ...(reports.timely + reports.late + reports.overdue + reports.running + reporting.expected === 0
      ? []
      : titled(timelinessTable(figures, lang), zone, lang)),
    ...titled(owedTable(figures, lang), zone, lang, MOST.owed),
    ...titled(cutoffTable(figures, lang), zone, lang, MOST.cutoffs),
  ];
};

export const drillBlocks: Blocks = (figures, lang) => {
  const words = BRIEFING_WORDS[lang];
  const { zone, drills, actions } = figures;
  const { done, soon, overdue, never, failed } = drills.programme;
  return [
    ...(drills.held.length + drills.planned.length === 0
      ? [paragraph(words.noDrills)]
      : tableBlocks(drillTable(figures, lang), zone, lang)),
    ...(done + soon + overdue + never + failed === 0 ? [] : titled(programmeTable(figures, lang), zone, lang)),
    heading(words.actions),
    paragraph(
      actions.open + actions.raised + actions.verified === 0
        ? words.noActions
        : words.actionCounts(actions.open, actions.overdue, actions.raised, actions.verified),
    ),
    ...(actions.items.length === 0 ? [] : tableBlocks(actionTable(figures, lang), zone, lang, MOST.actions)),
  ];
};

export const stockBlocks: Blocks = (figures, lang) => {
  const words = BRIEFING_WORDS[lang];
  const { zone, stock } = figures;
  if (stock.currencies.length === 0) return [paragraph(words.noStock)];
  return [
    ...tableBlocks(currencyTable(figures, lang), zone, lang),
    ...titled(gapTable(figures, lang), zone, lang, MOST.gaps),
  ];
};
