import { isLight, PALETTES, type PaletteName } from './palette.ts';

const variable = (role: string): string => `--${role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** One rule per palette: an element with `data-theme` gives its colours to everything inside as `--act-ink` and so on. */
export const paletteCss = (): string =>
  Object.entries(PALETTES)
    .map(([name, palette]) => {
      const lines = Object.entries(palette).map(([role, value]) => `${variable(role)}:${value}`);
      return `[data-theme='${name}']{${lines.join(';')};color-scheme:${isLight(name as PaletteName) ? 'light' : 'dark'}}`;
    })
    .join('\n');

/** Constructed style sheets need no inline style element, so any content security policy lets them in. */
export function installPalettes(target: Document): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(paletteCss());
  target.adoptedStyleSheets = [...target.adoptedStyleSheets, sheet];
}
