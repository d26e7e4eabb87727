import { expect, test } from 'vitest';
import { bringsToken, fragmentWithToken, splitFragment, takeToken } from './token.ts';

const page = (hash: string, stored: string | null = null) => {
  const kept = new Map<string, string>(stored === null ? [] : [['erc.token', stored]]);
  const shown: string[] = [];
  return {
    shown,
    kept,
    address: {
      location: { hash, pathname: '/', search: '?x=1' },
      history: {
        state: null,
        replaceState: (_state: unknown, _title: string, url?: string | URL | null) => void shown.push(String(url)),
      },
      storage: {
        getItem: (key: string) => kept.get(key) ?? null,
        setItem: (key: string, value: string) => void kept.set(key, value),
      },
    },
  };
};

test.each([
  ['', null, ''],
  ['#/wall', null, '/wall'],
  ['#token=aB_-9', 'aB_-9', ''],
  ['#token=aB_-9/wall?panel=2', 'aB_-9', '/wall?panel=2'],
  ['#token=', null, ''],
  ['#token=/wall', null, '/wall'],
])('%s holds token %s and route %s', (hash, token, route) => {
  expect(splitFragment(hash)).toEqual({ token, route });
});

test('the token leaves the address bar, the route stays, and a reload still has it', () => {
  const { address, shown, kept } = page('#token=secret/wall');
  expect(takeToken(address)).toBe('secret');
  expect(shown).toEqual(['/?x=1#/wall']);
  expect(takeToken({ ...address, location: { ...address.location, hash: '#/wall' } })).toBe('secret');
  expect([...kept.values()]).toEqual(['secret']);
});

test('a new address replaces the token of an earlier console', () => {
  const { address } = page('#token=new', 'old');
  expect(takeToken(address)).toBe('new');
});

test('a page opened without a token has none, and its address is left alone', () => {
  const { address, shown } = page('#/wall');
  expect(takeToken(address)).toBeNull();
  expect(shown).toEqual([]);
});

test('the fragment made for another tab is read back', () => {
  expect(splitFragment(fragmentWithToken('secret', '/wall'))).toEqual({ token: 'secret', route: '/wall' });
});

test('an address with a token is told from a route', () => {
  expect(bringsToken('#token=aB_-9')).toBe(true);
  expect(bringsToken('#token=aB_-9/wall')).toBe(true);
  expect(bringsToken('#/wall')).toBe(false);
});
