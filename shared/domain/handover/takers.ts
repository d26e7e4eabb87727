import { maybeSamePerson, type Person } from '../people/someone-else.ts';

/** A shift of the roster that is on now or comes next; UTC ms. */
type Shift = {
  readonly position: string;
  readonly post: string;
  readonly person: string | null;
  readonly startsAt: number;
};
type Position = { readonly code: string; readonly name: string; readonly nameEn: string | null };

/**
 * Who should take over at `at` (UTC ms), most likely first. At the change of shifts whoever comes may be on duty already, or about to
 * be: the nearest start first. Whoever is of the position of `outgoing` comes before anybody else, and where there is one, whoever
 * hands over is not named among them: a liaison does not take over from a duty officer.
 */
export function takersInOrder<S extends Shift>(
  shifts: readonly S[],
  at: number,
  outgoing?: { readonly person: Person; readonly position: string | null },
): S[] {
  const nearest = shifts.toSorted((a, b) => Math.abs(a.startsAt - at) - Math.abs(b.startsAt - at));
  if (outgoing === undefined) return nearest;
  const others = nearest.filter((one) => !maybeSamePerson(whoOf(one), outgoing.person));
  const same = others.filter(({ position }) => position === outgoing.position);
  return [...same, ...others.filter((one) => !same.includes(one))];
}

/**
 * The position a post is of where the roster never named it: the one it is called after (`值班员 A 岗` is a 值班员, the longest name
 * counts); null when it is called after none.
 */
export function positionCalled(post: string, positions: readonly Position[]): string | null {
  const said = normal(post);
  const called = positions
    .flatMap(({ code, name, nameEn }) =>
      [name, ...(nameEn === null ? [] : [nameEn])].map((one) => ({ code, name: one })),
    )
    .filter(({ name }) => normal(name) !== '' && said.startsWith(normal(name)))
    .toSorted((a, b) => b.name.length - a.name.length);
  return called[0]?.code ?? null;
}

const whoOf = ({ post, person }: Shift): Person => (person === null ? { post } : { post, name: person });
const normal = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
