import * as L from 'leaflet';
import { graticuleStep, lineIndexes } from '../../../shared/domain/geo/graticule-step.ts';
import { TILE_SIZE, worldToLonLat, worldX, worldY } from '../../../shared/domain/geo/web-mercator.ts';
import { mapFont } from './map-font.ts';
import type { MapPalette } from './map-palette.ts';

/** Meridians at least this many CSS pixels apart; as dense as graph paper, no denser. */
const MIN_SPACING = 48;
/** Room for a coordinate label beyond a tile's edge, so that one cut by the edge is completed by the neighbour. */
const LABEL_REACH = 72;

/** Draws meridians and parallels on canvas tiles, with coordinates where two strong lines cross. */
export class GraticuleLayer extends L.GridLayer {
  readonly #palette: MapPalette;

  constructor(palette: MapPalette) {
    super({ tileSize: TILE_SIZE, keepBuffer: 2, updateWhenIdle: false, className: 'pm-graticule' });
    this.#palette = palette;
  }

  protected override createTile(coords: L.Coords): HTMLElement {
    const tile = document.createElement('canvas');
    const ratio = window.devicePixelRatio || 1;
    tile.width = TILE_SIZE * ratio;
    tile.height = TILE_SIZE * ratio;
    const context = tile.getContext('2d');
    if (context !== null) {
      context.scale(ratio, ratio);
      paintTile(context, coords, this.#palette);
    }
    return tile;
  }
}

function paintTile(context: CanvasRenderingContext2D, coords: L.Coords, palette: MapPalette): void {
  const worldPixels = TILE_SIZE * 2 ** coords.z;
  const left = coords.x * TILE_SIZE;
  const top = coords.y * TILE_SIZE;
  const lonLatAt = (x: number, y: number) => worldToLonLat((left + x) / worldPixels, (top + y) / worldPixels);
  const northWest = lonLatAt(-LABEL_REACH, -LABEL_REACH);
  const southEast = lonLatAt(TILE_SIZE + LABEL_REACH, TILE_SIZE + LABEL_REACH);
  const step = graticuleStep(coords.z, MIN_SPACING);
  const xOf = (lon: number) => worldX(lon) * worldPixels - left;
  const yOf = (lat: number) => worldY(lat) * worldPixels - top;

  const strokeLines = (degrees: number, colour: string): void => {
    context.beginPath();
    for (const i of lineIndexes(northWest.lon, southEast.lon, degrees)) {
      const x = Math.round(xOf(i * degrees)) + 0.5;
      context.moveTo(x, 0);
      context.lineTo(x, TILE_SIZE);
    }
    for (const i of lineIndexes(southEast.lat, northWest.lat, degrees)) {
      const y = Math.round(yOf(i * degrees)) + 0.5;
      context.moveTo(0, y);
      context.lineTo(TILE_SIZE, y);
    }
    context.strokeStyle = colour;
    context.lineWidth = 1;
    context.stroke();
  };
  strokeLines(step.minor, palette.grid);
  strokeLines(step.major, palette.gridStrong);

  context.font = mapFont(10);
  context.fillStyle = palette.faint;
  for (const i of lineIndexes(northWest.lon, southEast.lon, step.major)) {
    for (const j of lineIndexes(southEast.lat, northWest.lat, step.major)) {
      const x = Math.round(xOf(i * step.major));
      const y = Math.round(yOf(j * step.major));
      context.fillText(degreesText(i * step.major, step.decimals, 'E', 'W'), x + 4, y - 4);
      context.fillText(degreesText(j * step.major, step.decimals, 'N', 'S'), x + 4, y + 12);
    }
  }
}

/** The longitude wraps, so that a copy of the world further east carries true coordinates too. */
function degreesText(value: number, decimals: number, positive: string, negative: string): string {
  const wrapped = positive === 'E' ? ((((value + 180) % 360) + 360) % 360) - 180 : value;
  const side = wrapped < 0 ? negative : positive;
  return `${Math.abs(wrapped).toFixed(decimals)}°${side}`;
}
