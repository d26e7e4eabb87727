import { useRef, useState, type KeyboardEvent } from 'react';
import type { MapPlace } from './map-place.ts';
import type { MapPalette } from './map-palette.ts';
import type { MapText } from './map-text.ts';
import { PlaceGlyphIcon } from './place-glyph-icon.tsx';

type Props = {
  readonly places: readonly MapPlace[];
  readonly total: number;
  readonly selected: string | null;
  readonly text: MapText;
  readonly palette: MapPalette;
  readonly onHighlight: (code: string | null) => void;
  readonly onSelect: (code: string) => void;
  /** Escape: the keyboard goes back to the map. */
  readonly onLeave: () => void;
};

/**
 * The places in view as a list, for those who do not see or point at the canvas. Hidden until Tab reaches it; arrows walk
 * through it, the map marks the place, Enter chooses it.
 */
export function VisiblePlacesList(props: Props) {
  const { places, total, selected, text, palette, onHighlight, onSelect, onLeave } = props;
  const list = useRef<HTMLUListElement>(null);
  const [activeCode, setActiveCode] = useState<string | null>(null);
  const found = places.findIndex((place) => place.code === activeCode);
  // One stop for Tab: the place the user was on, or the most urgent.
  const active = Math.max(0, found);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onLeave();
    const last = places.length - 1;
    const target = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: last }[event.key];
    if (target === undefined) return;
    list.current?.querySelectorAll('button')[Math.max(0, Math.min(last, target))]?.focus();
    event.preventDefault();
  };

  return (
    <section className="pm-layer pm-plate pm-list" aria-label={text.listName}>
      <p>{total === 0 ? text.listEmpty : text.list(places.length, total)}</p>
      <ul ref={list}>
        {places.map((place, i) => (
          <li key={place.code}>
            <button
              type="button"
              tabIndex={i === active ? 0 : -1}
              aria-pressed={place.code === selected}
              onKeyDown={onKeyDown}
              onFocus={() => {
                setActiveCode(place.code);
                onHighlight(place.code);
              }}
              onBlur={() => onHighlight(null)}
              onClick={() => onSelect(place.code)}
            >
              <PlaceGlyphIcon type={place.type} state={place.state} palette={palette} />
              <span>{place.name}</span>
              <small>{text.states[place.state]}</small>
            </button>
          </li>
        ))}
      </ul>
      {total > places.length && <p>{text.listMore(total - places.length)}</p>}
    </section>
  );
}
