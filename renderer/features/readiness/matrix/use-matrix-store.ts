import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { MatrixFilter } from '../../../../shared/contract/readiness-cells.ts';
import { useCore } from '../../../app/core-context.tsx';
import type { MatrixSort } from './matrix-filter.ts';
import { storeFor } from './matrix-memory.ts';
import type { MatrixSnapshot, MatrixStore } from './matrix-store.ts';

/** One round of reading per this many milliseconds while changes pour in. */
const ROUND_MS = 150;

/** The rows for a filter, kept up to date with the core in the order first read. */
export function useMatrixStore(
  filter: MatrixFilter,
  sort: MatrixSort,
): { readonly store: MatrixStore; readonly snapshot: MatrixSnapshot } {
  const { client, connection } = useCore();
  const store = useMemo(() => storeFor(client, filter, sort), [client, filter, sort]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let whole = false;
    const flush = (): void => {
      timer = undefined;
      void (whole ? store.reload() : store.settle());
      whole = false;
    };
    const soon = (): void => {
      timer ??= setTimeout(flush, ROUND_MS);
    };
    // What changed while this screen was away is not known, so everything in view is read again.
    store.touch(null);
    soon();
    const stop = connection.subscribeEvents(
      (event) => {
        if (event.topics.some((topic) => topic !== 'readiness' && topic !== 'time' && topic !== 'imports'))
          whole = true;
        store.touch(event.places.length > 0 ? event.places : null);
        soon();
      },
      () => {
        whole = true;
        soon();
      },
    );
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [connection, store]);

  return { store, snapshot: useSyncExternalStore(store.subscribe, store.getSnapshot) };
}
