import { describe, expect, it } from 'vitest';

import { CONSOLE_URL, exerciseUrl, isAppUrl, isConsolePage, wallUrl } from './app-url.ts';

describe('wallUrl', () => {
  it('names the layout in the fragment and the exercise before it', () => {
    expect(wallUrl({ layout: null, exercise: null })).toBe('app://console/index.html#/wall');
    expect(wallUrl({ layout: 'a b', exercise: 'drill-1' })).toBe(
      'app://console/index.html?exercise=drill-1#/wall?layout=a+b',
    );
  });
});

describe('isConsolePage', () => {
  it('lets a console go into an exercise and back, and nowhere else', () => {
    const url = exerciseUrl('drill-1', '/exercise?view=player');
    expect(url).toBe('app://console/index.html?exercise=drill-1#/exercise?view=player');
    expect([url, CONSOLE_URL].every(isConsolePage)).toBe(true);
    for (const other of ['app://console/assets/a.js', 'app://console/index.html#/wall', 'https://console/index.html'])
      expect(isConsolePage(other)).toBe(false);
  });
});

describe('isAppUrl', () => {
  it('knows our own pages', () => {
    const urls = [CONSOLE_URL, wallUrl({ layout: 'wall-1', exercise: 'drill-1' }), 'app://console/assets/a.js?x=1#y'];
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
