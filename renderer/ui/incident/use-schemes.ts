import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { GradingScheme } from '../../../shared/domain/incidents/scheme.ts';
import { useCore } from '../../app/core-context.tsx';
import { useName } from '../../i18n/names.ts';

const NONE: readonly GradingScheme[] = [];

/** Every version of every grading scheme, newest first within a scheme. */
export function useSchemes(): readonly GradingScheme[] {
  const { query } = useCore();
  // Condition trees are recursive, so the contract's type and the domain's are the same only in shape.
  return (
    (useQuery(query.incidents.schemes.queryOptions({ input: {} })).data?.items as
      | readonly GradingScheme[]
      | undefined) ?? NONE
  );
}

/** A scheme in the version asked for, else its newest. */
export function schemeIn(
  schemes: readonly GradingScheme[],
  code: string,
  version?: number | undefined,
): GradingScheme | undefined {
  return schemes.find((scheme) => scheme.code === code && (version === undefined || scheme.version === version));
}

/** What a grade is called, without its code. */
export function useGradeName(): (scheme: string, grade: string, version?: number | undefined) => string {
  const schemes = useSchemes();
  const nameOf = useName();
  return useCallback(
    (code, grade, version) => {
      const found = schemeIn(schemes, code, version)?.grades.find((one) => one.code === grade);
      return found === undefined ? '' : nameOf(found);
    },
    [schemes, nameOf],
  );
}
