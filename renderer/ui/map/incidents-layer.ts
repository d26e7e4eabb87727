import { worldX, worldY } from '../../../shared/domain/geo/web-mercator.ts';
import { CanvasOverlay, type CanvasFrame } from './canvas-overlay.ts';
import { mapFont } from './map-font.ts';
import type { MapPalette } from './map-palette.ts';

/** Open incidents at one place: degrees, WGS-84; `severity` 0 the worst, null without a grade; `label` is what the flag says. */
export type MapIncident = {
  readonly place: string;
  readonly lon: number;
  readonly lat: number;
  readonly severity: number | null;
  readonly label: string;
};

/** CSS pixels: how far above the place the flag stands, its height, and the room left and right of its word. */
const LIFT = 13;
const HEIGHT = 17;
const PAD = 5;
const FONT = mapFont(11, 600);

/** Places with open incidents: a flag above the mark, with the worst grade in words and never in colour alone. */
export class IncidentsLayer extends CanvasOverlay {
  #incidents: readonly MapIncident[] = [];
  #palette: MapPalette;

  constructor(palette: MapPalette) {
    super();
    this.#palette = palette;
  }

  setIncidents(incidents: readonly MapIncident[]): void {
    // The worst last, so that it lies on top.
    this.#incidents = incidents.toSorted((a, b) => (b.severity ?? Infinity) - (a.severity ?? Infinity));
    this.redraw();
  }

  setPalette(palette: MapPalette): void {
    this.#palette = palette;
    this.redraw();
  }

  protected override draw(frame: CanvasFrame): void {
    const { context, worldPixels, left, top, width, height } = frame;
    context.font = FONT;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    for (const incident of this.#incidents) {
      const x = worldX(incident.lon) * worldPixels - left;
      const y = worldY(incident.lat) * worldPixels - top;
      if (x > -60 && x < width + 60 && y > -20 && y < height + 60) this.#flag(context, x, y, incident);
    }
  }

  #flag(context: CanvasRenderingContext2D, x: number, y: number, { severity, label }: MapIncident): void {
    const { act, onAct, warn, land, ink, dim, pane } = this.#palette;
    const half = context.measureText(label).width / 2 + PAD;
    const bottom = y - LIFT;
    const [ground, word] = severity === 0 ? [act, onAct] : severity === 1 ? [warn, '#1a1408'] : [pane, ink];
    context.beginPath();
    context.moveTo(x - half, bottom - HEIGHT);
    context.lineTo(x + half, bottom - HEIGHT);
    context.lineTo(x + half, bottom);
    context.lineTo(x + 4, bottom);
    context.lineTo(x, bottom + 6);
    context.lineTo(x - 4, bottom);
    context.lineTo(x - half, bottom);
    context.closePath();
    context.lineJoin = 'round';
    context.lineWidth = 3;
    context.strokeStyle = land;
    context.stroke();
    context.fillStyle = ground;
    context.fill();
    context.lineWidth = 1;
    context.strokeStyle = severity === null ? dim : severity > 1 ? ink : ground;
    context.setLineDash(severity === null ? [3, 2] : []);
    context.stroke();
    context.setLineDash([]);
    context.fillStyle = word;
    context.fillText(label, x, bottom - HEIGHT / 2);
  }
}
