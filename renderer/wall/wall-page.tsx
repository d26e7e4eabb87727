import type { WallPage as Page } from '../../shared/domain/walls/layout.ts';
import { useText } from '../i18n/text.tsx';
import { GuardedPanel } from '../ui/wall/wall-panel.tsx';
import { PANELS } from './panel-catalogue.ts';

/** One page of a wall: its panels in the grid, each on its own feet. */
export function WallPage({ page }: { readonly page: Page }) {
  const t = useText();
  return (
    <div className="wall-page">
      {page.panels.map(({ panel, column, row, width, height }) => {
        const Panel = PANELS[panel];
        return (
          <div
            key={panel}
            className="wall-slot-area"
            data-panel={panel}
            style={{ gridColumn: `${column} / span ${width}`, gridRow: `${row} / span ${height}` }}
          >
            <GuardedPanel title={t(`wall.panel.${panel}`)}>
              <Panel />
            </GuardedPanel>
          </div>
        );
      })}
    </div>
  );
}
