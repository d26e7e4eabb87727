import { rowKey, rowKeyParts } from '../change-log/row-key.ts';

/** Who acted: a post, and a name where the bank's rules allow one. */
export type Person = { readonly post: string; readonly name?: string | undefined };

/**
 * Whether two acts may have been one person's. A post without a name says nothing of who stood there, so with the same post
 * and a name missing on either side it counts as the same person: a check by someone else must be certain.
 */
export function maybeSamePerson(one: Person, other: Person): boolean {
  if (normal(one.post) !== normal(other.post)) return false;
  const [name, otherName] = [normal(one.name ?? ''), normal(other.name ?? '')];
  return name === '' || otherName === '' || name === otherName;
}

/** A person as one text of a row, and back: any post and name survive. */
export function personText({ post, name }: Person): string {
  return rowKey(name === undefined || name.trim() === '' ? [post] : [post, name]);
}

export function personOf(text: string): { post: string; name?: string } {
  const [post = '', name] = rowKeyParts(text);
  return name === undefined ? { post } : { post, name };
}

const normal = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
