import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { TOPICS, type CoreEvent } from '../../shared/contract/system.ts';
import { useCore } from './core-context.tsx';
import { familiesOf } from './live-topics.ts';
import { readAgain } from './read-again.ts';

/** At most one refetch round per this many milliseconds, so that an import of 200,000 rows does not drown the window. */
const ROUND_MS = 120;

/** Reads again what the core says has changed; everything after a gap. Renders nothing. */
export function LiveUpdates() {
  const { connection } = useCore();
  const queries = useQueryClient();
  useEffect(() => {
    const pending = new Set<CoreEvent['topics'][number]>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let lastRound = Number.NEGATIVE_INFINITY;
    const flush = (): void => {
      timer = undefined;
      lastRound = performance.now();
      readAgain(queries, familiesOf(pending));
      pending.clear();
    };
    const add = (topics: CoreEvent['topics']): void => {
      for (const topic of topics) pending.add(topic);
      timer ??= setTimeout(flush, Math.max(0, lastRound + ROUND_MS - performance.now()));
    };
    const stop = connection.subscribeEvents(
      (event) => add(event.topics),
      () => {
        add([...TOPICS]);
        void queries.invalidateQueries();
      },
    );
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [connection, queries]);
  return null;
}
