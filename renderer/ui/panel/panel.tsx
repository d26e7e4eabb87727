import { Button } from 'antd';
import { useId, useRef, type ReactNode } from 'react';
import { useText } from '../../i18n/text.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { useWholeLines } from './use-whole-lines.ts';
import './panel.css';

type PanelProps = {
  readonly title: ReactNode;
  /** Right of the title: a count, a note, an age. */
  readonly aside?: ReactNode;
  readonly className?: string;
  /** Lets the content scroll inside the panel instead of being cut off. */
  readonly scroll?: boolean;
  readonly children: ReactNode;
};

/** A titled part of a screen. A fault inside stays inside. */
export function Panel({ title, aside, className = '', scroll = false, children }: PanelProps) {
  const id = useId();
  const t = useText();
  const body = useRef<HTMLDivElement>(null);
  useWholeLines(body, scroll);
  const fallback = (retry: () => void): ReactNode => (
    <p className="panel-failed">
      {t('common.panelFailed')}{' '}
      <Button size="small" onClick={retry}>
        {t('common.retry')}
      </Button>
    </p>
  );
  return (
    <section className={`panel ${className}`} aria-labelledby={id}>
      <header className="panel-head">
        <h2 id={id}>{title}</h2>
        {aside === undefined ? null : <div className="panel-aside">{aside}</div>}
      </header>
      {/* A scrolling region must be reachable by keyboard even when nothing inside it can take the focus. */}
      <div
        ref={body}
        className={scroll ? 'panel-body panel-scroll' : 'panel-body'}
        {...(scroll && { tabIndex: 0, role: 'group', 'aria-labelledby': id })}
      >
        <ErrorBoundary fallback={fallback}>{children}</ErrorBoundary>
      </div>
    </section>
  );
}
