import { definitionOf, type ImportKind } from '../../../../shared/domain/import/index.ts';
import { writeWorkbook } from './reader/workbook-writer.ts';
import { templateColumns } from './template-columns.ts';

type Lang = 'zh' | 'en';

const WORDS = {
  zh: {
    guide: '填写说明',
    yes: '是',
    no: '否',
    titles: ['列', '必填', '含义', '可填内容', '示例'],
  },
  en: {
    guide: 'Guide',
    yes: 'yes',
    no: 'no',
    titles: ['Column', 'Required', 'Meaning', 'Allowed values', 'Example'],
  },
} as const;

const GUIDE_WIDTHS = [18, 10, 60, 50, 40];

/**
 * A workbook to fill in: a first sheet with headers the importer knows and lists to choose from, and a second that explains
 * every column. Examples stand only on the second sheet, so that none is imported by mistake.
 */
export function templateWorkbook(kind: ImportKind, lang: Lang): Uint8Array {
  const words = WORDS[lang];
  const columns = templateColumns(kind);
  const guide = columns.map(({ header, required, meaning, example, choices }) => [
    header[lang],
    required ? words.yes : words.no,
    meaning[lang],
    choices.map((choice) => choice[lang]).join(lang === 'zh' ? '、' : ', '),
    example[lang],
  ]);
  const choices = columns.flatMap((one, column) =>
    one.many || one.choices.length === 0 ? [] : [{ column, words: one.choices.map((choice) => choice[lang]) }],
  );
  return writeWorkbook([
    {
      name: definitionOf(kind).label[lang],
      rows: [columns.map(({ header }) => header[lang])],
      widths: columns.map(({ width }) => width),
      choices,
    },
    { name: words.guide, rows: [words.titles, ...guide], widths: GUIDE_WIDTHS },
  ]);
}

/** File name for a template in that language. */
export function templateFileName(kind: ImportKind, lang: Lang): string {
  return lang === 'zh' ? `${definitionOf(kind).label.zh}导入模板.xlsx` : `${kind}-template.xlsx`;
}
