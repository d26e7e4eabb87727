import path from 'node:path';

import { assetType } from '../../../shared/kernel/asset-type.ts';
import { isAppUrl } from './app-url.ts';

export type Asset = { readonly file: string; readonly mime: string };

/**
 * The file below `root` (absolute) that an app:// URL names, or null when the URL is not ours, tries to leave the
 * folder, or asks for a kind of file the renderer does not have. Source maps are among those: a package needs none.
 */
export function resolveAsset(root: string, url: string): Asset | null {
  if (!isAppUrl(url)) return null;
  const decoded = decodePath(new URL(url).pathname);
  // A backslash is a separator on Windows and a NUL ends a path in the system call: neither names an asset.
  if (decoded === null || decoded.includes('\\') || decoded.includes('\0')) return null;
  const relative = decoded === '/' ? 'index.html' : decoded.slice(1);
  if (relative.split('/').some((part) => part === '' || part === '.' || part === '..' || part.includes(':')))
    return null;
  const mime = assetType(relative);
  if (mime === null) return null;
  const file = path.join(root, ...relative.split('/'));
  const inside = path.relative(root, file);
  if (inside === '' || inside.startsWith('..') || path.isAbsolute(inside)) return null;
  return { file, mime };
}

function decodePath(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
