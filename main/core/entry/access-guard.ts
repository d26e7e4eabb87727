import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { TOKEN_SUBPROTOCOL_PREFIX } from '../../../shared/contract/transport.ts';
import { FailureLimit } from './failure-limit.ts';

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

/** What a browser of today says of where a request comes from; a page of another site, or of another port, never gets anything. */
const isOwnSite = (request: IncomingMessage): boolean =>
  ['same-origin', 'none', undefined].includes(request.headers['sec-fetch-site'] as string | undefined);

export type AccessGuard = {
  /** The one origin this server has, e.g. `http://127.0.0.1:41234`. */
  readonly origin: string;
  /** True when the request is addressed to this server by its literal address and comes from no other origin. */
  readonly isLocal: (request: IncomingMessage) => boolean;
  /** Status that tells whether the bearer token of a plain request is the right one. */
  readonly sessionStatus: (request: IncomingMessage) => 204 | 401 | 429;
  /** Null when an upgrade may go on, else the status line it is refused with. */
  readonly refusalOf: (request: IncomingMessage) => string | null;
};

/**
 * Decides who may talk to a server on 127.0.0.1 `port`. Loopback is no protection by itself: any page in any browser of
 * this machine can send requests there. An exact Host defeats DNS rebinding, an exact Origin defeats other pages, the
 * token defeats other users and programs, and `limit` those that try one after another.
 */
export const createAccessGuard = (port: number, token: string, limit: FailureLimit): AccessGuard => {
  // Browsers leave the port out of Host and Origin when it is the default one.
  const host = port === 80 ? '127.0.0.1' : `127.0.0.1:${port}`;
  const origin = `http://${host}`;
  // A page asks why its upgrade failed with the token it failed with: that tells nothing new and is one failure, not two.
  const refused = new Set<string>();
  const isLocal = (request: IncomingMessage): boolean =>
    request.headers.host === host &&
    (request.headers.origin === undefined || request.headers.origin === origin) &&
    isOwnSite(request);
  const accepts = (given: string): 'yes' | 'no' | 'blocked' => {
    if (limit.isBlocked) return 'blocked';
    return sameSecret(given, token) ? 'yes' : 'no';
  };
  return {
    origin,
    isLocal,
    sessionStatus: (request) => {
      const given = bearerToken(request);
      const answer = accepts(given);
      if (answer === 'no' && !refused.delete(digest(given).toString('hex'))) limit.note();
      return answer === 'yes' ? 204 : answer === 'no' ? 401 : 429;
    },
    refusalOf: (request) => {
      if (!isLocal(request) || request.headers.origin === undefined) return '403 Forbidden';
      const given = offeredToken(request);
      const answer = accepts(given);
      if (answer === 'yes') return null;
      if (answer === 'blocked') return '429 Too Many Requests';
      refused.add(digest(given).toString('hex'));
      limit.note();
      return '401 Unauthorized';
    },
  };
};
