/**
 * Words of a text for a full-text index that only knows words. Chinese has no spaces, so a run of Chinese characters is
 * indexed as overlapping pairs (萧山宾馆 → 萧山 山宾 宾馆 馆); its last character stands alone too, so that a search for one
 * character finds it everywhere. Latin letters and digits are kept as whole words, in lower case, without accents, and full-width
 * forms as the ordinary ones.
 */
export function indexTokens(text: string): string[] {
  return runsOf(text).flatMap((run) => (run.chinese ? pairs(run.characters, true) : [run.characters.join('')]));
}

/**
 * An FTS5 query for what somebody typed, for a column that holds `indexTokens` joined by spaces; null when there is nothing
 * to search for. Parts between spaces must all occur, each as it is written; the end of a part may go on (`AT` finds ATM).
 */
export function matchExpression(query: string): string | null {
  const parts = query
    .normalize('NFKC')
    .split(/\s+/u)
    .flatMap((part) => phraseOf(part) ?? []);
  return parts.length === 0 ? null : parts.join(' AND ');
}

/**
 * One word that stands for a filter value whatever characters it has, so that a place, a category or a post narrows a search
 * inside the index instead of entry by entry.
 */
export function filterToken(kind: string, value: string): string {
  const codes = [...value].map((character) => (character.codePointAt(0) ?? 0).toString(36));
  return `${kind}x${codes.join('x')}`;
}

type Run = { readonly chinese: boolean; readonly characters: string[] };

/** Scripts written without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const WORD = /[\p{L}\p{N}]/u;

function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let broken = true;
  for (const character of plain(text)) {
    const chinese = UNSPACED.test(character);
    if (!chinese && !WORD.test(character)) {
      broken = true;
      continue;
    }
    const last = broken ? undefined : runs.at(-1);
    if (last?.chinese === chinese) last.characters.push(character);
    else runs.push({ chinese, characters: [character] });
    broken = false;
  }
  return runs;
}

/** Full-width to ordinary, lower case, accents off. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .normalize('NFC');
}

function pairs(characters: readonly string[], withLast: boolean): string[] {
  const found = characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
  return withLast ? [...found, characters.at(-1) ?? ''] : found;
}

function phraseOf(part: string): string | null {
  const runs = runsOf(part);
  const last = runs.at(-1);
  if (!last) return null;
  const tokens = runs.flatMap((run) =>
    run.chinese ? pairs(run.characters, run !== last || run.characters.length === 1) : [run.characters.join('')],
  );
  // A pair at the end is whole; a single character or the beginning of a word may be part of something longer.
  const goesOn = !last.chinese || last.characters.length === 1;
  return `"${tokens.join(' ')}"${goesOn ? ' *' : ''}`;
}
