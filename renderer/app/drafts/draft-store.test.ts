import { expect, test, vi } from 'vitest';

/** Storage of a window, which there is none of here. */
function storage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

test('half-filled forms stay for the post that began them, and are gone for the next', async () => {
  vi.stubGlobal('sessionStorage', storage());
  vi.stubGlobal('localStorage', storage());
  const { useOperator } = await import('../operator.ts');
  const { useDrafts } = await import('./draft-store.ts');
  const names = (): string[] => Object.keys(useDrafts.getState().drafts);
  const { choose } = useOperator.getState();
  const { put } = useDrafts.getState();

  put('incident', { title: 'begun before anybody was asked' });
  choose({ post: 'A' });
  expect(names()).toEqual(['incident']);
  choose({ post: 'A' });
  put('count', { pieces: 3 });
  expect(names()).toEqual(['incident', 'count']);
  choose({ post: 'B' });
  expect(names()).toEqual([]);
  expect(sessionStorage.getItem('erc.drafts')).toBe('{}');
  vi.unstubAllGlobals();
});
