import { Document, Footer, Header, Packer, PageNumber, PageOrientation, Paragraph, TabStopType, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { DocumentModel } from '../../../../../shared/domain/documents/document.ts';
import { DOCUMENT_WORDS } from '../../../../../shared/domain/documents/words.ts';
import { writableDocument } from '../../../../../shared/domain/documents/writable-text.ts';
import { blockChildren, COLORS, PAGE, paragraphOf, runsOf } from './blocks.ts';

/** Word files give Chinese and Latin type a font each. */
const FONT = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Microsoft YaHei' };
const STAMP = /(<dcterms:(created|modified)[^>]*>)[^<]*/g;

/** A document as .docx for Word, WPS and LibreOffice. The same input makes the same bytes. */
export async function writeDocx(given: DocumentModel): Promise<Uint8Array> {
  const model = writableDocument(given);
  const { head, lang, blocks, landscape = false } = model;
  const words = DOCUMENT_WORDS[lang];
  const marks = [head.confidentiality, ...head.marks].filter((text) => text !== '').join(words.separator);
  const dated = [head.version, head.dated].filter((text) => text !== '').join(words.separator);
  const width = landscape ? PAGE.height : PAGE.width;
  const tabs = { tabStops: [{ type: TabStopType.RIGHT, position: width - 2 * PAGE.margin }] };
  const [before, between, after] = words.page(-1, -2).split(/-[12]/);
  const document = new Document({
    creator: head.issuer,
    lastModifiedBy: head.issuer,
    title: head.title,
    styles: {
      default: {
        document: {
          run: { font: FONT, size: 21, color: COLORS.text },
          paragraph: { spacing: { after: 100, line: 320 } },
        },
        title: {
          run: { font: FONT, size: 38, bold: true, color: COLORS.text },
          paragraph: { spacing: { before: 120, after: 60 } },
        },
        heading1: {
          run: { font: FONT, size: 28, bold: true, color: COLORS.accent },
          paragraph: { spacing: { before: 260, after: 80 } },
        },
        heading2: {
          run: { font: FONT, size: 23, bold: true, color: COLORS.text },
          paragraph: { spacing: { before: 180, after: 60 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            // The library swaps the two for landscape by itself.
            size: {
              width: PAGE.width,
              height: PAGE.height,
              orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: 1240, bottom: 1160, left: PAGE.margin, right: PAGE.margin },
          },
        },
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                ...tabs,
                children: [
                  fine(head.issuer),
                  fine('\t'),
                  new TextRun({ text: marks, size: 16, bold: true, color: COLORS.alert }),
                ],
              }),
            ],
          }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                ...tabs,
                children: [
                  fine(`${head.title}${words.separator}${dated}\t${before ?? ''}`),
                  new TextRun({ size: 16, color: COLORS.muted, children: [PageNumber.CURRENT] }),
                  fine(between ?? ''),
                  new TextRun({ size: 16, color: COLORS.muted, children: [PageNumber.TOTAL_PAGES] }),
                  fine(after ?? ''),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ style: 'Title', children: runsOf(head.title) }),
          ...(head.subtitle ? [paragraphOf(head.subtitle, { size: 23 })] : []),
          paragraphOf(dated, { color: COLORS.muted, size: 18 }),
          ...blocks.flatMap((block) => blockChildren(block, lang, width - 2 * PAGE.margin)),
        ],
      },
    ],
  });
  return dateless(await Packer.toBuffer(document), model.at);
}

const fine = (text: string): TextRun => new TextRun({ text, size: 16, color: COLORS.muted });

/** The library dates its files by the machine's clock: everything gets the document's own moment (UTC ms) instead. */
function dateless(bytes: Uint8Array, at: number): Uint8Array {
  const files: Zippable = {};
  const stamp = new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
  for (const [name, content] of Object.entries(unzipSync(bytes)).toSorted(
    ([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1),
  ))
    files[name] = name === 'docProps/core.xml' ? strToU8(strFromU8(content).replaceAll(STAMP, `$1${stamp}`)) : content;
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}

/** Readers expect the list of types first. */
const order = (name: string): number => (name === '[Content_Types].xml' ? 0 : 1);
