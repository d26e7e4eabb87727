// Invisible characters that arrive with copied text: BOM, zero-width marks, direction marks, soft hyphen.
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;
const BRACKETED = /[([{【〔［「<][^)\]}】〕］」>]*[)\]}】〕］」>]/g;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;

/** Full-width ASCII and the ideographic space to half width; everything else stays as it is. */
export function toHalfWidth(text: string): string {
  return text.replaceAll(/[\uFF01-\uFF5E\u3000]/g, (c) =>
    c === '\u3000' ? ' ' : String.fromCharCode(c.charCodeAt(0) - 0xfee0),
  );
}

/**
 * True when no cleaning can change the text: printable ASCII and common Chinese characters, single inner spaces. Most
 * cells are like that, and looking is many times cheaper than five replacements. `wide` allows full-width ASCII.
 */
function isPlain(text: string, wide: boolean): boolean {
  let afterSpace = true;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (
      c === 32
        ? afterSpace
        : !((c > 32 && c < 127) || (c >= 0x4e00 && c <= 0x9fff) || (wide && c >= 0xff01 && c <= 0xff5e))
    )
      return false;
    afterSpace = c === 32;
  }
  return !afterSpace;
}

/** Text for people: invisible and control characters out, inner white space to one space, ends trimmed, width kept. */
export function cleanText(text: string): string {
  return isPlain(text, true) ? text : strip(text).replaceAll(/\s+/g, ' ').trim();
}

/** As cleanText, but line breaks are kept (notes). */
export function cleanLines(text: string): string {
  if (isPlain(text, true)) return text;
  return strip(text)
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .trim();
}

/** Text for machines (codes, numbers, dates): as cleanText, and full-width characters to half width. */
export function cleanCode(text: string): string {
  return isPlain(text, false) ? text : cleanText(toHalfWidth(text));
}

/** A word to look up in a vocabulary: half width, lower case, no white space, no notes in brackets, no final stop. */
export function wordKey(text: string): string {
  const bare = cleanCode(text).toLowerCase();
  const outside = bare.replaceAll(BRACKETED, '');
  return (outside.trim() === '' ? bare : outside).replaceAll(/[\s_.。、,，;；:：!！-]+/g, '');
}

/** A header to look up: letters and digits only, lower case. `bare` has the parts in brackets (units, notes) taken out. */
export function headerKeys(header: string): { readonly full: string; readonly bare: string } {
  const text = cleanCode(header).normalize('NFKC').toLowerCase();
  const full = text.replaceAll(NOT_WORD, '');
  const bare = text.replaceAll(BRACKETED, '').replaceAll(NOT_WORD, '');
  return { full, bare: bare === '' ? full : bare };
}

function strip(text: string): string {
  // Control characters are never meant; tab and line ends are white space and handled after.
  return text
    .normalize('NFC')
    .replaceAll(INVISIBLE, '')
    .replaceAll(/[^\P{Cc}\t\n\r]/gu, '');
}
