import { TOKEN_FRAGMENT_PREFIX } from '../../../shared/contract/transport.ts';

const STORAGE_KEY = 'erc.token';

/** The fragment of a console URL taken apart: `#token=<base64url>/wall?x=1` gives the token and the route `/wall?x=1`. */
export const splitFragment = (hash: string): { readonly token: string | null; readonly route: string } => {
  const fragment = hash.startsWith('#') ? hash.slice(1) : hash;
  if (!fragment.startsWith(TOKEN_FRAGMENT_PREFIX)) return { token: null, route: fragment };
  const rest = fragment.slice(TOKEN_FRAGMENT_PREFIX.length);
  const token = /^[A-Za-z0-9_-]*/.exec(rest)?.[0] ?? '';
  return { token: token === '' ? null : token, route: rest.slice(token.length) };
};

export type PageAddress = {
  readonly location: Pick<Location, 'hash' | 'pathname' | 'search'>;
  readonly history: Pick<History, 'replaceState' | 'state'>;
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
};

/**
 * Takes the token out of the address bar (so that a photograph of the screen, a bookmark or a copied address does not carry
 * it) and keeps it for reloads of this tab. The hash route stays. Null when the page was opened without one.
 */
export const takeToken = ({ location, history, storage }: PageAddress): string | null => {
  const { token, route } = splitFragment(location.hash);
  if (token === null) return storage.getItem(STORAGE_KEY);
  storage.setItem(STORAGE_KEY, token);
  history.replaceState(history.state, '', `${location.pathname}${location.search}${route === '' ? '' : `#${route}`}`);
  return token;
};

/** Fragment that opens another tab, for instance the wall, with the same rights. `route` starts with `/`. */
export const fragmentWithToken = (token: string, route: string): string => `#${TOKEN_FRAGMENT_PREFIX}${token}${route}`;

/** Whether the address now carries a token: a person opened what a console printed when it started, in a tab that was open. */
export const bringsToken = (hash: string): boolean => splitFragment(hash).token !== null;
