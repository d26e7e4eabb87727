import path from 'node:path';

import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { resolveAsset } from './resolve-asset.ts';

const ROOT = path.resolve('/opt/app/dist/renderer');

describe('resolveAsset', () => {
  it('serves the page and its files with their type', () => {
    expect(resolveAsset(ROOT, 'app://console/')).toEqual({
      file: path.join(ROOT, 'index.html'),
      mime: 'text/html; charset=utf-8',
    });
    expect(resolveAsset(ROOT, 'app://console/assets/index-1a2b.js?v=1#x')).toEqual({
      file: path.join(ROOT, 'assets', 'index-1a2b.js'),
      mime: 'text/javascript; charset=utf-8',
    });
    expect(resolveAsset(ROOT, 'app://console/assets/%E5%9B%BE.svg')?.file).toBe(path.join(ROOT, 'assets', '图.svg'));
  });

  it.each([
    'app://console/..%2fmain.js',
    'app://console/a/%2e%2e%2f%2e%2e%2fsecret.json',
    'app://console/..%5c..%5csecret.json',
    'app://console/C:%5csecret.json',
    'app://console/C:/secret.json',
    'app://console//etc/secret.json',
    'app://console/a%00.js',
    'app://console/%',
    'app://console/a.map',
    'app://console/a',
    'app://other/index.html',
    'file:///index.html',
  ])('refuses %s', (url) => expect(resolveAsset(ROOT, url)).toBeNull());

  it('stays inside when the URL parser has already resolved the dots', () => {
    expect(resolveAsset(ROOT, 'app://console/../%2e%2e/main.js')?.file).toBe(path.join(ROOT, 'main.js'));
  });

  it('never leaves its folder, whatever the path', () => {
    const piece = oneof(
      constantFrom('..', '.', '%2e%2e', '..%2f', '%5c', '%2f', '/', '//', 'C:', '%00', 'x.json', '%252e%252e'),
      string({ maxLength: 5 }),
    );
    assert(
      property(array(piece, { maxLength: 8 }), (pieces) => {
        const asset = resolveAsset(ROOT, `app://console/${pieces.join('/')}/x.json`);
        const inside = asset === null || (asset.file.startsWith(ROOT + path.sep) && !asset.file.includes('\0'));
        expect(inside).toBe(true);
      }),
    );
  });
});
