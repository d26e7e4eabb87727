import { useSyncExternalStore, type AnchorHTMLAttributes, type Ref } from 'react';
import { hrefOf, parseHash, type Address, type Params } from './match.ts';

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

let cached: { readonly hash: string; readonly address: Address } | null = null;

function currentAddress(): Address {
  const { hash } = window.location;
  if (cached === null || cached.hash !== hash) cached = { hash, address: parseHash(hash) };
  return cached.address;
}

/** Where the window is; re-renders when that changes. */
export const useAddress = (): Address => useSyncExternalStore(subscribe, currentAddress);

type Search = Readonly<Record<string, string | undefined>>;

/** Goes to a screen: `navigate('/places/:code', { code })`. `replace` leaves no step to go back to. */
export function navigate(pattern: string, params: Params = {}, search: Search = {}, { replace = false } = {}): void {
  const href = hrefOf(pattern, params, search);
  if (!replace) {
    window.location.hash = href;
    return;
  }
  window.history.replaceState(window.history.state, '', href);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  readonly to: string;
  readonly params?: Params;
  readonly search?: Search;
  readonly ref?: Ref<HTMLAnchorElement>;
};

/** A real link, so that it can be focused, copied and opened in another tab. */
export function Link({ to, params = {}, search = {}, children, ...rest }: LinkProps) {
  return (
    <a href={hrefOf(to, params, search)} {...rest}>
      {children}
    </a>
  );
}
