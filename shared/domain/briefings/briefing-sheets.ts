import type { DocumentLang } from '../documents/document.ts';
import { momentText } from '../documents/moment-text.ts';
import { exponentOf } from '../money/iso-4217.ts';
import { utcToZoned } from '../../kernel/zone-time.ts';
import { sinceWords, textIn } from './briefing-document.ts';
import type { PrintableBriefing } from './printable.ts';
import { blankTable, categoryTable, criticalTable, venueTable } from './readiness-tables.ts';
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
import type { BriefingTable, CellKind, TableCell } from './table.ts';
import { BRIEFING_WORDS } from './words.ts';

/** How a spreadsheet shows the numbers of a column. */

export type BriefingSheet = {
  readonly name: string;
  /** The first row is the header. A moment is the day number of spreadsheets, in the zone of the event. */
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Widths in characters. */
  readonly widths: readonly number[];
  readonly formats: readonly (Exclude<CellKind, 'text'> | null)[];
};

/** The workbook of a briefing: what it says first, then every table whole. */
export function briefingSheets(briefing: PrintableBriefing, lang: DocumentLang): BriefingSheet[] {
  const { figures } = briefing;
  const words = BRIEFING_WORDS[lang];
  const tables: readonly (readonly [name: string, table: BriefingTable])[] = [
    [words.category, categoryTable(figures, lang)],
    [words.venue, venueTable(figures, lang)],
    [words.criticalRed, criticalTable(figures, lang)],
    [words.coverage, blankTable(figures, lang)],
    [words.incident, incidentTable(figures, lang)],
    [words.timeliness, timelinessTable(figures, lang)],
    [words.reports, owedTable(figures, lang)],
    [words.reportingIn, cutoffTable(figures, lang)],
    [words.drill, drillTable(figures, lang)],
    [words.programme, programmeTable(figures, lang)],
    [words.action, actionTable(figures, lang)],
    [words.currency, currencyTable(figures, lang)],
    [words.gaps, gapTable(figures, lang)],
  ];
  return [summarySheet(briefing, lang), ...tables.map(([name, table]) => sheetOf(name, table, figures.zone))];
}

/** Characters that a table's whole width takes. */
const SHEET_WIDTH = 110;

function sheetOf(name: string, { columns, rows }: BriefingTable, zone: string): BriefingSheet {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  return {
    name,
    rows: [
      columns.map(({ title }) => title),
      ...rows.map((row) => row.map((cell, at) => cellOf(cell, columns[at]?.kind ?? 'text', zone))),
    ],
    widths: columns.map(({ title, width }) =>
      Math.max(11, titleWidth(title), Math.round((width * SHEET_WIDTH) / whole)),
    ),
    formats: columns.map(({ kind }) => (kind === 'text' ? null : kind)),
  };
}

/** Characters that a title takes in bold, Chinese ones two: titles stay on one line. */
const titleWidth = (title: string): number =>
  [...title].reduce((sum, character) => sum + (character > '\u2E80' ? 2.2 : 1.1), 2);

function cellOf(cell: TableCell, kind: CellKind, zone: string): string | number | null {
  if (cell === null || typeof cell === 'string') return cell;
  if (typeof cell === 'object') return Number(`${cell.amount}e-${exponentOf(cell.currency) ?? 0}`);
  return kind === 'moment' ? dayNumber(cell, zone) : cell;
}

const DAY_MS = 86_400_000;
/** 30 December 1899, from which spreadsheets count days. */
const EPOCH = Date.UTC(1899, 11, 30);

function dayNumber(at: number, zone: string): number {
  const { y, m, d, h, mi, s } = utcToZoned(at, zone);
  return (Date.UTC(y, m - 1, d, h, mi, s) - EPOCH) / DAY_MS;
}

const figure = (label: string, value: number): (string | number)[] => [label, value];

function summarySheet({ figures, texts, issue }: PrintableBriefing, lang: DocumentLang): BriefingSheet {
  const words = BRIEFING_WORDS[lang];
  const { at, zone, event, issuer, readiness, coverage, incidents, reports, reporting, actions, stock, sample } =
    figures;
  const lines = textIn(texts.headline, lang).split('\n');
  return {
    name: words.summary,
    widths: [26, 100],
    formats: [null, 'count'],
    rows: [
      [words.figure, words.value],
      [words.title, issue ? words.number(issue.number, issue.version) : words.unnumbered],
      [issuer[lang], words.asOf(momentText(at, zone, lang))],
      ...(event ? [[words.event, event.name[lang]]] : []),
      [words.since, sinceWords(figures, lang)],
      ...(sample ? [[words.sample, words.sample]] : []),
      ...lines.map((line, index) => [index === 0 ? words.headline : '', line]),
      ...texts.decisions.map((one, index) => [`${words.decisions} ${index + 1}`, textIn(one, lang)]),
      ...texts.risks.map((one, index) => [`${words.risks} ${index + 1}`, textIn(one, lang)]),
      figure(words.required, readiness.total.required),
      figure(words.ready, readiness.total.ready),
      figure(words.tested, readiness.total.tested),
      figure(words.tileCritical, readiness.total.criticalRed),
      figure(words.tileBlanks, coverage.blanks.length),
      figure(words.tileIncidents, incidents.open),
      figure(words.tileReports, reports.overdue),
      figure(words.reportingIn, reporting.expected),
      figure(words.missing, reporting.missing),
      figure(words.actions, actions.open),
      figure(words.tileActions, actions.overdue),
      figure(words.gaps, stock.below),
      ...(coverage.closed ?? []).map((one) => [
        words.closedSpot,
        `${one.venueName[lang]} · ${one.capabilityName[lang]}`,
      ]),
    ],
  };
}
