import type { MapPlace } from '../../shared/contract/places.ts';
import { BoardMap } from '../panels/place-map/board-map.tsx';

/** The console's map, drawn larger: its smallest text, 10 px, becomes 24 at 1080p. */
export function WallMap({ places }: { readonly places: readonly MapPlace[] }) {
  return (
    <div className="wall-map" inert>
      <div className="wall-map-scaled">
        <BoardMap places={places} />
      </div>
    </div>
  );
}
