import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useName } from '../../i18n/names.ts';
import { useCore } from '../core-context.tsx';

export type GradeChoice = { readonly code: string; readonly label: string };

/** Grades that a line may name after `!`: those of every scheme, the worst first within each. */
export function useGrades(): { readonly grades: readonly GradeChoice[]; readonly settled: boolean } {
  const { query } = useCore();
  const name = useName();
  const { data, isError } = useQuery(query.incidents.schemes.queryOptions({ input: {} }));
  const grades = useMemo(() => {
    const found = new Map<string, string[]>();
    for (const scheme of data?.items ?? [])
      for (const grade of scheme.grades) {
        const label = `${name(grade)} · ${name(scheme)}`;
        found.set(grade.code, [...new Set([...(found.get(grade.code) ?? []), label])]);
      }
    return [...found].map(([code, labels]) => ({ code, label: labels[0] ?? code }));
  }, [data, name]);
  return { grades, settled: isError || data !== undefined };
}
