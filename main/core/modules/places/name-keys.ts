import { pinyin } from 'pinyin-pro';

/** What a name can be typed as: pinyin initials (`xsbg` of 萧山宾馆) and full pinyin, lower case. */
export type Keys = { readonly initials: string; readonly full: string };

/** A name is transcribed once however often its row is read again. */
const known = new Map<string, Keys>();

export function nameKeys(name: string): Keys {
  const found = known.get(name);
  if (found) return found;
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive' });
  const keys = {
    initials: syllables
      .map((syllable) => syllable.charAt(0))
      .join('')
      .toLowerCase(),
    full: syllables.join('').replaceAll(' ', '').toLowerCase(),
  };
  known.set(name, keys);
  return keys;
}

/** Both, as a screen is given them. */
export function keyText(name: string): string {
  const { initials, full } = nameKeys(name);
  return `${initials} ${full}`;
}
