import { useCallback, useEffect, useId, type ReactNode } from 'react';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { ErrorBoundary } from '../panel/error-boundary.tsx';
import { StateShape } from '../state/state-shape.tsx';
import { useAge, type WallRead } from './wall-read.ts';
import './wall-panel.css';

/** A panel that failed is tried again after this long: nobody can press a button on a wall. */
const RETRY_MS = 30_000;

type WallPanelProps = {
  readonly title: string;
  readonly note?: string | null;
  readonly className?: string;
  /** What it shows was read by these. */
  readonly reads: readonly WallRead[];
  readonly children: ReactNode;
};

/** One message on the wall, with the age of what it shows. What could never be read says so instead of standing empty. */
export function WallPanel({ title, note = null, className = '', reads, children }: WallPanelProps) {
  const t = useText();
  const format = useFormat();
  const id = useId();
  const { at, fresh, failed } = useAge(reads);
  const time = at === null ? '' : format.time(at);
  return (
    <section
      className={`wall-panel ${className}${at !== null && !fresh ? ' wall-panel-old' : ''}`}
      aria-labelledby={id}
    >
      <header>
        <h2 id={id} className="cut">
          {title}
        </h2>
        {note === null ? null : <span className="wall-note cut">{note}</span>}
        {at === null ? null : fresh ? (
          <span className="wall-age">{t('wall.data', { time })}</span>
        ) : (
          <span className="wall-age wall-age-stopped">
            <StateShape state="stale" size="1em" /> {t('wall.dataStopped', { time })}
          </span>
        )}
      </header>
      {at === null && failed ? <p className="wall-failed">{t('wall.unread')}</p> : children}
    </section>
  );
}

type GuardedPanelProps = { readonly title: string; readonly children: ReactNode };

/** Keeps a panel that fails from taking the wall down; it says so under its title and is tried again. */
export function GuardedPanel({ title, children }: GuardedPanelProps) {
  const fallback = useCallback((retry: () => void) => <FailedPanel title={title} retry={retry} />, [title]);
  return <ErrorBoundary fallback={fallback}>{children}</ErrorBoundary>;
}

function FailedPanel({ title, retry }: { readonly title: string; readonly retry: () => void }) {
  const t = useText();
  const id = useId();
  useEffect(() => {
    const timer = setTimeout(retry, RETRY_MS);
    return () => clearTimeout(timer);
  }, [retry]);
  return (
    <section className="wall-panel wall-panel-failed" aria-labelledby={id}>
      <header>
        <h2 id={id} className="cut">
          {title}
        </h2>
      </header>
      <p className="wall-failed">
        <StateShape state="stale" size="1em" /> {t('wall.panelFailed')}
      </p>
    </section>
  );
}

/** Nothing to do: said so that it can be believed. */
export function WallCalm({ children }: { readonly children: ReactNode }) {
  return (
    <p className="wall-calm">
      <StateShape state="ready" size="1em" />
      <span>{children}</span>
    </p>
  );
}
