import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';

import { protocol, type Session } from 'electron';

import { contentSecurityPolicy } from '../../../shared/contract/transport.ts';
import { APP_SCHEME } from './app-url.ts';
import { resolveAsset } from './resolve-asset.ts';

/** No source besides our own origin: the core is reached by message port, which needs no permission here. */
const CSP = contentSecurityPolicy([]);

/** Must run before the app is ready: privileges of a scheme are fixed at that moment. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built renderer (`root`, absolute) under app:// in one session. */
export function serveApp(session: Session, root: string): void {
  session.protocol.handle(APP_SCHEME, (request) => answer(root, request));
}

async function answer(root: string, request: Request): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  const asset = resolveAsset(root, request.url);
  if (asset === null) return refuse(404);
  const body = await readInside(root, asset.file);
  if (body === null) return refuse(404);
  return new Response(request.method === 'HEAD' ? null : body, { status: 200, headers: headers(asset.mime) });
}

/** Reads a file unless a link leads it out of the folder. Null when it is missing or outside. */
async function readInside(root: string, file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const [realRoot, realFile] = await Promise.all([realpath(root), realpath(file)]);
    if (!realFile.startsWith(realRoot + path.sep)) return null;
    return new Uint8Array(await readFile(realFile));
  } catch {
    return null;
  }
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: headers('text/plain; charset=utf-8') });
}

function headers(mime: string): Record<string, string> {
  return {
    'content-type': mime,
    'content-security-policy': CSP,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  };
}
