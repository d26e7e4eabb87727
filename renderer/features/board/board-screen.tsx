import { useQuery } from '@tanstack/react-query';
import { useCore } from '../../app/core-context.tsx';

/** The situation on one screen. */
export function BoardScreen() {
  const { query } = useCore();
  const { data } = useQuery(query.board.get.queryOptions({ input: {} }));
  return <p>{data?.totals.required}</p>;
}
