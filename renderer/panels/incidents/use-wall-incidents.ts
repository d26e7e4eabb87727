import { useQuery } from '@tanstack/react-query';
import { useCore } from '../../app/core-context.tsx';
import { WALL_READ } from '../../ui/wall/wall-read.ts';

/** Open incidents that a wall may show, worst first; one answer for all panels, the head of the wall and what holds it. */
export function useWallIncidents() {
  const { query } = useCore();
  return useQuery({ ...query.wall.incidents.queryOptions({ input: {} }), ...WALL_READ });
}
