import { trustedHtml } from './trusted-html.ts';

/** The part of the standard that is used; the library of DOM types does not have it yet. */
type TrustedTypes = {
  readonly createPolicy: (name: 'default', rules: { readonly createHTML: (text: string) => string }) => unknown;
};

/**
 * The one policy of every window. The content security policy lets no text become markup, script or the address of a script
 * unless a policy says so; ours has no rule for scripts, so those are refused altogether. It is the default one because the
 * libraries that set `innerHTML` (style sheets of the component library, what the map library tries out when it is loaded) know
 * nothing of policies. It must be made before any of them is loaded.
 */
const { trustedTypes } = globalThis as typeof globalThis & { readonly trustedTypes?: TrustedTypes };
trustedTypes?.createPolicy('default', { createHTML: trustedHtml });
