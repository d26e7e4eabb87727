import { realpathSync } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { assetType } from '../../../shared/kernel/asset-type.ts';

/**
 * The file below `root` that `urlPath` names, or null. Refuses anything that could leave the folder: dot segments (also
 * escaped), backslashes, drive letters, NUL, and hidden files. `urlPath` is the undecoded path of the request line.
 */
export const resolveStaticPath = (root: string, urlPath: string): string | null => {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  if (!decoded.startsWith('/') || /[\0\\:]/.test(decoded)) return null;
  const segments = decoded.split('/').slice(1);
  if (segments.some((segment) => segment.startsWith('.'))) return null;
  return path.join(root, ...(decoded === '/' ? ['index.html'] : segments));
};

/** Built assets carry a digest of their content in their name, so they can be kept; the page names them and must be fresh. */
const cacheControl = (file: string, root: string): string => {
  if (file.endsWith('.html')) return 'no-store';
  return path.relative(root, file).startsWith(`assets${path.sep}`)
    ? 'private, max-age=31536000, immutable'
    : 'no-cache';
};

const NOT_BUILT = 'The screens have not been built. Run: npm run build\n';
const NOT_FOUND = 'Not found\n';

const refuse = (response: ServerResponse, status: number, text: string): void => {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.end(text);
};

/** A link inside the folder must not lead out of it, so what counts is where a path really ends. */
const isInside = async (root: string, file: string): Promise<boolean> => {
  const relative = path.relative(realpathSync.native(root), await realpath(file));
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
};

/** Answers GET and HEAD from the built renderer in `root`. `urlPath` is the undecoded path without query. */
export const serveStaticFile = async (
  root: string,
  urlPath: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const file = resolveStaticPath(root, urlPath);
  if (file === null) return refuse(response, 404, NOT_FOUND);
  const handle = await open(file).catch(() => null);
  if (handle === null) return urlPath === '/' ? refuse(response, 503, NOT_BUILT) : refuse(response, 404, NOT_FOUND);
  try {
    const found = await handle.stat();
    if (!found.isFile() || !(await isInside(root, file))) return refuse(response, 404, NOT_FOUND);
    response.writeHead(200, {
      'content-type': assetType(file) ?? 'application/octet-stream',
      'content-length': found.size,
      'cache-control': cacheControl(file, root),
    });
    if (request.method === 'HEAD') response.end();
    else await pipeline(handle.createReadStream({ autoClose: false }), response);
  } finally {
    await handle.close();
  }
};
