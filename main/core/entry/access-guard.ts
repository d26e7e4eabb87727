import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { TOKEN_SUBPROTOCOL_PREFIX } from '../../../shared/contract/transport.ts';

/** 32 random bytes, base64url: fits a URL fragment and a sub-protocol without escaping. */
export const createToken = (): string => randomBytes(32).toString('base64url');

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares digests, so that neither content nor length of the secret shows in the time it takes. */
const sameSecret = (given: string, secret: string): boolean => timingSafeEqual(digest(given), digest(secret));

const bearerToken = (request: IncomingMessage): string => {
  const header = request.headers.authorization ?? '';
  return header.startsWith('Bearer ') ? header.slice('Bearer '.length) : '';
};

const offeredToken = (request: IncomingMessage): string => {
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((one) => one.trim());
  const token = offered.find((one) => one.startsWith(TOKEN_SUBPROTOCOL_PREFIX));
  return token === undefined ? '' : token.slice(TOKEN_SUBPROTOCOL_PREFIX.length);
};

export type AccessGuard = {
  /** The one origin this server has, e.g. `http://127.0.0.1:41234`. */
  readonly origin: string;
  /** True when the request is addressed to this server by its literal address and comes from no other origin. */
  readonly isLocal: (request: IncomingMessage) => boolean;
  /** True when the bearer token of a plain request is the right one. */
  readonly hasBearer: (request: IncomingMessage) => boolean;
  /** Null when an upgrade may go on, else the status line it is refused with. */
  readonly refusalOf: (request: IncomingMessage) => string | null;
};

/**
 * Decides who may talk to a server on 127.0.0.1 `port`. Loopback is no protection by itself: any page in any browser of
 * this machine can send requests there. An exact Host defeats DNS rebinding, an exact Origin defeats other pages, and the
 * token defeats other users and programs.
 */
export const createAccessGuard = (port: number, token: string): AccessGuard => {
  // Browsers leave the port out of Host and Origin when it is the default one.
  const host = port === 80 ? '127.0.0.1' : `127.0.0.1:${port}`;
  const origin = `http://${host}`;
  const isLocal = (request: IncomingMessage): boolean =>
    request.headers.host === host && (request.headers.origin === undefined || request.headers.origin === origin);
  return {
    origin,
    isLocal,
    hasBearer: (request) => sameSecret(bearerToken(request), token),
    refusalOf: (request) => {
      if (!isLocal(request) || request.headers.origin === undefined) return '403 Forbidden';
      return sameSecret(offeredToken(request), token) ? null : '401 Unauthorized';
    },
  };
};
