import { assertNever } from '../../../../../shared/kernel/assert-never.ts';
import type { DocumentBlock, DocumentModel } from '../../../../../shared/domain/documents/document.ts';
import { DOCUMENT_WORDS } from '../../../../../shared/domain/documents/words.ts';
import { writableDocument } from '../../../../../shared/domain/documents/writable-text.ts';
import type { DocumentFonts } from '../fonts.ts';
import { barsHeight, drawBars, drawLines, LINES_HEIGHT } from './chart-blocks.ts';
import { drawLead, drawTiles, leadStart, TILES_HEIGHT } from './figure-blocks.ts';
import { drawHead, drawRunning } from './page-frame.ts';
import { Sheet } from './sheet.ts';
import { drawStacked, stackedHeight } from './stacked-block.ts';
import { drawFacts, drawTable, factsStart, tableStart } from './table-blocks.ts';
import {
  boxStart,
  drawBox,
  drawBullets,
  drawHeading,
  drawParagraph,
  paragraphHeight,
  paragraphStart,
} from './text-blocks.ts';

/** Parts of the usual space between rows and blocks that are tried one after the other. */
const TIGHTER = [0.7, 0.45] as const;
/** Headings from the end that are tried as the beginning of the last page: each is a layout of its own. */
const MOST_PARTS = 3;

/** A document as PDF 1.7 on A4, fonts embedded as subsets, text that can be searched and copied. The same input makes the same bytes. */
export async function writePdf(given: DocumentModel, fonts: DocumentFonts): Promise<Uint8Array> {
  const model = writableDocument(given);
  const sheet = layOut(model, fonts);
  const pieces: Buffer[] = [];
  const written = new Promise<Uint8Array>((resolve, reject) => {
    sheet.pdf.on('data', (piece: Buffer) => pieces.push(piece));
    sheet.pdf.on('end', () => resolve(Buffer.concat(pieces)));
    sheet.pdf.on('error', reject);
  });
  drawRunning(sheet, model);
  sheet.pdf.end();
  return written;
}

/** The pages. Where the last would carry a leftover only, all is set closer; if that does not do it, a part goes over to it whole. */
function layOut(model: DocumentModel, fonts: DocumentFonts): Sheet {
  const first = drawn(model, fonts);
  if (!first.endsShort) return first;
  for (const tightness of TIGHTER) {
    const closer = drawn(model, fonts, tightness);
    if (!closer.endsShort) return closer;
  }
  const headings = model.blocks.flatMap(({ kind }, index) => (kind === 'heading' && index > 0 ? [index] : []));
  for (const index of headings.slice(-MOST_PARTS).toReversed()) {
    const balanced = drawn(model, fonts, 1, index);
    if (balanced.pages > first.pages) break;
    if (!balanced.endsShort) return balanced;
  }
  return first;
}

/** `overTo`: the block that begins a page whatever room is left. */
function drawn(model: DocumentModel, fonts: DocumentFonts, tightness = 1, overTo = -1): Sheet {
  const sheet = new Sheet(model, fonts, tightness);
  drawHead(sheet, model);
  for (const [index, block] of model.blocks.entries()) {
    if (index === overTo) sheet.ensure(sheet.room);
    drawBlock(sheet, block, model, index);
  }
  return sheet;
}

function drawBlock(sheet: Sheet, block: DocumentBlock, { lang, blocks }: DocumentModel, index: number): void {
  const { missing, notYetKnown } = DOCUMENT_WORDS[lang];
  switch (block.kind) {
    case 'heading':
      return drawHeading(sheet, block, startOf(sheet, blocks, index + 1, notYetKnown));
    case 'paragraph':
      return drawParagraph(sheet, block.text);
    case 'bullets':
      return drawBullets(sheet, block);
    case 'facts':
      return drawFacts(sheet, block, notYetKnown);
    case 'table':
      return drawTable(sheet, block, noteHeight(sheet, blocks, index));
    case 'callout':
      return drawBox(sheet, block.tone, block.title, block.text);
    case 'missing':
      return drawBox(sheet, 'missing', '', `▲ ${missing}${lang === 'zh' ? '：' : ': '}${block.text}`);
    case 'lead':
      return drawLead(sheet, block);
    case 'tiles':
      return drawTiles(sheet, block);
    case 'stacked':
      return drawStacked(sheet, block);
    case 'bars':
      return drawBars(sheet, block);
    case 'lines':
      return drawLines(sheet, block);
    case 'page-break':
      return sheet.breakPage();
    default:
      return assertNever(block);
  }
}

/** Height of the lines under a table that belong to it, 0 when there are none. */
function noteHeight(sheet: Sheet, blocks: readonly DocumentBlock[], table: number): number {
  const note = blocks[table + 1];
  return note?.kind === 'paragraph' ? Math.min(paragraphHeight(sheet, note.text), sheet.room / 8) : 0;
}

/** The height that a block, and what it must not be parted from, needs at its beginning. */
function startOf(sheet: Sheet, blocks: readonly DocumentBlock[], index: number, notYetKnown: string): number {
  const block = blocks[index];
  switch (block?.kind) {
    case 'heading':
      return 34 + startOf(sheet, blocks, index + 1, notYetKnown);
    case 'paragraph':
      // A line that leads up to a table stays with its beginning.
      return (
        paragraphStart(sheet, block.text) +
        (blocks[index + 1]?.kind === 'table' ? startOf(sheet, blocks, index + 1, notYetKnown) : 0)
      );
    case 'bullets':
      return paragraphStart(sheet, block.items[0] ?? '');
    case 'facts':
      return factsStart(sheet, block, notYetKnown);
    case 'table':
      return tableStart(sheet, block, noteHeight(sheet, blocks, index));
    case 'callout':
      return Math.min(boxStart(sheet, block.title, block.text), sheet.room / 2);
    case 'missing':
      return Math.min(boxStart(sheet, '', block.text), sheet.room / 2);
    case 'lead':
      return leadStart(sheet, block);
    case 'tiles':
      return TILES_HEIGHT;
    case 'stacked':
      return Math.min(stackedHeight(sheet, block), sheet.room / 2);
    case 'bars':
      return Math.min(barsHeight(block), sheet.room / 2);
    case 'lines':
      return LINES_HEIGHT;
    default:
      return 0;
  }
}
