import type { DocumentModel } from '../../../../../shared/domain/documents/document.ts';
import { DOCUMENT_WORDS } from '../../../../../shared/domain/documents/words.ts';
import { INK } from './ink.ts';
import { FINE, lineHeight, SMALL, type Sheet, type Type } from './sheet.ts';

const TITLE: Type = { face: 'bold', size: 20, color: INK.text };
const MARK: Type = { ...FINE, face: 'bold', color: INK.alert };

/** The head of the first page. */
export function drawHead(sheet: Sheet, { lang, head }: DocumentModel): void {
  const whole = { x: sheet.left, width: sheet.width };
  sheet.y -= 12;
  sheet.drawOne(head.issuer, SMALL, { x: sheet.left, width: sheet.width * 0.55 }, sheet.y);
  const right = { x: sheet.left + sheet.width * 0.55, width: sheet.width * 0.45 };
  sheet.drawOne(marks(head, lang), { ...MARK, size: SMALL.size }, right, sheet.y, 'right');
  sheet.y += lineHeight(SMALL) + 6;
  sheet.rule(sheet.y, INK.accent, 2);
  sheet.y += 12;
  for (const [text, type] of [
    [head.title, TITLE],
    [head.subtitle ?? '', { ...SMALL, size: 11.5 }],
  ] as const) {
    if (text === '') continue;
    const lines = sheet.lines(text, type, sheet.width);
    sheet.draw(lines, type, whole, sheet.y);
    sheet.y += lines.length * lineHeight(type);
  }
  const dated = [head.version, head.dated].filter((text) => text !== '').join(DOCUMENT_WORDS[lang].separator);
  sheet.drawOne(dated, { ...SMALL, color: INK.muted }, whole, sheet.y + 2);
  sheet.y += lineHeight(SMALL) + 8;
  sheet.rule(sheet.y);
  sheet.y += 10;
}

/** What stands on every page, once it is known how many there are. */
export function drawRunning(sheet: Sheet, { lang, head }: DocumentModel): void {
  const { count } = sheet.pdf.bufferedPageRange();
  const words = DOCUMENT_WORDS[lang];
  const left = { x: sheet.left, width: sheet.width * 0.6 };
  const right = { x: sheet.left + sheet.width * 0.6, width: sheet.width * 0.4 };
  // The number of the page is short: what is said of the document has the room beside it.
  const about = { x: sheet.left, width: sheet.width * 0.82 };
  const number = { x: sheet.left + sheet.width * 0.82, width: sheet.width * 0.18 };
  for (let page = 0; page < count; page += 1) {
    sheet.pdf.switchToPage(page);
    if (page > 0) {
      sheet.drawOne(head.title, FINE, left, 34);
      sheet.drawOne(marks(head, lang), MARK, right, 34, 'right');
      sheet.rule(50);
    }
    const foot = sheet.pageHeight - 42;
    sheet.rule(foot);
    const line = [head.issuer, head.version, head.dated].filter((text) => text !== '').join(words.separator);
    sheet.drawOne(line, FINE, about, foot + 5);
    sheet.drawOne(words.page(page + 1, count), FINE, number, foot + 5, 'right');
  }
}

function marks({ confidentiality, marks: more }: DocumentModel['head'], lang: DocumentModel['lang']): string {
  return [confidentiality, ...more].filter((text) => text !== '').join(DOCUMENT_WORDS[lang].separator);
}
