import { hostReach, tileUrl, tileUrlProblem } from '../../../../shared/domain/geo/tile-url.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import { pictureType, type TileReader } from './tile-reader.ts';

export type TileServer = {
  /** Address with {z}, {x} and {y} or {-y}. */
  readonly url: string;
  readonly minZoom: number;
  readonly maxZoom: number;
};

const PATIENCE_MS = 10_000;
const LARGEST_BYTES = 4_000_000;
/** Pictures kept in memory: a screen and its surroundings, so that panning back asks nobody. */
const KEPT = 400;

/** @throws AppError BASEMAP_URL, BASEMAP_HOST_PUBLIC for a host outside the own network that nobody confirmed */
export function assertTileServer({ url }: Pick<TileServer, 'url'>, confirmed: boolean): void {
  const problem = tileUrlProblem(url);
  if (problem !== null) {
    const message = `${url} is not the address of a tile server (${problem}). Nothing was changed. Write for example http://tiles.bank.internal/{z}/{x}/{y}.png.`;
    throw new AppError('BASEMAP_URL', message, { url, problem });
  }
  const { hostname } = new URL(tileUrl(url, 0, 0, 0));
  if (hostReach(hostname) === 'public' && !confirmed) {
    const message = `${hostname} does not look like a host of your own network, so nothing was changed. Confirm it if it is: the core will ask it for tiles, and it will see which area is looked at.`;
    throw new AppError('BASEMAP_HOST_PUBLIC', message, { host: hostname });
  }
}

/**
 * Pictures of an intranet tile server. The core alone asks, and only the one host: redirects are not followed. A server
 * that does not answer leaves the tile blank.
 */
export function openTileServer({ url, minZoom, maxZoom }: TileServer): TileReader {
  const kept = new Map<string, Promise<Uint8Array | null>>();
  return {
    about: () => ({ tiles: 'raster', minZoom, maxZoom, bounds: null, attribution: '', layers: [] }),
    tile: (z, x, y) => {
      const address = tileUrl(url, z, x, y);
      const known = kept.get(address);
      if (known) return known;
      const asked = fetchTile(address).catch(() => {
        // A server that is back is asked again.
        kept.delete(address);
        return null;
      });
      kept.set(address, asked);
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
      return asked;
    },
    close: () => kept.clear(),
  };
}

async function fetchTile(address: string): Promise<Uint8Array | null> {
  const answer = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) });
  if (answer.status === 404 || answer.status === 204) return null;
  if (!answer.ok || answer.body === null) throw new Error(`the tile server answered ${answer.status}`);
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of answer.body) {
    size += piece.length;
    if (size > LARGEST_BYTES) throw new Error('the tile server sent more than a tile');
    pieces.push(piece);
  }
  const bytes = Buffer.concat(pieces);
  return pictureType(bytes) === null ? null : bytes;
}
