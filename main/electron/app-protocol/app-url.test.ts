import { describe, expect, it } from 'vitest';

import { isAppUrl, WINDOW_URL } from './app-url.ts';

describe('isAppUrl', () => {
  it('knows our own pages', () => {
    const urls = [WINDOW_URL.console, WINDOW_URL.wall, 'app://console/assets/a.js?x=1#y'];
    expect(urls.filter((url) => !isAppUrl(url))).toEqual([]);
  });

  it.each([
    'app://console.evil/index.html',
    'app://console@evil/index.html',
    'app://user@console/index.html',
    'app://wall/index.html',
    'app:console/index.html',
    'apps://console/index.html',
    'https://console/index.html',
    'file:///index.html',
    'about:blank',
    'data:text/html,x',
    'not a url',
    '',
  ])('refuses %s', (url) => expect(isAppUrl(url)).toBe(false));
});
