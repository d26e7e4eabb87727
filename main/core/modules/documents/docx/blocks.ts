import {
  BorderStyle,
  HeadingLevel,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  AlignmentType,
  PageBreak,
  HeightRule,
  type IRunOptions,
} from 'docx';
import { assertNever } from '../../../../../shared/kernel/assert-never.ts';
import type { DocumentBlock, DocumentColumn, DocumentLang } from '../../../../../shared/domain/documents/document.ts';
import { DOCUMENT_WORDS } from '../../../../../shared/domain/documents/words.ts';
import { barChart } from './bar-chart.ts';

export const COLORS = {
  text: '1B2733',
  muted: '52606D',
  rule: 'C9D2DC',
  accent: '1F4E8C',
  tint: 'EEF3F9',
  alert: 'A3221B',
  alertTint: 'FDEEEC',
  missing: '8A5A00',
  missingTint: 'FFF5DC',
} as const;

/** A4 in twentieths of a point. */
export const PAGE = { width: 11_906, height: 16_838, margin: 1120 };

type Run = Pick<IRunOptions, 'bold' | 'color' | 'size'>;
type Child = Paragraph | Table;

/** A text as runs; line feeds become line breaks. */
export function runsOf(text: string, run: Run = {}): TextRun[] {
  return text.split('\n').map((line, index) => new TextRun({ ...run, text: line, ...(index > 0 && { break: 1 }) }));
}

export const paragraphOf = (text: string, run: Run = {}): Paragraph => new Paragraph({ children: runsOf(text, run) });

/** One block as Word has it. Charts of bars are drawn, other charts become tables of their figures. `width` in twentieths of a point. */
export function blockChildren(block: DocumentBlock, lang: DocumentLang, width: number): Child[] {
  const words = DOCUMENT_WORDS[lang];
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          keepNext: true,
          children: runsOf(block.text),
        }),
      ];
    case 'paragraph':
      return [paragraphOf(block.text)];
    case 'bullets':
      return block.items.map((item, index) =>
        block.numbered
          ? paragraphOf(`${index + 1}. ${item}`)
          : new Paragraph({ bullet: { level: 0 }, children: runsOf(item) }),
      );
    case 'lead':
      return [
        paragraphOf(block.text, { bold: true, size: 28, color: COLORS.accent }),
        ...block.sentences.map((sentence) => paragraphOf(sentence)),
      ];
    case 'tiles': {
      const columns: DocumentColumn[] = block.items.map(({ label }) => ({ title: label, share: 1 }));
      return [
        dataTable(
          columns,
          [block.items.map(({ value, note }) => (note === '' ? value : `${value}\n${note}`))],
          0,
          width,
        ),
        gap(),
      ];
    }
    case 'facts': {
      const rows = block.rows.map(({ label, value }) => [
        cell(label, { color: COLORS.muted, size: 18 }),
        value === null
          ? cell(`▲ ${words.notYetKnown}`, { color: COLORS.missing, bold: true, size: 18 })
          : cell(value, { size: 18 }),
      ]);
      return [
        tableOf(
          rows.map((cells) => new TableRow({ cantSplit: true, children: cells })),
          [26, 74],
          width,
        ),
        gap(),
      ];
    }
    case 'table':
      return [dataTable(block.columns, block.rows, block.fillPage ? FILL_ROWS : (block.blankRows ?? 0), width), gap()];
    case 'callout':
      return [
        ...(block.title === '' ? [] : [boxed(block.title, block.tone, true)]),
        ...(block.text === '' ? [] : [boxed(block.text, block.tone, false)]),
      ];
    case 'missing':
      return [boxed(`▲ ${words.missing}${lang === 'zh' ? '：' : ': '}${block.text}`, 'missing', false)];
    case 'bars':
      return [...barChart(block.title, block.items, width, COLORS), gap()];
    case 'stacked': {
      const columns: DocumentColumn[] = [
        { title: '', share: 3 },
        ...block.legend.map(({ name }): DocumentColumn => ({ title: name, share: 2, align: 'right' })),
        { title: '', share: 1, align: 'right' },
      ];
      const rows = block.items.map(({ label, parts, shown }) => [label, ...parts.map(String), shown]);
      return [dataTable(columns, rows, 0, width), gap()];
    }
    case 'lines': {
      const columns: DocumentColumn[] = [
        { title: block.title, share: 2 },
        ...block.series.map(({ name }): DocumentColumn => ({ title: name, share: 1, align: 'right' })),
      ];
      const rows = block.labels.map((label, at) => [
        label,
        ...block.series.map(({ values }) =>
          values[at] === null || values[at] === undefined ? '' : String(values[at]),
        ),
      ]);
      return [dataTable(columns, rows, 0, width), gap()];
    }
    case 'page-break':
      return [new Paragraph({ children: [new PageBreak()] })];
    default:
      return assertNever(block);
  }
}

const gap = (): Paragraph => new Paragraph({ spacing: { after: 60, line: 200 }, children: [] });

const TONES = {
  alert: { color: COLORS.alert, fill: COLORS.alertTint },
  note: { color: COLORS.accent, fill: COLORS.tint },
  missing: { color: COLORS.missing, fill: COLORS.missingTint },
} as const;

function boxed(text: string, tone: keyof typeof TONES, title: boolean): Paragraph {
  const { color, fill } = TONES[tone];
  return new Paragraph({
    keepLines: true,
    keepNext: title,
    shading: { type: ShadingType.CLEAR, fill, color: 'auto' },
    border: { left: { style: BorderStyle.SINGLE, size: 24, color, space: 6 } },
    indent: { left: 160 },
    children: runsOf(text, title ? { bold: true, color } : {}),
  });
}

/** Empty lines for a page: Word breaks pages by itself, so they are fewer than fit. */
const FILL_ROWS = 18;
/** Room to write one line by hand, in twentieths of a point. */
const BLANK_ROW = 520;

function dataTable(
  columns: readonly DocumentColumn[],
  rows: readonly (readonly string[])[],
  blankRows: number,
  width: number,
): Table {
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title, align }) =>
      cell(title, { bold: true, color: COLORS.accent, size: 18 }, align, COLORS.tint),
    ),
  });
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: columns.map(({ align }, index) => cell(row[index] ?? '', { size: 18 }, align)),
      }),
  );
  const blank = Array.from(
    { length: blankRows },
    () =>
      new TableRow({
        height: { value: BLANK_ROW, rule: HeightRule.ATLEAST },
        children: columns.map(() => cell('', { size: 18 })),
      }),
  );
  return tableOf(
    [head, ...body, ...blank],
    columns.map(({ share }) => share),
    width,
  );
}

function tableOf(rows: readonly TableRow[], shares: readonly number[], width: number): Table {
  const sum = shares.reduce((total, share) => total + share, 0);
  const line = { style: BorderStyle.SINGLE, size: 4, color: COLORS.rule };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return new Table({
    rows: [...rows],
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: shares.map((share) => Math.floor((width * share) / sum)),
    borders: { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none },
  });
}

function cell(text: string, run: Run, align: DocumentColumn['align'] = 'left', fill?: string): TableCell {
  return new TableCell({
    verticalAlign: VerticalAlign.TOP,
    margins: { top: 50, bottom: 50, left: 100, right: 100 },
    ...(fill !== undefined && { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } }),
    children: [
      new Paragraph({
        spacing: { after: 0, line: 280 },
        alignment: align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: runsOf(text, run),
      }),
    ],
  });
}
