import type { CatalogueFileItem } from '../catalogue/index.ts';
import type { SamplePlace, SampleResources } from './sample-files.ts';

/** One place × item that the sample requires. `key` is unique. */
export type SampleCell = { readonly key: string; readonly place: SamplePlace; readonly item: CatalogueFileItem };

export function cellKey(place: string, item: string): string {
  return `${place}/${item}`;
}

/** Every cell the sample requires: by the type of the place, unless an override of the event says otherwise. */
export function requiredCells({ catalogue, requirements, places }: SampleResources): SampleCell[] {
  const overrides = new Map(
    requirements.overrides.flatMap(({ item, required, places: where }) =>
      where.map((place): [string, boolean] => [cellKey(place, item), required]),
    ),
  );
  const items = [...catalogue.items, ...requirements.items];
  return places.flatMap((place) =>
    items
      .map((item) => ({ key: cellKey(place.code, item.code), place, item }))
      .filter(({ key, item }) => overrides.get(key) ?? item.placeTypes.includes(place.type)),
  );
}
