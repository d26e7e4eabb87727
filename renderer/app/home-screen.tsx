import { useQuery } from '@tanstack/react-query';
import { BoardScreen } from '../features/board/board-screen.tsx';
import { FirstRun } from '../features/first-run/first-run.tsx';
import { useCore } from './core-context.tsx';

/** The board, or what an empty store offers first. */
export function HomeScreen() {
  const { query } = useCore();
  const { data: info } = useQuery(query.system.info.queryOptions({ input: {} }));
  if (info === undefined) return null;
  return info.empty ? <FirstRun /> : <BoardScreen />;
}
