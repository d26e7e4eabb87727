import type { ScreenProps } from '../app/screen.ts';
import { useText } from '../i18n/text.tsx';
import { WallInterruption } from '../panels/incidents/wall-interruption.tsx';
import { useWallBoard } from '../panels/shared/use-wall-board.ts';
import { FreshnessContext, useFreshness } from '../ui/wall/freshness.ts';
import { LayoutContext } from '../ui/wall/wall-layout.ts';
import { GuardedPanel } from '../ui/wall/wall-panel.tsx';
import { useInterruption } from './use-interruption.ts';
import { useLayout } from './use-layout.ts';
import { useRotation } from './use-rotation.ts';
import { WallFoot } from './wall-foot.tsx';
import { WallPage } from './wall-page.tsx';
import { WallTop } from './wall-top.tsx';
import './wall.css';

const SECOND_MS = 1000;

/** The situation for a room: the pages of a layout turn by themselves until an incident has the wall. */
export function WallScreen({ search }: ScreenProps) {
  const t = useText();
  const freshness = useFreshness();
  const board = useWallBoard().data ?? null;
  const layout = useLayout(search.get('layout'));
  const { incident, release } = useInterruption(layout?.interruptAt ?? null);
  const rotation = useRotation({
    count: layout?.pages.length ?? 1,
    pageMs: (layout?.pageSeconds ?? 20) * SECOND_MS,
    held: incident !== null,
    onRelease: release,
    of: layout?.code ?? '',
  });
  const page = layout?.pages[rotation.page] ?? layout?.pages[0];
  const empty = board !== null && board.totals.required === 0 && board.places.total === 0;
  return (
    <FreshnessContext.Provider value={freshness}>
      <LayoutContext.Provider value={layout?.code ?? ''}>
        <div className={freshness.live ? 'wall' : 'wall wall-not-live'} data-layout={layout?.code}>
          <WallTop
            countdown={incident !== null || page?.panels.every(({ panel }) => panel !== 'countdown') !== false}
          />
          {empty ? (
            <main className="wall-empty">
              <b>{t('wall.empty')}</b>
              <span>{t('wall.empty.hint')}</span>
            </main>
          ) : (
            <main className="wall-main">
              {incident !== null ? (
                <GuardedPanel title={t('wall.panel.incidents')}>
                  <WallInterruption incident={incident} />
                </GuardedPanel>
              ) : page === undefined ? null : (
                <WallPage key={`${layout?.code}/${rotation.page}`} page={page} />
              )}
            </main>
          )}
          <WallFoot layout={layout} rotation={rotation} held={incident !== null} />
        </div>
      </LayoutContext.Provider>
    </FreshnessContext.Provider>
  );
}
