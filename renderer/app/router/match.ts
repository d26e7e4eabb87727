export type Params = Readonly<Record<string, string>>;

/** Where the window is: `#/places/B001?tab=history` gives path `/places/B001` and its search parameters. */
export type Address = { readonly path: string; readonly search: URLSearchParams };

export function parseHash(hash: string): Address {
  const route = hash.replace(/^#/, '');
  const [path = '', search = ''] = route.split('?', 2);
  return { path: path === '' || path === '/' ? '/board' : path, search: new URLSearchParams(search) };
}

/** Parameters of `path` under `pattern` (`/places/:code`), null when it is another screen's. Values are URI-decoded. */
export function matchPath(pattern: string, path: string): Params | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':')) {
      const decoded = decode(value);
      if (decoded === null || decoded === '') return null;
      params[part.slice(1)] = decoded;
    } else if (part !== value) return null;
  }
  return params;
}

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** `#/places/B%2F1?tab=hours`: an address whose parameters may hold any character. */
export function hrefOf(
  pattern: string,
  params: Params = {},
  search: Readonly<Record<string, string | undefined>> = {},
): string {
  const path = pattern.replace(/:([a-z]+)/gi, (_whole, key: string) => encodeURIComponent(params[key] ?? ''));
  const entries = Object.entries(search).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const query = new URLSearchParams(entries).toString();
  return `#${path}${query === '' ? '' : `?${query}`}`;
}
