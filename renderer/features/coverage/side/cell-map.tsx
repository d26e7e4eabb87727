import { useMemo } from 'react';
import type { MapPlace } from '../../../../shared/contract/places.ts';
import { formatMetres } from '../../../../shared/domain/geo/map-scale.ts';
import { useNow } from '../../../app/now.ts';
import { useName } from '../../../i18n/names.ts';
import { useLanguage, useText } from '../../../i18n/text.tsx';
import { isLight } from '../../../theme/palette.ts';
import { usePalette } from '../../../theme/theme-provider.tsx';
import { useBaseMap } from '../../../ui/base-map/use-base-map.ts';
import { PlaceMap } from '../../../ui/map/index.ts';
import { useCoverageView } from '../coverage-view.ts';
import type { Coverage, ShownCell } from '../use-coverage.ts';
import type { PlaceAround } from './places-around.ts';
import { viewOf } from './view-of.ts';

type CellMapProps = {
  readonly coverage: Coverage;
  readonly cell: ShownCell;
  readonly venue: MapPlace;
  readonly around: readonly PlaceAround[];
};

/** Height of the map in CSS pixels; the view is chosen so that the ring fits into it. */
const HEIGHT = 262;

/** The venue with its ring, the places within it, and those that could help; who serves is ringed twice. */
export function CellMap({ coverage, cell, venue, around }: CellMapProps) {
  const t = useText();
  const nameOf = useName();
  const language = useLanguage();
  const palette = usePalette();
  const base = useBaseMap();
  const { ring } = coverage;
  const helper = cell.nearestToMend?.code;
  const marked = useMemo(() => new Set(cell.ready), [cell.ready]);
  const places = useMemo(() => {
    // Every venue on the map gets its ring: other venues stay away unless they are the answer.
    const near = around.filter(({ place, metres }) =>
      place.type === 'venue' ? marked.has(place.code) : metres <= ring || place.code === helper,
    );
    return [venue, ...near.map(({ place }) => place).filter((place) => place !== venue)].map((place) => ({
      ...place,
      name: nameOf(place),
    }));
  }, [around, ring, helper, marked, venue, nameOf]);
  const rings = useMemo(() => [ring], [ring]);
  const now = useNow();
  const at = useCoverageView((state) => state.at) ?? now;
  const lines = useMemo(
    () =>
      coverage.barriers
        .filter((one) => (one.venue === null || one.venue === cell.venue) && one.from <= at && at < one.to)
        .map(({ line }) => ({ corners: line })),
    [coverage.barriers, cell.venue, at],
  );
  return (
    <figure className="cell-map">
      <div style={{ height: HEIGHT }}>
        <PlaceMap
          key={`${venue.code}/${ring}`}
          places={places}
          rings={rings}
          lines={lines}
          marked={marked}
          tileSource={base.source}
          theme={isLight(palette.name) ? 'light' : 'dark'}
          lang={language}
          initialView={viewOf(venue, ring, HEIGHT)}
          label={t('coverage.map', {
            venue: coverage.venueName(cell.venue),
            ring: formatMetres(ring),
            capability: coverage.capabilityName(cell.capability),
          })}
        />
      </div>
      <figcaption className="faint">
        {t(lines.length > 0 ? 'coverage.map.legend.lines' : 'coverage.map.legend')}
      </figcaption>
    </figure>
  );
}
