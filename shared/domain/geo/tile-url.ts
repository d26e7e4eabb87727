/** What the host of a tile server is to this machine. */
export type HostReach = 'private' | 'public';

/**
 * Whether a host name can only lie in one's own network: loopback, private and link-local addresses (RFC 1918, 4193, 3927), a
 * name without a dot, or one under a suffix reserved for such use. `hostname` as a URL gives it.
 */
export function hostReach(hostname: string): HostReach {
  const host = hostname.toLowerCase().replace(/^\[|\]$/g, '');
  if (host === 'localhost' || /\.(localhost|local|lan|internal|intranet|home\.arpa)$/.test(host)) return 'private';
  if (host.includes(':')) return /^(::1$|f[cd]|fe[89ab])/.test(host) ? 'private' : 'public';
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return isPrivateV4(host) ? 'private' : 'public';
  return host.includes('.') ? 'public' : 'private';
}

function isPrivateV4(address: string): boolean {
  const [a = 0, b = 0] = address.split('.').map(Number);
  return (
    a === 127 || a === 10 || (a === 192 && b === 168) || (a === 172 && b >= 16 && b <= 31) || (a === 169 && b === 254)
  );
}

export type TileUrlProblem = 'not-http' | 'no-placeholders' | 'credentials' | 'unknown-placeholder' | 'host-varies';

/**
 * What is wrong with the address of a tile server, or null: http(s), with {z}, {x} and {y} (or {-y}, counted from the south),
 * nothing else in braces, no name and password, and one host only.
 */
export function tileUrlProblem(template: string): TileUrlProblem | null {
  const placeholders = [...template.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
  const authority = /^https?:\/\/([^/?#]*)/i.exec(template)?.[1];
  if (authority === undefined || authority === '') return 'not-http';
  if (/[{}]/.test(authority)) return 'host-varies';
  if (placeholders.some((name) => !['z', 'x', 'y', '-y'].includes(name))) return 'unknown-placeholder';
  const has = (name: string): boolean => placeholders.includes(name);
  if (!has('z') || !has('x') || !(has('y') || has('-y'))) return 'no-placeholders';
  if (!URL.canParse(tileUrl(template, 0, 0, 0))) return 'not-http';
  const { username, password } = new URL(tileUrl(template, 0, 0, 0));
  return username + password === '' ? null : 'credentials';
}

/** The address of one tile (z, x, y as web maps count them, y from the north). */
export function tileUrl(template: string, z: number, x: number, y: number): string {
  return template
    .replaceAll('{z}', String(z))
    .replaceAll('{x}', String(x))
    .replaceAll('{y}', String(y))
    .replaceAll('{-y}', String(2 ** z - 1 - y));
}
