import {
  BorderStyle,
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
  type ITableCellOptions,
} from 'docx';
import { barScale } from '../../../../../shared/domain/documents/bar-scale.ts';
import type { ChartBar } from '../../../../../shared/domain/documents/document.ts';

/** Columns that the bars are drawn in: a bar is as many shaded ones as its share of the scale. */
const STEPS = 60;
const LABEL_SHARE = 0.3;
const SHOWN_SHARE = 0.18;
const SIZE = 18;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

type Colors = { readonly text: string; readonly accent: string; readonly alert: string; readonly rule: string };

/** Horizontal bars as cells of a table, which Word, WPS and LibreOffice all draw alike and can edit; targets are lines across them. */
export function barChart(
  title: string,
  items: readonly ChartBar[],
  width: number,
  colors: Colors,
): (Paragraph | Table)[] {
  const most = barScale(items);
  const step = Math.floor((width * (1 - LABEL_SHARE - SHOWN_SHARE)) / STEPS);
  const label = Math.floor(width * LABEL_SHARE);
  const shown = width - label - step * STEPS;
  const rows = items.map(
    (item) =>
      new TableRow({
        cantSplit: true,
        children: [
          textCell(item.label, label),
          ...barCells(item, most, step, colors),
          textCell(item.shown, shown, true),
        ],
      }),
  );
  return [
    new Paragraph({
      keepNext: true,
      children: [new TextRun({ text: title, bold: true, size: SIZE, color: colors.text })],
    }),
    new Table({
      rows,
      layout: TableLayoutType.FIXED,
      width: { size: width, type: WidthType.DXA },
      columnWidths: [label, ...Array.from({ length: STEPS }, () => step), shown],
      borders: {
        top: { style: BorderStyle.SINGLE, size: 4, color: colors.rule },
        bottom: { style: BorderStyle.SINGLE, size: 4, color: colors.rule },
        left: NONE,
        right: NONE,
        insideHorizontal: NONE,
        insideVertical: NONE,
      },
    }),
  ];
}

function barCells({ value, target, alert }: ChartBar, most: number, step: number, colors: Colors): TableCell[] {
  const end = value <= 0 ? 0 : Math.max(1, Math.round((value / most) * STEPS));
  const line = target === undefined || target > most ? null : Math.max(1, Math.round((target / most) * STEPS));
  const stops = [...new Set([end, ...(line === null ? [] : [line]), STEPS])].filter((stop) => stop > 0);
  let from = 0;
  return stops
    .toSorted((a, b) => a - b)
    .map((to) => {
      const span = to - from;
      const filled = to <= end;
      from = to;
      return new TableCell({
        columnSpan: span,
        width: { size: span * step, type: WidthType.DXA },
        verticalAlign: VerticalAlign.CENTER,
        // Without margins a bar that a target parts is one bar.
        margins: { left: 0, right: 0 },
        ...(to === line && { borders: { right: { style: BorderStyle.SINGLE, size: 18, color: colors.text } } }),
        children: [barLine(filled ? (alert ? colors.alert : colors.accent) : null)],
      });
    });
}

/** A line of its own height: what is shaded is the bar, with room above and below it. */
function barLine(fill: string | null): Paragraph {
  return new Paragraph({
    spacing: { before: 70, after: 70, line: 160 },
    ...(fill !== null && { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } }),
    children: [new TextRun({ text: '', size: 10 })],
  });
}

function textCell(text: string, size: number, right = false): TableCell {
  const options: ITableCellOptions = {
    width: { size, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 80, right: 80 },
    children: [
      new Paragraph({
        spacing: { after: 0, line: 240 },
        alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [new TextRun({ text, size: SIZE })],
      }),
    ],
  };
  return new TableCell(options);
}
