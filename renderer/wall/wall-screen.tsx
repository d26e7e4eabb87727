import { useBoard } from '../panels/shared/use-board.ts';
import { useText } from '../i18n/text.tsx';
import { FreshnessContext, useFreshness } from './freshness.ts';
import { useRotation } from './use-rotation.ts';
import { WallFoot } from './wall-foot.tsx';
import { WALL_PAGES } from './wall-pages.tsx';
import { WallTop } from './wall-top.tsx';
import './wall.css';

/** The situation for a room: pages that turn by themselves, each panel with the age of its data. */
export function WallScreen() {
  const t = useText();
  const freshness = useFreshness();
  const board = useBoard();
  const rotation = useRotation(WALL_PAGES.length);
  const Page = WALL_PAGES[rotation.page]?.component;
  const empty = board !== null && board.totals.required === 0 && board.places.total === 0;
  return (
    <FreshnessContext.Provider value={freshness}>
      <div className={freshness.live ? 'wall' : 'wall wall-not-live'}>
        <WallTop />
        {empty || Page === undefined ? (
          <main className="wall-empty">
            <b>{t('wall.empty')}</b>
            <span>{t('wall.empty.hint')}</span>
          </main>
        ) : (
          <main className="wall-main">
            <Page />
          </main>
        )}
        <WallFoot rotation={rotation} />
      </div>
    </FreshnessContext.Provider>
  );
}
