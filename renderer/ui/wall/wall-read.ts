import { keepPreviousData } from '@tanstack/react-query';
import { useNow } from '../../app/now.ts';
import { useDataAge } from './freshness.ts';

/** Changes come by the event stream; reading again now and then shows that they could be read. */
const READ_EVERY_MS = 30_000;
/** Three readings missed: what is shown is not called current any more. */
const STALE_MS = 95_000;

/** Options of everything a panel of a wall reads. */
export const WALL_READ = {
  refetchInterval: READ_EVERY_MS,
  refetchIntervalInBackground: true,
  placeholderData: keepPreviousData,
} as const;

/** As much of a query as tells how old its answer is; `dataUpdatedAt` in UTC ms, 0 before the first. */
export type WallRead = { readonly dataUpdatedAt: number; readonly isError: boolean };

export type Age = {
  /** What is shown was read at this instant, UTC ms: the oldest of several; null before the first answer. */
  readonly at: number | null;
  readonly fresh: boolean;
  /** It could not be read the last time. */
  readonly failed: boolean;
};

/** How old what a panel shows is: each panel knows for itself, whatever the others could read. */
export function useAge(reads: readonly WallRead[]): Age {
  const now = useNow('second');
  const { live } = useDataAge();
  const oldest = Math.min(...reads.map(({ dataUpdatedAt }) => dataUpdatedAt));
  const failed = reads.some(({ isError }) => isError);
  const at = oldest === 0 || !Number.isFinite(oldest) ? null : oldest;
  return { at, failed, fresh: live && !failed && at !== null && now - at < STALE_MS };
}
