import type { CommandBus } from '../../store/command-bus.ts';
import { LayoutStore } from './layout-store.ts';
import { WallPicture, type WallSources } from './wall-picture.ts';

/** Layouts of walls, and what walls may show. */
export class Walls {
  readonly layouts: LayoutStore;
  readonly picture: WallPicture;

  /** `resourcesDir` is absolute. @throws AppError RESOURCE_DAMAGED */
  constructor(bus: CommandBus, resourcesDir: string, sources: WallSources) {
    this.layouts = new LayoutStore(sources.db, bus, resourcesDir);
    this.picture = new WallPicture(sources, this.layouts);
  }
}
