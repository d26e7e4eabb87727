import { useQuery } from '@tanstack/react-query';
import type { KeptLayout } from '../../shared/contract/wall.ts';
import { FIRST_LAYOUT } from '../../shared/domain/walls/layout.ts';
import { useCore } from '../app/core-context.tsx';

/** The layout named in the address of the wall; the first one when nobody named one or it is gone. Null before it is known. */
export function useLayout(code: string | null): KeptLayout | null {
  const { query } = useCore();
  const items = useQuery(query.wall.layouts.queryOptions({ input: {} })).data?.items;
  if (items === undefined) return null;
  return items.find((one) => one.code === code) ?? items.find((one) => one.code === FIRST_LAYOUT) ?? items[0] ?? null;
}
