import { useText } from '../../i18n/text.tsx';
import { barSegments, SEGMENTS, type BarTally, type Segment } from './bar-segments.ts';
import './state.css';

const WORDS = {
  tested: 'state.tested',
  ready: 'state.ready-untested',
  stale: 'state.stale',
  progress: 'state.in-progress',
  red: 'state.red',
  open: 'state.open',
} as const satisfies Record<Segment, string>;

/** Stacked bar of required cells: tested (filled) and not (hollow), stale (hatched), in progress, red, open. Its label says the numbers. */
export function ReadinessBar({ tally }: { readonly tally: BarTally }) {
  const t = useText();
  const parts = barSegments(tally);
  const shown = SEGMENTS.filter((segment) => parts[segment] > 0);
  const label = shown.map((segment) => `${t(WORDS[segment])} ${parts[segment]}`).join(' · ');
  return (
    <>
      <span className="visually-hidden">{label === '' ? t('state.none') : label}</span>
      <div className="readiness-bar" aria-hidden="true" title={label}>
        {shown.map((segment) => (
          <i key={segment} className={`bar-${segment}`} style={{ flexGrow: parts[segment], flexBasis: 0 }} />
        ))}
      </div>
    </>
  );
}

/** What the colours of the bars mean. */
export function BarLegend() {
  const t = useText();
  return (
    <span className="bar-legend faint">
      {SEGMENTS.map((segment) => (
        <span key={segment} className="bar-legend-entry">
          <i className={`bar-key bar-${segment}`} aria-hidden="true" />
          {t(WORDS[segment])}
        </span>
      ))}
    </span>
  );
}
