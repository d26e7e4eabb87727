import type { PlaceType } from '../../../shared/domain/places/place-type.ts';
import type { RollupState } from '../../../shared/domain/readiness/status.ts';

/** What a map leaves out; a type or a state that is not named here is shown. */
export type Hidden = { readonly types: ReadonlySet<PlaceType>; readonly states: ReadonlySet<RollupState> };

export const NOTHING_HIDDEN: Hidden = { types: new Set(), states: new Set() };

/** The set with a member taken out when it is there, put in when it is not. */
export function toggled<Member>(set: ReadonlySet<Member>, member: Member): ReadonlySet<Member> {
  const next = new Set(set);
  if (!next.delete(member)) next.add(member);
  return next;
}

/** Members of `all` that are not hidden. */
export const shownOf = <Member>(all: readonly Member[], hidden: ReadonlySet<Member>): ReadonlySet<Member> =>
  new Set(all.filter((member) => !hidden.has(member)));
