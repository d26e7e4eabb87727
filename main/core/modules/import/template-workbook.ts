import { PLACE_TYPES } from '../../../../shared/domain/places/place-type.ts';
import { READINESS_STATUSES } from '../../../../shared/domain/readiness/status.ts';
import { type ImportKind, REQUIRED_FIELDS } from '../../../../shared/domain/import/types.ts';
import { STATUS_LABELS, TYPE_LABELS } from '../../../../shared/domain/import/vocabulary.ts';
import { writeWorkbook } from './reader/workbook-writer.ts';
import { TEMPLATE_COLUMNS } from './template-columns.ts';

type Lang = 'zh' | 'en';

const WORDS = {
  zh: {
    places: '点位',
    readiness: '准备状态',
    guide: '填写说明',
    yes: '是',
    no: '否',
    titles: ['列', '必填', '含义', '可填内容', '示例'],
  },
  en: {
    places: 'Places',
    readiness: 'Readiness',
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
  const columns = TEMPLATE_COLUMNS[kind];
  const required: readonly string[] = REQUIRED_FIELDS[kind];
  const guide = columns.map(({ field, header, meaning, example }) => [
    header[lang],
    required.includes(field) ? words.yes : words.no,
    meaning[lang],
    choicesOf(field, lang).join(lang === 'zh' ? '、' : ', '),
    example[lang],
  ]);
  const choices = columns.flatMap(({ field }, column) => {
    const offered = choicesOf(field, lang);
    return offered.length === 0 ? [] : [{ column, words: offered }];
  });
  return writeWorkbook([
    {
      name: words[kind],
      rows: [columns.map(({ header }) => header[lang])],
      widths: columns.map(({ width }) => width),
      choices,
    },
    { name: words.guide, rows: [words.titles, ...guide], widths: GUIDE_WIDTHS },
  ]);
}

/** File name for a template in that language. */
export function templateFileName(kind: ImportKind, lang: Lang): string {
  return lang === 'zh' ? `${WORDS.zh[kind]}导入模板.xlsx` : `${kind}-template.xlsx`;
}

function choicesOf(field: string, lang: Lang): string[] {
  if (field === 'type') return PLACE_TYPES.map((type) => TYPE_LABELS[type][lang]);
  return field === 'status' ? READINESS_STATUSES.map((status) => STATUS_LABELS[status][lang]) : [];
}
