import { readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import {
  LAYOUT_FILE_LIMIT,
  wallLayout,
  type KeptLayout,
  type WallLayoutData,
} from '../../../../shared/contract/wall.ts';
import { layoutProblems } from '../../../../shared/domain/walls/layout.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import { readResource } from '../catalogue/index.ts';

const FORMAT = 'event-readiness-wall';
const VERSION = 1;

const layoutFile = z.strictObject({ format: z.literal(FORMAT), version: z.literal(VERSION), layout: wallLayout });

/** A layout as the text of a file that another console takes in. */
export function layoutText({ code: _code, shipped: _shipped, ...layout }: KeptLayout): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, layout }, null, 2)}\n`;
}

/**
 * The layout in the text of a file. Nothing of a file that is not exactly one is kept.
 * @throws AppError LAYOUT_FILE_DAMAGED, LAYOUT_FILE_NEWER, WALL_LAYOUT_UNSOUND
 */
export function readLayoutText(text: string): WallLayoutData {
  if (text.length > LAYOUT_FILE_LIMIT) throw damaged('size', `it is longer than ${LAYOUT_FILE_LIMIT} characters`);
  const file = parsed(text);
  if (typeof file !== 'object' || file === null || !('format' in file) || file.format !== FORMAT)
    throw damaged('format', 'it does not say that it is a layout of a wall');
  if ('version' in file && typeof file.version === 'number' && file.version > VERSION)
    throw new AppError(
      'LAYOUT_FILE_NEWER',
      'This layout was made with a newer console. Nothing was changed. Update this one, or export the layout there again.',
      { version: file.version },
    );
  const read = layoutFile.safeParse(file);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw damaged(issue?.path.join('.') ?? '', issue?.message ?? '');
  }
  assertSound(read.data.layout);
  return read.data.layout;
}

/** @throws AppError WALL_LAYOUT_UNSOUND */
export function assertSound({ pages }: Pick<WallLayoutData, 'pages'>): void {
  const [first] = layoutProblems(pages);
  if (first === undefined) return;
  throw new AppError(
    'WALL_LAYOUT_UNSOUND',
    `The panel ${first.panel} on page ${first.page} does not fit (${first.problem}). Nothing was changed.`,
    { ...first },
  );
}

/** The layouts that come with the product, by file name. `resourcesDir` is absolute. @throws AppError RESOURCE_DAMAGED */
export function shippedLayouts(resourcesDir: string): KeptLayout[] {
  const folder = path.join(resourcesDir, 'walls');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => {
      const { layout } = readResource(path.join(folder, name), layoutFile);
      assertSound(layout);
      return { ...layout, code: name.replace(/^\d+-|\.json$/g, ''), shipped: true };
    });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw damaged('json', 'its text is not JSON');
  }
}

function damaged(where: string, reason: string): AppError {
  return new AppError(
    'LAYOUT_FILE_DAMAGED',
    `This is not a whole layout of a wall (${where}: ${reason}). Nothing was changed. Export it again where it was made.`,
    { where, reason },
  );
}
