import { useQuery } from '@tanstack/react-query';
import { useCore } from '../../app/core-context.tsx';
import { fromBase64 } from '../files/base64.ts';
import { openPmtilesSource, schematicSource, type TileSource } from '../map/index.ts';

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
    queryKey: ['opened-base-map', chosen?.id],
    enabled: chosen !== undefined,
    queryFn: () =>
      openPmtilesSource({
        id: chosen?.id ?? '',
        name: { zh: chosen?.name ?? '', en: chosen?.name ?? '' },
        readRange: async (id, offset, length) =>
          fromBase64((await client.basemaps.read({ id, offset, length })).base64),
      }),
  });
  if (chosen === undefined) return { source: schematicSource, failed: null };
  return { source: opened.data ?? schematicSource, failed: opened.isError ? chosen.name : null };
}
