import path from 'node:path';

import { expect, it } from 'vitest';

import { unpackedRoot } from './unpacked-root.ts';

it('is beside the archive of a package, and the folder itself where there is none', () => {
  const resources = path.resolve('/opt/console/resources');
  expect(unpackedRoot(path.join(resources, 'app.asar'))).toBe(path.join(resources, 'app.asar.unpacked'));
  expect(unpackedRoot(path.join(resources, 'app'))).toBe(path.join(resources, 'app'));
});
