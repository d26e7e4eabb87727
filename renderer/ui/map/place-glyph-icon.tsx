import { useEffect, useRef } from 'react';
import type { PlaceType } from '../../../shared/domain/places/place-type.ts';
import type { MapPalette } from './map-palette.ts';
import type { MarkState } from './map-place.ts';
import { drawPlaceGlyph } from './place-glyph.ts';

const SIZE = 22;

/** The mark of a place exactly as the map draws it, for legends and lists. The word beside it carries the meaning. */
export function PlaceGlyphIcon(props: { type: PlaceType; state: MarkState; palette: MapPalette }) {
  const { type, state, palette } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (canvas.current === null || context === null || context === undefined) return;
    const ratio = window.devicePixelRatio || 1;
    canvas.current.width = canvas.current.height = SIZE * ratio;
    context.scale(ratio, ratio);
    context.translate(SIZE / 2, SIZE / 2);
    drawPlaceGlyph(context, type, state, 6.5, palette);
  }, [type, state, palette]);
  return <canvas ref={canvas} aria-hidden="true" style={{ width: SIZE, height: SIZE, flex: 'none' }} />;
}
