import { expect, test } from 'vitest';

import { assetType } from './asset-type.ts';

test('goes by the last ending, in either case', () => {
  expect(assetType('/assets/index.min.JS')).toBe('text/javascript; charset=utf-8');
  expect(assetType('font.woff2')).toBe('font/woff2');
});

test.each(['index', 'index.js.map', 'folder.js/file', '.', 'index.', ''])('%s is not an asset', (name) => {
  expect(assetType(name)).toBeNull();
});
