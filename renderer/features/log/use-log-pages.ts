import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { LogEntry } from '../../../shared/contract/log.ts';
import { useCore } from '../../app/core-context.tsx';
import type { requestOf } from './log-view.ts';

const PAGE = 100;

export type LogPages = {
  readonly entries: readonly LogEntry[];
  /** The core has answered. */
  readonly read: boolean;
  readonly more: boolean;
  readonly failed: boolean;
  readonly readMore: () => void;
  readonly retry: () => void;
};

/** Entries newest entered first, read page by page as somebody scrolls, and again when the log changes. */
export function useLogPages(request: ReturnType<typeof requestOf>): LogPages {
  const { query } = useCore();
  const pages = useInfiniteQuery({
    ...query.log.search.infiniteOptions({
      input: (cursor: string | undefined) => ({ ...request, limit: PAGE, ...(cursor !== undefined && { cursor }) }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (last) => last.cursor ?? undefined,
    }),
    placeholderData: keepPreviousData,
  });
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, isError, refetch } = pages;
  const entries = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);
  const readMore = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return {
    entries,
    read: data !== undefined,
    more: hasNextPage,
    failed: isError,
    readMore,
    retry: () => void refetch(),
  };
}
