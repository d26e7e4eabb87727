import Pdf from 'pdfkit';
import type { DocumentModel } from '../../../../../shared/domain/documents/document.ts';
import type { DocumentFonts, Face } from '../fonts.ts';
import { breakLines } from './break-lines.ts';
import { INK } from './ink.ts';

/** All lengths in points (1/72 inch). */
const A4 = { width: 595.28, height: 841.89 };
const SIDE = 56;
const TOP = 62;
const FOOT = 58;
/** A last page that is filled less than this part of it looks left over. */
const SHORT_END = 0.3;
/** Where the baseline stands in a line as high as the type: the em box of Chinese type. */
const BASELINE = 0.88;
const LEADING = 1.5;

export type Type = { readonly face: Face; readonly size: number; readonly color: string };
export type Box = { readonly x: number; readonly width: number };

export const BODY: Type = { face: 'regular', size: 10.5, color: INK.text };
export const STRONG: Type = { face: 'bold', size: 10.5, color: INK.text };
export const SMALL: Type = { face: 'regular', size: 9, color: INK.text };
export const FINE: Type = { face: 'regular', size: 8, color: INK.muted };

/** Height of one line. */
export const lineHeight = ({ size }: Type): number => size * LEADING;

/** Pages with a place to write on that moves down; a new page begins when it reaches the end. */
export class Sheet {
  readonly pdf: PDFKit.PDFDocument;
  readonly left = SIDE;
  readonly width: number;
  readonly pageHeight: number;
  readonly pageWidth: number;
  y = TOP;
  /** 1, or less where the space between rows and blocks is made smaller so that a document ends well. */
  readonly tightness: number;
  /** Pages begun because the one before was full since the last break that the document asks for. */
  #overflowed = false;
  readonly #fonts: DocumentFonts;
  readonly #advances: Readonly<Record<Face, Map<string, number>>> = { regular: new Map(), bold: new Map() };

  constructor({ lang, landscape, head, at }: DocumentModel, fonts: DocumentFonts, tightness = 1) {
    this.#fonts = fonts;
    this.tightness = tightness;
    this.pageWidth = landscape ? A4.height : A4.width;
    this.pageHeight = landscape ? A4.width : A4.height;
    this.width = this.pageWidth - 2 * SIDE;
    this.pdf = new Pdf({
      size: [this.pageWidth, this.pageHeight],
      margin: 0,
      bufferPages: true,
      pdfVersion: '1.7',
      lang: lang === 'zh' ? 'zh-CN' : 'en',
      displayTitle: true,
      // The typings do not know it yet: no standard font, whose metrics would be read from beside the library.
      font: '',
      info: {
        Title: head.title,
        Author: head.issuer,
        Producer: 'Event Readiness Console',
        Creator: 'Event Readiness Console',
        CreationDate: new Date(at),
        ModDate: new Date(at),
      },
    });
    for (const face of ['regular', 'bold'] as const)
      this.pdf.registerFont(face, fonts[face] as unknown as PDFKit.Mixins.PDFFontSource);
  }

  get bottom(): number {
    return this.pageHeight - FOOT;
  }

  /** What a page holds at most. */
  get room(): number {
    return this.bottom - TOP;
  }

  newPage(): void {
    this.pdf.addPage();
    this.y = TOP;
    this.#overflowed = true;
  }

  /** A page that the document asks for. */
  breakPage(): void {
    this.newPage();
    this.#overflowed = false;
  }

  get pages(): number {
    return this.pdf.bufferedPageRange().count;
  }

  /** The last page carries next to nothing of what did not fit on the one before. */
  get endsShort(): boolean {
    return this.#overflowed && this.y - TOP < this.room * SHORT_END;
  }

  /** Space that may be made smaller. */
  gap(space: number): number {
    return space * this.tightness;
  }

  /** Goes to a new page unless `height` more fits on this one. What fits on no page begins where it is when half of it is left. */
  ensure(height: number): void {
    const fits = this.y + Math.min(height, this.room) <= this.bottom + 0.5;
    if (!fits && this.y > TOP) this.newPage();
  }

  lines(text: string, type: Type, width: number): string[] {
    return breakLines(this.#shown(text, type.face), width, (part) => this.#measure(part, type));
  }

  measure(text: string, type: Type): number {
    return this.#measure(this.#shown(text, type.face), type);
  }

  /** Lines as `lines` made them, from `top` down. */
  draw(
    lines: readonly string[],
    type: Type,
    { x, width }: Box,
    top: number,
    align: 'left' | 'right' | 'center' = 'left',
  ): void {
    const height = lineHeight(type);
    this.pdf.font(type.face).fontSize(type.size).fillColor(type.color);
    for (const [index, line] of lines.entries()) {
      if (line === '') continue;
      const spare = align === 'left' ? 0 : width - this.#measure(line, type);
      const baseline = top + index * height + (height - type.size) / 2 + BASELINE * type.size;
      const from = x + (align === 'center' ? spare / 2 : spare);
      this.pdf.text(line, from, baseline, { lineBreak: false, baseline: 'alphabetic' });
    }
  }

  /** One line that is cut with … when it is too long. */
  drawOne(text: string, type: Type, box: Box, top: number, align: 'left' | 'right' | 'center' = 'left'): void {
    let line = this.#shown(text.replaceAll('\n', ' '), type.face);
    if (this.#measure(line, type) > box.width) {
      const characters = [...line];
      while (characters.length > 0 && this.#measure(`${characters.join('')}…`, type) > box.width) characters.pop();
      line = `${characters.join('')}…`;
    }
    this.draw([line], type, box, top, align);
  }

  rule(
    y: number,
    color: string = INK.rule,
    thickness = 0.6,
    { x, width }: Box = { x: this.left, width: this.width },
  ): void {
    this.pdf
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(thickness)
      .strokeColor(color)
      .stroke();
  }

  #measure(text: string, { face, size }: Type): number {
    const advances = this.#advances[face];
    const font = this.#fonts[face];
    let sum = 0;
    for (const character of text) {
      let advance = advances.get(character);
      if (advance === undefined) {
        advance = font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm;
        advances.set(character, advance);
      }
      sum += advance;
    }
    return sum * size;
  }

  /** A character that the font does not have is named instead of leaving an empty box. */
  #shown(text: string, face: Face): string {
    const font = this.#fonts[face];
    let shown = '';
    for (const character of text) {
      const point = character.codePointAt(0) ?? 0;
      shown +=
        character === '\n' || font.hasGlyphForCodePoint(point)
          ? character
          : `[U+${point.toString(16).toUpperCase().padStart(4, '0')}]`;
    }
    return shown;
  }
}
