import { fileProblem } from '../../../../../shared/domain/import/file-problems.ts';
import { LIMITS } from './limits.ts';
import { readSharedStrings, type WorkbookContext } from './xlsx-rows.ts';
import { readStyles } from './xlsx-styles.ts';
import { xmlAttribute, xmlTags } from './xml-scan.ts';
import { partKey } from './zip-directory.ts';
import { ZipReader } from './zip-expand.ts';

export type WorkbookSheet = { readonly name: string; readonly hidden: boolean; readonly xml: Uint8Array };
export type Workbook = { readonly sheets: readonly WorkbookSheet[]; readonly context: WorkbookContext };

/**
 * Opens an .xlsx: expands the parts that hold cells, and nothing else (no macros, pictures or links). Throws AppError
 * ZIP_TOO_LARGE, ZIP_TOO_MANY_ENTRIES, ZIP_EXPANDS_TOO_LARGE, PASSWORD_PROTECTED, TRUNCATED_WORKBOOK, UNSUPPORTED_FORMAT,
 * TOO_MANY_SHEETS or NOT_A_SPREADSHEET.
 */
export async function openWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const zip = new ZipReader(bytes);
  const path = await workbookPath(zip);
  const book = (await zip.text(path)) ?? '';
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const links = await relations(zip, `${folder}_rels/${path.slice(folder.length)}.rels`);
  const target = (type: string) => links.find((link) => link.type === type)?.target ?? '';
  const sheets: WorkbookSheet[] = [];
  const taken = new Set<string>();
  for (const tag of xmlTags(book, 'sheet')) {
    const id = /\s[\w.-]+:id\s*=\s*["']([^"']*)/.exec(tag)?.[1];
    const link = links.find((candidate) => candidate.id === id);
    // Chart sheets and the like hold no rows.
    if (link?.type !== 'worksheet') continue;
    const part = partKey(resolve(folder, link.target));
    // A sheet named again is the same one: a small file could otherwise have one sheet read any number of times.
    if (taken.has(part)) continue;
    if (taken.size >= LIMITS.sheets) throw fileProblem('TOO_MANY_SHEETS', { max: LIMITS.sheets });
    taken.add(part);
    const xml = await zip.part(part);
    if (xml === undefined) throw fileProblem('TRUNCATED_WORKBOOK');
    sheets.push({ name: xmlAttribute(tag, 'name') ?? '', hidden: isHidden(tag), xml });
  }
  if (sheets.length === 0) throw fileProblem('NOT_A_SPREADSHEET');
  const context = {
    strings: readSharedStrings(await zip.text(resolve(folder, target('sharedStrings')))),
    styles: readStyles(await zip.text(resolve(folder, target('styles')))),
    date1904: xmlTags(book, 'workbookPr').some((tag) => ['1', 'true'].includes(xmlAttribute(tag, 'date1904') ?? '')),
  };
  return { sheets, context };
}

type Relation = { readonly id: string; readonly type: string; readonly target: string };

async function relations(zip: ZipReader, path: string): Promise<Relation[]> {
  return xmlTags((await zip.text(path)) ?? '', 'Relationship').map((tag) => ({
    id: xmlAttribute(tag, 'Id') ?? '',
    type: (xmlAttribute(tag, 'Type') ?? '').split('/').at(-1) ?? '',
    target: xmlAttribute(tag, 'Target') ?? '',
  }));
}

async function workbookPath(zip: ZipReader): Promise<string> {
  const main = (await relations(zip, '_rels/.rels')).find(({ type }) => type === 'officeDocument')?.target;
  const path = main === undefined ? 'xl/workbook.xml' : resolve('', main);
  if (zip.has('content.xml') && zip.has('mimetype'))
    throw fileProblem('UNSUPPORTED_FORMAT', { format: 'OpenDocument (.ods)' });
  if (path.toLowerCase().endsWith('.bin')) throw fileProblem('UNSUPPORTED_FORMAT', { format: '.xlsb' });
  if (!zip.has(path) || !path.toLowerCase().includes('workbook')) throw fileProblem('NOT_A_SPREADSHEET');
  return path;
}

function isHidden(tag: string): boolean {
  return ['hidden', 'veryHidden'].includes(xmlAttribute(tag, 'state') ?? '');
}

/** The path a relationship points to, from the folder of its source. */
function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts: string[] = [];
  for (const part of `${folder}${target}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
