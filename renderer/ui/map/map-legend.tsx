import { PLACE_TYPES, type PlaceType } from '../../../shared/domain/places/place-type.ts';
import { STATES_WORST_FIRST } from '../../../shared/domain/geo/worst-state.ts';
import type { MapPalette } from './map-palette.ts';
import type { MapText } from './map-text.ts';
import { PlaceGlyphIcon } from './place-glyph-icon.tsx';

/** What the fillings and the outlines mean; only the types that are on the map. */
export function MapLegend(props: { text: MapText; palette: MapPalette; types: ReadonlySet<PlaceType> }) {
  const { text, palette, types } = props;
  return (
    <section className="pm-layer pm-plate pm-legend" aria-label={text.legend}>
      {STATES_WORST_FIRST.map((state) => (
        <div key={state}>
          <PlaceGlyphIcon type="branch" state={state} palette={palette} />
          {text.states[state]}
        </div>
      ))}
      <hr />
      {PLACE_TYPES.filter((type) => types.has(type)).map((type) => (
        <div key={type}>
          <PlaceGlyphIcon type={type} state={type === 'venue' ? 'none' : 'ready'} palette={palette} />
          {text.types[type]}
        </div>
      ))}
    </section>
  );
}
