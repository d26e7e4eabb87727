import { useId, type ReactNode } from 'react';
import { useFormat } from '../i18n/format.ts';
import { useText } from '../i18n/text.tsx';
import { ErrorBoundary } from '../ui/panel/error-boundary.tsx';
import { StateShape } from '../ui/state/state-shape.tsx';
import { useDataAge } from './freshness.ts';

type WallPanelProps = {
  readonly title: string;
  readonly note?: string | null;
  readonly className?: string;
  readonly children: ReactNode;
};

/** One message on the wall, with the age of its data. */
export function WallPanel({ title, note = null, className = '', children }: WallPanelProps) {
  const id = useId();
  return (
    <section className={`wall-panel ${className}`} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {note === null ? null : <span className="wall-note">{note}</span>}
        <DataAge />
      </header>
      <ErrorBoundary fallback={panelFailed}>{children}</ErrorBoundary>
    </section>
  );
}

const panelFailed = () => <PanelFailed />;

function PanelFailed() {
  const t = useText();
  return <p className="wall-failed">{t('common.panelFailed')}</p>;
}

function DataAge() {
  const t = useText();
  const format = useFormat();
  const { confirmedAt, live } = useDataAge();
  if (confirmedAt === null) return null;
  const time = format.time(confirmedAt);
  if (live) return <span className="wall-age">{t('wall.data', { time })}</span>;
  return (
    <span className="wall-age wall-age-stopped">
      <StateShape state="stale" size="1em" /> {t('wall.dataStopped', { time })}
    </span>
  );
}
