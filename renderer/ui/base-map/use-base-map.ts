import { useQuery } from '@tanstack/react-query';
import { useCore } from '../../app/core-context.tsx';
import { fromBase64 } from '../files/base64.ts';
import { coreTilesSource, openPmtilesSource, schematicSource, type TileSource } from '../map/index.ts';

export type BaseMap = {
  readonly source: TileSource;
  /** Name of the chosen file when it could not be opened; the schematic is shown instead. */
  readonly failed: string | null;
};

/** The base map chosen in the settings, read through the core by byte range; the schematic when there is none. */
export function useBaseMap(): BaseMap {
  const { client, query } = useCore();
  const settings = useQuery(query.settings.get.queryOptions({ input: {} }));
  const list = useQuery(query.basemaps.list.queryOptions({ input: {} }));
  const chosen = list.data?.items.find((one) => one.id === settings.data?.basemap);
  const opened = useQuery({
    // Said anew, it is opened anew: another datum moves every picture.
    queryKey: ['opened-base-map', chosen?.id, chosen?.datum, chosen?.attribution, chosen?.addedAt],
    enabled: chosen !== undefined,
    queryFn: () => (chosen === undefined ? schematicSource : openChosen(client, chosen)),
  });
  if (chosen === undefined) return { source: schematicSource, failed: null };
  return { source: opened.data ?? schematicSource, failed: opened.isError ? chosen.name : null };
}

type CoreClient = ReturnType<typeof useCore>['client'];
type Chosen = Awaited<ReturnType<CoreClient['basemaps']['list']>>['items'][number];

/** Everything through the core: by byte range from a PMTiles file, tile by tile from all others. */
async function openChosen(client: CoreClient, { id, name, kind, datum, attribution }: Chosen): Promise<TileSource> {
  const names = { zh: name, en: name };
  if (kind === 'pmtiles') {
    return openPmtilesSource({
      id,
      name: names,
      datum,
      attribution,
      readRange: async (file, offset, length) =>
        fromBase64((await client.basemaps.read({ id: file, offset, length })).base64),
    });
  }
  const about = await client.basemaps.about({ id });
  return coreTilesSource({
    id,
    name: names,
    datum,
    about,
    readTile: async (z, x, y) => {
      const { base64, mime } = await client.basemaps.tile({ id, z, x, y });
      return base64 === null ? null : { bytes: fromBase64(base64), mime: mime ?? '' };
    },
  });
}
