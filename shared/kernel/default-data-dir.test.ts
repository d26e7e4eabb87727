import { describe, expect, it } from 'vitest';

import { defaultDataDir } from './default-data-dir.ts';

describe('defaultDataDir', () => {
  it('follows the XDG base directories on Linux', () => {
    expect(defaultDataDir({ platform: 'linux', home: '/home/u', env: {} })).toBe(
      '/home/u/.local/share/event-readiness-console',
    );
    expect(defaultDataDir({ platform: 'linux', home: '/home/u', env: { XDG_DATA_HOME: '/data' } })).toBe(
      '/data/event-readiness-console',
    );
  });

  it('ignores a relative XDG_DATA_HOME', () => {
    expect(defaultDataDir({ platform: 'linux', home: '/home/u', env: { XDG_DATA_HOME: 'data' } })).toBe(
      '/home/u/.local/share/event-readiness-console',
    );
  });

  it('uses the application folders of macOS and Windows', () => {
    expect(defaultDataDir({ platform: 'darwin', home: '/Users/u', env: {} })).toBe(
      '/Users/u/Library/Application Support/Event Readiness Console',
    );
    expect(defaultDataDir({ platform: 'win32', home: 'C:\\Users\\u', env: {} })).toBe(
      'C:\\Users\\u\\AppData\\Roaming\\Event Readiness Console',
    );
    expect(defaultDataDir({ platform: 'win32', home: 'C:\\Users\\u', env: { APPDATA: 'D:\\Roaming' } })).toBe(
      'D:\\Roaming\\Event Readiness Console',
    );
  });
});
