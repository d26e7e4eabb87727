/** `from`: where in the text it begins. */
export type TextPart = { readonly text: string; readonly from: number; readonly hit: boolean };

/**
 * A text in parts, those that a search for `query` is about marked: every stretch of Chinese as written, Latin words by their
 * beginning, in any case, width and accent. The parts put together are the text.
 */
export function highlightParts(text: string, query: string): TextPart[] {
  const words = query.split(/[^\p{L}\p{N}]+/u).flatMap((word) => runsOf(fold(word)));
  const { folded, origin } = foldWithOrigin(text);
  const marked = new Uint8Array(text.length);
  for (const word of words)
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + 1)) {
      if (!startsWord(folded, at)) continue;
      const end = origin[at + word.length] ?? text.length;
      marked.fill(1, origin[at], end);
    }
  const parts: TextPart[] = [];
  for (let at = 0; at < text.length;) {
    let end = at + 1;
    while (end < text.length && marked[end] === marked[at]) end += 1;
    parts.push({ text: text.slice(at, end), from: at, hit: marked[at] === 1 });
    at = end;
  }
  return parts;
}

const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const LETTER = /[\p{L}\p{N}]/u;

/** Latin words are found by their beginning only, Chinese anywhere. */
function startsWord(folded: string, at: number): boolean {
  const before = folded.slice(0, at).at(-1) ?? ' ';
  return HAN.test(folded.charAt(at)) || !LETTER.test(before) || HAN.test(before);
}

/** Chinese and Latin apart, as the index keeps them. */
const runsOf = (word: string): string[] =>
  word.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+/gu,
  ) ?? [];

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .normalize('NFC');

/** The folded text, and for each of its code units (and its end) the index in the text it comes from. */
function foldWithOrigin(text: string): { folded: string; origin: number[] } {
  let folded = '';
  const origin: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = fold(character);
    for (let unit = 0; unit < plain.length; unit += 1) origin.push(at);
    folded += plain;
    at += character.length;
  }
  origin.push(text.length);
  return { folded, origin };
}
