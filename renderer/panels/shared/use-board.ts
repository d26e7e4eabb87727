import { useQuery } from '@tanstack/react-query';
import type { BoardSnapshot } from '../../../shared/contract/board.ts';
import { useCore } from '../../app/core-context.tsx';

/** The situation, read once for all panels of a window and again when the core says so. Null until the first answer. */
export function useBoard(): BoardSnapshot | null {
  const { query } = useCore();
  const { data } = useQuery({
    ...query.board.get.queryOptions({ input: {} }),
    placeholderData: (previous) => previous,
  });
  return data ?? null;
}
