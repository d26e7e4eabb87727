import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isRequestAllowed } from '../../../main/electron/windows/request-filter.ts';
import { contentSecurityPolicy } from '../../../shared/contract/transport.ts';

const ROOT = path.join(import.meta.dirname, '../../..');

/** Source files of the product, without tests. */
const sources = ['main/core', 'main/electron', 'renderer', 'shared'].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx|html|css)$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => path.posix.join(folder, file.replaceAll('\\', '/'))),
);

const using = (pattern: RegExp): string[] =>
  sources.filter((file) => pattern.test(readFileSync(path.join(ROOT, file), 'utf8'))).toSorted();

test('whoever can reach a network is named here, with the reason', () => {
  expect(using(/from '(node:)?(http|https|http2|net|tls|dgram|dns)(\/promises)?'/)).toEqual([
    // The requests it looks at are those of the loopback server.
    'main/core/entry/access-guard.ts',
    // The socket of the core that has the store.
    'main/core/entry/join-store.ts',
    'main/core/entry/serve-rpc.ts',
    // Files over loopback.
    'main/core/entry/static-files.ts',
    // The store's own socket, a file or a named pipe.
    'main/core/entry/store-client.ts',
    'main/core/entry/store-socket.ts',
    // The loopback server of browser mode.
    'main/core/entry/web-server.ts',
  ]);
  expect(
    using(/\bfetch\(|XMLHttpRequest|sendBeacon|new EventSource|new WebSocket\(|RTCPeerConnection|from 'undici'/),
  ).toEqual([
    'main/core/entry/join-store.ts',
    'main/core/entry/store-client.ts',
    // The one host ever asked: the tile server that somebody entered.
    'main/core/modules/basemaps/tile-server.ts',
    'renderer/app/rpc-client/index.ts',
    // Asks the server the page came from whether its token is known.
    'renderer/app/rpc-client/socket-transport.ts',
  ]);
  expect(
    using(/from 'electron'[\s\S]*\b(net|autoUpdater|crashReporter|contentTracing)\b[\s\S]*\./).filter((file) =>
      /electron/.test(file),
    ),
  ).toEqual([]);
  expect(
    using(/autoUpdater|crashReporter|openExternal|setUploadToServer|electron-updater|sentry|analytics|telemetry/i),
  ).toEqual([]);
});

test('no address on the internet stands in the product, but in words, namespaces and what names a source', () => {
  const addresses = sources.flatMap((file) =>
    [
      ...readFileSync(path.join(ROOT, file), 'utf8').matchAll(
        /\b(?:https?|wss?):\/\/([a-z0-9][a-z0-9.-]*\.[a-z]{2,})/gi,
      ),
    ].map(([, host]) => `${host}`),
  );
  // Namespaces of the workbook and document formats, and of SVG, and where a format is described: names, never fetched.
  const names = ['schemas.openxmlformats.org', 'schemas.microsoft.com', 'www.w3.org', 'purl.org', 'www.sqlite.org'];
  expect(
    [...new Set(addresses)].filter(
      (host) => !names.includes(host) && !/\.(example|internal)$|^example\.|^tiles\./.test(host),
    ),
  ).toEqual([]);
});

test('a window may reach its own origin and nothing else', () => {
  expect(contentSecurityPolicy([]).split('; ')).toContain("connect-src 'self'");
  expect(contentSecurityPolicy(['ws://127.0.0.1:1']).split('; ')).toContain("connect-src 'self' ws://127.0.0.1:1");
  for (const url of [
    'https://example.org/',
    'http://127.0.0.1/',
    'ws://127.0.0.1:1/',
    'wss://x.example/',
    'ftp://x.example/',
    'file:///x',
  ])
    expect([url, isRequestAllowed(url, false)]).toEqual([url, false]);
});
