import { z } from 'zod';

/**
 * What both ends of a socket must agree on before the first call. Used by the loopback server, the store socket and
 * the browser client; windows of the desktop shell get a message port instead and need none of it.
 */

/** Path of the WebSocket upgrade, on the loopback server and on the store socket alike. */
export const RPC_PATH = '/rpc';

/** Answers 204 to a valid `Authorization: Bearer` token, 401 to any other and 429 after too many: a browser cannot read why an upgrade failed. */
export const SESSION_PATH = '/session';

/** Only on the store socket: says who holds the store and where its console can be opened. */
export const WHERE_PATH = '/where';

/** The sub-protocol the server selects; it changes when frames of two releases cannot be understood any more. */
export const RPC_SUBPROTOCOL = 'erc.rpc.1';

/** A browser can send no header with an upgrade except the offered sub-protocols, so the token travels as one of them. */
export const TOKEN_SUBPROTOCOL_PREFIX = 'erc.token.';

/** Query parameter of the upgrade that tells which kind of screen is calling. */
export const CLIENT_PARAMETER = 'client';

/** Header of a call that is meant for the world of an exercise: the id of its drill. Without it a call is meant for the real one. */
export const EXERCISE_HEADER = 'x-exercise';

/** Header of a call with the token of a session: who is signed in. It is given once, at signing in, and never stands in an address. */
export const SESSION_HEADER = 'x-session';

/** Header of a query that is meant for a past instant: UTC epoch milliseconds. Without it a call is meant for the present. */
export const MOMENT_HEADER = 'x-at';

/** Query parameter of a console's address that has its queries meant for a past instant: UTC epoch milliseconds or ISO 8601. */
export const MOMENT_PARAMETER = 'at';

/** Query parameter of a console's address that has all its calls meant for an exercise. */
export const EXERCISE_PARAMETER = 'exercise';

/** Largest frame a server reads, in bytes; longer messages, such as pieces of an import, come in several (frame-pieces.ts). */
export const MAX_FRAME_BYTES = 1024 * 1024;

/** Prefix of the URL fragment that carries the token; a hash route may follow: `#token=<base64url>/wall`. */
export const TOKEN_FRAGMENT_PREFIX = 'token=';

/** Answer of WHERE_PATH. `url` carries the token, null when there is no browser console; `startedAt` is UTC epoch milliseconds. */
export const whereSchema = z.object({
  pid: z.number().int(),
  kind: z.enum(['browser', 'desktop', 'command-line']),
  url: z.string().nullable(),
  startedAt: z.number().int(),
});

export type Where = z.infer<typeof whereSchema>;
export type HolderKind = Where['kind'];

/**
 * The one content security policy of every window. `connect` lists sources besides the own origin. Styles may be inline
 * because the component library writes them at run time; scripts never.
 */
export const contentSecurityPolicy = (connect: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${["'self'", ...connect].join(' ')}`,
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'none'",
    // Text becomes markup only through the one policy of renderer/app/trusted-types.ts, and script never.
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
