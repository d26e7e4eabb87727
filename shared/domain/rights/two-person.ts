import type { PersonRole } from './role.ts';

/** What needs two people, and in which roles they count: in those that could do it alone if it needed one. */
export const TWO_PERSON_ACTIONS = {
  /** Closing an incident that has stood at the top grade of its scheme. */
  'incident.close': ['commander', 'duty-officer'],
  /** Opening a place though critical items are not green. */
  'gate.open-anyway': ['commander', 'duty-officer'],
  /** Putting a backup in the place of live data. */
  'store.restore': ['administrator', 'commander'],
} as const satisfies Readonly<Record<string, readonly PersonRole[]>>;
export type TwoPersonAction = keyof typeof TWO_PERSON_ACTIONS;

/** How long a person's confirmation counts after the passphrase was given, in milliseconds. */
export const CONFIRMATION_MS = 60_000;

/** One thing that two people decide: what, of which thing, as it stood at `revision`. */
export type TwoPersonNeed = { readonly action: TwoPersonAction; readonly subject: string; readonly revision: string };

/** A person who gave the passphrase for exactly this, at `at` of a clock that only runs forward (ms). */
export type Confirmation = TwoPersonNeed & { readonly person: string; readonly at: number };

export type TwoPersonAnswer =
  | { readonly allowed: true; readonly people: readonly string[]; readonly emergency: boolean }
  | { readonly allowed: false; readonly confirmed: readonly string[] };

/**
 * Whether `by` may go ahead: with emergency access of his own, or when he and somebody else confirmed this very thing, at this
 * revision, both within the last minute. `now` is of the same clock as the confirmations.
 */
export function decideTwoPerson(
  confirmations: readonly Confirmation[],
  need: TwoPersonNeed,
  by: { readonly person: string; readonly emergency: boolean },
  now: number,
): TwoPersonAnswer {
  const confirmed = [...new Set(confirmations.filter((one) => counts(one, need, now)).map(({ person }) => person))];
  if (confirmed.includes(by.person)) {
    const other = confirmed.find((person) => person !== by.person);
    if (other !== undefined) return { allowed: true, people: [by.person, other], emergency: false };
  }
  if (by.emergency) return { allowed: true, people: [by.person], emergency: true };
  return { allowed: false, confirmed };
}

/** True while a confirmation may still be used for anything. */
export function isFresh({ at }: Pick<Confirmation, 'at'>, now: number): boolean {
  return at <= now && now - at <= CONFIRMATION_MS;
}

function counts(one: Confirmation, need: TwoPersonNeed, now: number): boolean {
  return (
    one.action === need.action && one.subject === need.subject && one.revision === need.revision && isFresh(one, now)
  );
}
