import { useFormat } from '../i18n/format.ts';
import { useText } from '../i18n/text.tsx';
import { StateShape } from '../ui/state/state-shape.tsx';
import { useDataAge } from './freshness.ts';
import { PAGE_MS, type Rotation } from './rotation.ts';
import { WALL_PAGES } from './wall-pages.tsx';

/** Which page, how long it stays, what comes next, and whether the data is live. */
export function WallFoot({ rotation }: { readonly rotation: Rotation }) {
  const t = useText();
  const count = WALL_PAGES.length;
  const page = WALL_PAGES[rotation.page];
  const next = WALL_PAGES[(rotation.page + 1) % count];
  return (
    <footer className="wall-foot">
      <span>
        {t('wall.pageOf', { page: rotation.page + 1, count })} {page === undefined ? '' : t(page.title)}
      </span>
      <div className="wall-progress" aria-hidden="true">
        {/* One animation per page instead of a render per frame; a new key starts it again. */}
        <i
          key={`${rotation.page}/${rotation.turnedAt}`}
          style={{
            animationDuration: `${PAGE_MS}ms`,
            animationDelay: `${-rotation.spentMs}ms`,
            animationPlayState: rotation.paused ? 'paused' : 'running',
          }}
        />
      </div>
      <span>
        {rotation.paused ? t('wall.paused') : next === undefined ? '' : t('wall.next', { name: t(next.title) })}
      </span>
      <LinkText />
    </footer>
  );
}

function LinkText() {
  const t = useText();
  const format = useFormat();
  const { live, lostSince } = useDataAge();
  if (live) {
    return (
      <span className="wall-link">
        <StateShape state="ready" size="1em" /> {t('wall.live')}
      </span>
    );
  }
  return (
    <output className="wall-link wall-link-lost">
      <StateShape state="red" size="1em" />{' '}
      {lostSince === null ? t('wall.waiting') : t('wall.lost', { time: format.time(lostSince) })}
    </output>
  );
}
