import type { MatrixFilter } from '../../../../shared/contract/readiness-cells.ts';
import { PLACE_TYPES } from '../../../../shared/domain/places/place-type.ts';
import { EFFECTIVE_STATES } from '../../../../shared/domain/readiness/status.ts';

export const SORTS = ['worst', 'code', 'name'] as const;
export type MatrixSort = (typeof SORTS)[number];

const oneOf = <T extends string>(values: readonly T[], text: string | null): T | undefined =>
  values.find((value) => value === text);

/** The filter an address asks for, such as `?category=fx&state=red`; null when it asks for none. */
export function filterFromSearch(search: URLSearchParams): MatrixFilter | null {
  const text = (name: string): string | undefined => search.get(name) || undefined;
  const filter = compact({
    type: oneOf(PLACE_TYPES, search.get('type')),
    state: oneOf(EFFECTIVE_STATES, search.get('state')),
    category: text('category'),
    organisation: text('organisation'),
    venue: text('venue'),
    untested: search.get('untested') === '1' ? true : undefined,
    query: text('query'),
  });
  return Object.keys(filter).length === 0 ? null : filter;
}

/** Without the parts that are not set, so that equal filters look equal. */
export function compact(filter: { readonly [Key in keyof MatrixFilter]: MatrixFilter[Key] | undefined }): MatrixFilter {
  return Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined && value !== ''),
  ) as MatrixFilter;
}
