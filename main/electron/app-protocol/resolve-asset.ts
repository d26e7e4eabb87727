import path from 'node:path';

import { isAppUrl } from './app-url.ts';

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

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
  const mime = MIME_TYPES[path.extname(relative).toLowerCase()];
  if (mime === undefined) return null;
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
