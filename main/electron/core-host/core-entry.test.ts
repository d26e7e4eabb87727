import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { coreEntry } from './core-entry.ts';

const appRoot = path.resolve('/app');
const core = (file: string): string => path.join(appRoot, 'dist', 'core', file);

describe('coreEntry', () => {
  it('runs the core itself on a Node that can load the database', () => {
    for (const testBuild of [true, false])
      expect(coreEntry({ appRoot, testBuild, nodeVersion: '24.1.0', env: {} }).file).toBe(core('utility.js'));
  });

  it('forwards only in a TEST BUILD on an older Node', () => {
    const options = { appRoot, nodeVersion: '18.15.0', env: { ERC_TEST_NODE: '/opt/node' } };
    expect(coreEntry({ ...options, testBuild: true })).toEqual({
      file: core('utility-forwarder.cjs'),
      env: { ERC_TEST_NODE: '/opt/node' },
    });
    expect(coreEntry({ ...options, testBuild: false }).file).toBe(core('utility.js'));
  });

  it('hands on no variable that makes a Node run other code', () => {
    const env = { NODE_OPTIONS: '--require=x', ELECTRON_RUN_AS_NODE: '1', NODE_EXTRA_CA_CERTS: 'x', LANG: 'C' };
    expect(coreEntry({ appRoot, testBuild: false, nodeVersion: '24.1.0', env }).env).toEqual({ LANG: 'C' });
  });

  it('falls back to the Node of the project folder', () => {
    const entry = coreEntry({ appRoot, testBuild: true, nodeVersion: '18.15.0', env: {} });
    expect(entry.env['ERC_TEST_NODE']).toBe(path.join(appRoot, 'node_modules', 'node', 'bin', 'node'));
  });
});
