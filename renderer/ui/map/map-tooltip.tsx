import { STATES_WORST_FIRST } from '../../../shared/domain/geo/worst-state.ts';
import { stateColour } from './place-glyph.ts';
import type { MapPalette } from './map-palette.ts';
import { STATE_SYMBOLS, type MapText } from './map-text.ts';
import type { MapHit } from './place-markers-layer.ts';

type Size = { readonly x: number; readonly y: number };

/** Half of a tooltip's usual width and its usual height, CSS pixels: enough to keep it inside the map. */
const HALF_WIDTH = 110;
const HEIGHT = 62;

/** Says what is under the pointer. Names are text nodes: a name can hold anything. */
export function MapTooltip(props: { hit: MapHit; view: Size; text: MapText; palette: MapPalette }) {
  const { hit, view, text, palette } = props;
  const below = hit.at.y < HEIGHT + 24;
  const left = Math.min(Math.max(hit.at.x, HALF_WIDTH), Math.max(HALF_WIDTH, view.x - HALF_WIDTH));
  const top = below ? hit.at.y + hit.radius + 8 : hit.at.y - hit.radius - 8;
  const style = { left, top, transform: below ? 'translateX(-50%)' : 'translate(-50%, -100%)' };
  return (
    <div className="pm-layer pm-plate pm-tooltip" role="tooltip" style={style}>
      {hit.kind === 'place' ? (
        <>
          <b>{hit.place.name}</b>
          <small>
            <span>{text.types[hit.place.type]}</span>
            <span style={{ color: stateColour(hit.place.state, palette) }}>
              {STATE_SYMBOLS[hit.place.state]} {text.states[hit.place.state]}
            </span>
          </small>
        </>
      ) : (
        <>
          <b>{text.cluster(hit.cluster.count)}</b>
          <small>
            {STATES_WORST_FIRST.filter((state) => hit.cluster.states[state] > 0).map((state) => (
              <span key={state} style={{ color: stateColour(state, palette) }}>
                {STATE_SYMBOLS[state]} {text.states[state]} {hit.cluster.states[state]}
              </span>
            ))}
          </small>
        </>
      )}
    </div>
  );
}
