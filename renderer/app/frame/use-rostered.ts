import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Operator } from '../../../shared/contract/common.ts';
import { maybeSamePerson } from '../../../shared/domain/people/someone-else.ts';
import { useCore } from '../core-context.tsx';

type Rostered = {
  /** On duty now by the roster of the centre, then whoever comes next. */
  readonly operators: readonly Operator[];
  /** Until when (UTC ms) somebody is on duty by the roster; null when the roster does not name them now. */
  readonly untilOf: (operator: Operator) => number | null;
};

/** What the duty roster says about now. */
export function useRostered(): Rostered {
  const { query } = useCore();
  const { data } = useQuery(query.duty.now.queryOptions({ input: {} }));
  return useMemo(() => {
    const who = ({ post, person }: { readonly post: string; readonly person: string | null }): Operator =>
      person === null ? { post } : { post, name: person };
    const onDuty = data?.onDuty ?? [];
    return {
      operators: [...onDuty, ...(data?.next ?? [])].map(who),
      untilOf: (operator) => onDuty.find((one) => maybeSamePerson(who(one), operator))?.endsAt ?? null,
    };
  }, [data]);
}
