import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { create, type Font } from 'fontkit';
import { AppError } from '../../../../shared/kernel/app-error.ts';

/** Noto Sans SC (SIL Open Font License 1.1), as the npm package lays it out and the build copies it. */
const FILES = {
  regular: path.join('400Regular', 'NotoSansSC_400Regular.ttf'),
  bold: path.join('700Bold', 'NotoSansSC_700Bold.ttf'),
} as const;

export type Face = keyof typeof FILES;
export type DocumentFonts = Readonly<Record<Face, Font>>;

const opened = new Map<string, DocumentFonts>();

/**
 * The fonts documents are set in, opened once per core. They stand in the package beside the core, in a checkout also where npm put them.
 * @param appRoot the folder that holds `resources/` and `dist/`
 * @throws AppError RESOURCE_DAMAGED
 */
export function documentFonts(appRoot: string): DocumentFonts {
  const known = opened.get(appRoot);
  if (known) return known;
  const fonts = { regular: openFont(appRoot, FILES.regular), bold: openFont(appRoot, FILES.bold) };
  opened.set(appRoot, fonts);
  return fonts;
}

function openFont(appRoot: string, name: string): Font {
  const folders = [
    path.join(appRoot, 'dist', 'core', 'fonts'),
    path.join(appRoot, 'node_modules', '@expo-google-fonts', 'noto-sans-sc'),
  ];
  const file = folders.map((folder) => path.join(folder, name)).find((candidate) => existsSync(candidate));
  const font = file === undefined ? null : create(readFileSync(file));
  if (font?.type !== 'TTF')
    throw new AppError(
      'RESOURCE_DAMAGED',
      'A font of the installation is missing. No document was made. Install again.',
      {
        file: name,
      },
    );
  return font;
}
