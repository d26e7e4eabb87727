import { describe, expect, it } from 'vitest';

import { isRequestAllowed } from './request-filter.ts';

describe('isRequestAllowed', () => {
  it('lets our own files, data and blobs through', () => {
    const urls = ['app://console/a.js', 'data:image/png;base64,AA==', 'blob:app://console/1b9d6bcd'];
    expect(urls.filter((url) => !isRequestAllowed(url, false))).toEqual([]);
  });

  it.each([
    'https://example.org/',
    'http://127.0.0.1:1/',
    'ws://127.0.0.1:1/',
    'file:///etc/hosts',
    'blob:https://example.org/1',
    'blob:app://console.evil/1',
    'app://other/',
    'chrome://gpu',
  ])('blocks %s', (url) => {
    expect(isRequestAllowed(url, false)).toBe(false);
    expect(isRequestAllowed(url, true)).toBe(false);
  });

  it('knows developer tools only where they are on', () => {
    expect(isRequestAllowed('devtools://devtools/bundled/x.js', true)).toBe(true);
    expect(isRequestAllowed('devtools://devtools/bundled/x.js', false)).toBe(false);
  });
});
