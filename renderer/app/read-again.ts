import type { QueryClient } from '@tanstack/react-query';

/**
 * Reads again what is on screen of these query families, and the rest when it is next shown. A first answer that is still under way
 * may have been drawn before the change: it is read once more when it is there, or it would stand as if it were fresh.
 */
export function readAgain(queries: QueryClient, families: readonly (readonly string[])[]): void {
  for (const family of families) {
    const underWay = queries
      .getQueryCache()
      .findAll({ queryKey: [family], fetchStatus: 'fetching' })
      .filter(({ state }) => state.data === undefined);
    void queries.invalidateQueries({ queryKey: [family] });
    for (const { queryKey, promise } of underWay) {
      const once = (): void => void queries.invalidateQueries({ queryKey, exact: true });
      void promise?.then(once, once);
    }
  }
}
