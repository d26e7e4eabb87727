import type { Organisation } from '../../../../shared/contract/places.ts';

export type OrganisationLine = { readonly organisation: Organisation; readonly depth: number };

/** Organisations top down, children under their parent by code; one whose parent is unknown stands at the top. */
export function organisationLines(all: readonly Organisation[]): OrganisationLine[] {
  const known = new Set(all.map((one) => one.code));
  const lines: OrganisationLine[] = [];
  const seen = new Set<string>();
  const add = (parent: string | null, depth: number): void => {
    const children = all
      .filter((one) => (one.parent !== null && known.has(one.parent) ? one.parent : null) === parent)
      .toSorted((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true }));
    for (const organisation of children) {
      if (seen.has(organisation.code)) continue;
      seen.add(organisation.code);
      lines.push({ organisation, depth });
      add(organisation.code, depth + 1);
    }
  };
  add(null, 0);
  // Two workstations can make a circle of parents; its members are shown, not lost.
  for (const organisation of all) if (!seen.has(organisation.code)) lines.push({ organisation, depth: 0 });
  return lines;
}
