import { AppError } from '../../kernel/app-error.ts';

/** Every reason a whole file is refused, in both languages; `{x}` is replaced by a parameter. Nothing was imported then. */
export const FILE_PROBLEMS = {
  EMPTY_FILE: { zh: '文件是空的，没有导入任何内容。', en: 'The file is empty; nothing was imported.' },
  FILE_TOO_LARGE: {
    zh: '文件有 {size} MB，最多 {max} MB。请拆分后分别导入。',
    en: 'The file has {size} MB; at most {max} MB are read. Split it and import the parts.',
  },
  ZIP_TOO_LARGE: {
    zh: '工作簿文件有 {size} MB，最多 {max} MB。请删除图片或拆分后再导入。',
    en: 'The workbook has {size} MB; at most {max} MB are read. Remove pictures or split it.',
  },
  ZIP_EXPANDS_TOO_LARGE: {
    zh: '工作簿解压后超过 {max} MB，没有打开。请拆分，或另存为 CSV 后导入。',
    en: 'The workbook expands to more than {max} MB and was not opened. Split it, or save it as CSV and import that.',
  },
  ZIP_TOO_MANY_ENTRIES: {
    zh: '工作簿内部有 {count} 个部件，最多 {max} 个，没有打开。',
    en: 'The workbook has {count} parts; at most {max} are read, so it was not opened.',
  },
  PASSWORD_PROTECTED: {
    zh: '工作簿有密码保护。请在表格软件中去掉密码，另存后再导入。',
    en: 'The workbook is protected by a password. Remove the password in a spreadsheet program, save, and import again.',
  },
  OLD_FORMAT: {
    zh: '这是旧版 .xls 文件（改扩展名不会改变格式）。请打开后“另存为” .xlsx 再导入。',
    en: 'This is an old .xls workbook, whatever its name ends in. Open it and use "Save as" .xlsx, then import that.',
  },
  UNSUPPORTED_FORMAT: {
    zh: '文件实际是 {format}，不能直接读取。请用表格软件打开并另存为 .xlsx 或 CSV。',
    en: 'The file is really {format}, which is not read. Open it in a spreadsheet program and save it as .xlsx or CSV.',
  },
  TRUNCATED_WORKBOOK: {
    zh: '工作簿不完整或已损坏，可能没有复制完。请重新获取文件。',
    en: 'The workbook is cut short or damaged; perhaps copying it was not finished. Get the file again.',
  },
  NOT_A_SPREADSHEET: {
    zh: '这不是表格文件。可以导入 .xlsx 和 .csv。',
    en: 'This is not a spreadsheet. You can import .xlsx and .csv files.',
  },
  BAD_ENCODING: {
    zh: '看不懂文件的文字编码。请另存为 .xlsx 或 UTF-8 编码的 CSV。',
    en: 'The encoding of the text is not known. Save the file as .xlsx or as CSV in UTF-8.',
  },
  UNCLOSED_QUOTE: {
    zh: '第 {row} 行有一个引号没有结束，后面的内容无法分行。请改正后再导入。',
    en: 'Row {row} opens a quotation mark that never closes, so the rows after it cannot be told apart. Mend it first.',
  },
  TOO_MANY_COLUMNS: {
    zh: '第 {row} 行超过 {max} 列，没有读取。',
    en: 'Row {row} has more than {max} columns; the file was not read.',
  },
  TOO_MANY_SHEETS: {
    zh: '工作簿有超过 {max} 个工作表，没有打开。请把要导入的工作表另存为一个文件。',
    en: 'The workbook has more than {max} sheets and was not opened. Save the one to import as a file of its own.',
  },
  UNKNOWN_SHEET: {
    zh: '文件中没有名为“{sheet}”的工作表。可选：{sheets}。',
    en: 'The file has no sheet "{sheet}". It has: {sheets}.',
  },
  NO_HEADER: {
    zh: '工作表“{sheet}”里没有可用的表头。',
    en: 'The sheet "{sheet}" has no row of headers.',
  },
} as const;

export type FileProblemCode = keyof typeof FILE_PROBLEMS;
type Params = Readonly<Record<string, string | number>>;

/** The sentence for a refused file in one language. */
export function fileProblemText(code: FileProblemCode, params: Params, lang: 'zh' | 'en'): string {
  return FILE_PROBLEMS[code][lang].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

/** The error to throw when a whole file is refused; its details are the parameters of the sentence. */
export function fileProblem(code: FileProblemCode, params: Params = {}): AppError {
  return new AppError(code, fileProblemText(code, params, 'en'), { ...params });
}
