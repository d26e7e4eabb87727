import type { KeptLayout } from '../../shared/contract/wall.ts';
import { shellBridge } from '../app/shell.ts';
import { useFormat } from '../i18n/format.ts';
import { useName } from '../i18n/names.ts';
import { useText } from '../i18n/text.tsx';
import { StateShape } from '../ui/state/state-shape.tsx';
import { useDataAge } from '../ui/wall/freshness.ts';
import type { Rotation } from './rotation.ts';
import { useLeaveHint } from './use-leave-hint.ts';

type WallFootProps = { readonly layout: KeptLayout | null; readonly rotation: Rotation; readonly held: boolean };

/** Which page, how long it stays, what comes next, and whether the data is live. */
export function WallFoot({ layout, rotation, held }: WallFootProps) {
  const t = useText();
  const leaving = useLeaveHint();
  const isShell = shellBridge()?.kind === 'wall';
  const { live, lostSince, refused } = useDataAge();
  return (
    <footer className="wall-foot">
      {leaving ? (
        <span className="wall-leave">{t(isShell ? 'wall.leave' : 'wall.leave.browser')}</span>
      ) : refused || (!live && lostSince !== null) ? (
        <LostText />
      ) : layout === null ? (
        <span className="wall-gap" />
      ) : held ? (
        <>
          <span className="wall-held">{t('wall.held')}</span>
          <div className="wall-progress wall-progress-held" aria-hidden="true" />
          <span>{t('wall.held.release')}</span>
        </>
      ) : (
        <Pages layout={layout} rotation={rotation} />
      )}
      <LinkText />
    </footer>
  );
}

function Pages({ layout, rotation }: { readonly layout: KeptLayout; readonly rotation: Rotation }) {
  const t = useText();
  const nameOf = useName();
  const count = layout.pages.length;
  const page = layout.pages[rotation.page];
  const next = layout.pages[(rotation.page + 1) % count];
  return (
    <>
      <span className="cut">
        {t('wall.pageOf', { page: rotation.page + 1, count })} {page === undefined ? '' : nameOf(page)}
      </span>
      <div className="wall-progress" aria-hidden="true">
        {/* One animation per page instead of a render per frame; a new key starts it again. */}
        <i
          key={`${layout.code}/${rotation.page}/${rotation.turnedAt}`}
          style={{
            animationDuration: `${layout.pageSeconds}s`,
            animationDelay: `${-rotation.spentMs}ms`,
            animationPlayState: rotation.paused ? 'paused' : 'running',
          }}
        />
      </div>
      <span className="cut">
        {rotation.paused
          ? t('wall.paused')
          : next === undefined || count === 1
            ? ''
            : t('wall.next', { name: nameOf(next) })}
      </span>
    </>
  );
}

/** What happened, what the wall still shows, and that nobody has to do anything. */
function LostText() {
  const t = useText();
  const format = useFormat();
  const { confirmedAt, refused } = useDataAge();
  return (
    <span className="wall-leave">
      {refused
        ? t('wall.lost.refused')
        : confirmedAt === null
          ? t('wall.lost.nothing')
          : t('wall.lost.shown', { time: format.time(confirmedAt) })}
    </span>
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
