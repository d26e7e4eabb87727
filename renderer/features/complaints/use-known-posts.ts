import { useQuery } from '@tanstack/react-query';
import { useCore } from '../../app/core-context.tsx';
import { useOperator } from '../../app/operator.ts';

/** Posts that acted in this window before, or were first asked or helped with a complaint. */
export function useKnownPosts(): readonly string[] {
  const { query } = useCore();
  const recent = useOperator((store) => store.recent);
  const { data } = useQuery(query.complaints.list.queryOptions({ input: { limit: 200 } }));
  const named = (data?.items ?? []).flatMap(({ firstAsked, helper }) => [firstAsked.post, helper ?? '']);
  return [...new Set([...recent.map(({ post }) => post), ...named])].filter((post) => post !== '');
}
