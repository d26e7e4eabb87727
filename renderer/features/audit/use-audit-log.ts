import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { AuditFilter, AuditRow } from '../../../shared/contract/audit.ts';
import { useCore } from '../../app/core-context.tsx';

/** Rows asked for ahead of what is in view. */
const AHEAD = 200;

/**
 * The filtered log, newest first, read on as the reader comes near the end of what is there. Each call looks through part of the log
 * only, so that a rare word in a million changes costs many short calls and never a long one.
 */
export function useAuditLog(filter: AuditFilter): {
  rows: readonly AuditRow[];
  total: number;
  looking: boolean;
  atEnd: boolean;
  more: () => void;
} {
  const { query } = useCore();
  // Who filters anew begins with the newest again.
  const [wanted, setWanted] = useState<{ readonly of: AuditFilter; readonly rows: number }>({
    of: filter,
    rows: AHEAD,
  });
  const rowsWanted = wanted.of === filter ? wanted.rows : AHEAD;
  const { data, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery(
    query.audit.list.infiniteOptions({
      input: (before: number | undefined) => ({ filter, limit: AHEAD, ...(before !== undefined && { before }) }),
      initialPageParam: undefined,
      getNextPageParam: (last) => last.next ?? undefined,
    }),
  );
  const rows = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  const goOn = hasNextPage && !isFetching && rows.length < rowsWanted;
  useEffect(() => {
    if (goOn) void fetchNextPage();
  }, [goOn, fetchNextPage]);
  return {
    rows,
    total: data?.pages[0]?.total ?? 0,
    looking: isFetching || goOn,
    atEnd: data !== undefined && !hasNextPage,
    more: () => setWanted({ of: filter, rows: rows.length + AHEAD }),
  };
}
