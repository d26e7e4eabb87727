import { Checkbox } from 'antd';
import { useRef } from 'react';
import type { MapPlace } from '../../../shared/contract/places.ts';
import { PLACE_TYPES } from '../../../shared/domain/places/place-type.ts';
import { ROLLUP_STATES } from '../../../shared/domain/readiness/status.ts';
import { useLanguage, useText } from '../../i18n/text.tsx';
import { isLight } from '../../theme/palette.ts';
import { usePalette } from '../../theme/theme-provider.tsx';
import { PlaceGlyphIcon, useMapPalette } from '../../ui/map/index.ts';
import { useWholeLines } from '../../ui/panel/use-whole-lines.ts';
import { drawnRollup } from '../../ui/state/marked-cell.ts';
import { toggled, type Hidden } from './map-filter.ts';

type MapFiltersProps = {
  readonly places: readonly MapPlace[];
  readonly hidden: Hidden;
  readonly onChange: (hidden: Hidden) => void;
};

/** Which types and states the map shows, with how many there are of each and the mark it draws for them: also the map's legend. */
export function MapFilters({ places, hidden, onChange }: MapFiltersProps) {
  const t = useText();
  const root = useRef<HTMLDivElement>(null);
  useWholeLines(root, true);
  const marks = useMapPalette(root, isLight(usePalette().name) ? 'light' : 'dark', useLanguage());
  const count = (test: (place: MapPlace) => boolean): number => places.filter(test).length;
  const untested = count((place) => drawnRollup(place) === 'ready-untested');
  return (
    <div ref={root} className="map-filters">
      <fieldset>
        <legend>{t('map.filter.states')}</legend>
        {ROLLUP_STATES.map((state) => {
          const number = count((place) => place.state === state);
          return number === 0 ? null : (
            <Checkbox
              key={state}
              checked={!hidden.states.has(state)}
              onChange={() => onChange({ ...hidden, states: toggled(hidden.states, state) })}
            >
              <PlaceGlyphIcon type="branch" state={state} palette={marks} />
              {t(`state.${state}`)} <span className="faint">{number}</span>
              {state === 'ready' && untested > 0 ? (
                <span className="faint">{t('map.filter.untested', { count: untested })}</span>
              ) : null}
            </Checkbox>
          );
        })}
      </fieldset>
      <fieldset>
        <legend>{t('map.filter.types')}</legend>
        {PLACE_TYPES.map((type) => {
          const number = count((place) => place.type === type);
          return number === 0 ? null : (
            <Checkbox
              key={type}
              checked={!hidden.types.has(type)}
              onChange={() => onChange({ ...hidden, types: toggled(hidden.types, type) })}
            >
              <PlaceGlyphIcon type={type} state={type === 'venue' ? 'none' : 'ready'} palette={marks} />
              {t(`type.${type}`)} <span className="faint">{number}</span>
            </Checkbox>
          );
        })}
      </fieldset>
    </div>
  );
}
