import { useQuery } from '@tanstack/react-query';
import { useCore } from '../../app/core-context.tsx';
import { WALL_READ } from '../../ui/wall/wall-read.ts';

/** The situation for a panel of a wall: one answer, shared by all that show readiness. */
export function useWallBoard() {
  const { query } = useCore();
  return useQuery({ ...query.board.get.queryOptions({ input: {} }), ...WALL_READ });
}
