import type { TimingView } from '../../../shared/contract/drills/timing.ts';
import { KIND_WORDS } from '../../../shared/domain/drills/aar-words.ts';
import { barScale } from '../../../shared/domain/documents/bar-scale.ts';
import { durationText } from '../../../shared/domain/drills/duration-text.ts';
import { useName } from '../../i18n/names.ts';
import { useLanguage, useText } from '../../i18n/text.tsx';
import { OutcomeMark } from './outcome-mark.tsx';
import { TableHead } from './table-head.tsx';
import './timing-list.css';

const SHORTEST_SCALE_MS = 60_000;

type TimingListProps = {
  readonly timings: readonly TimingView[];
  /** The time that still runs of what is not done yet; null once the exercise has ended. */
  readonly runningMs?: ((timing: TimingView) => number | null) | undefined;
};

/** What the console timed, each with a bar beside its target. */
export function TimingList({ timings, runningMs }: TimingListProps) {
  const t = useText();
  const lang = useLanguage();
  const nameOf = useName();
  const bars = timings.flatMap(({ tookMs, targetMs }) =>
    tookMs === null ? [] : [{ value: tookMs, target: targetMs ?? undefined }],
  );
  // What took no time at all is no long bar, however alone it stands.
  const most = Math.max(barScale(bars), SHORTEST_SCALE_MS);
  return (
    <table className="timing-list">
      <TableHead
        columns={[
          { text: t('timing.what') },
          { text: t('timing.kind') },
          { text: t('timing.bar'), kind: 'bar' },
          { text: t('timing.took'), kind: 'figure' },
          { text: t('timing.target'), kind: 'figure' },
          { text: t('timing.outcome') },
        ]}
      />
      <tbody>
        {timings.map((timing) => {
          const { ref, kind, tookMs, targetMs, outcome } = timing;
          const running = tookMs === null ? (runningMs?.(timing) ?? null) : null;
          return (
            <tr key={`${kind} ${ref}`}>
              <th scope="row">{nameOf(timing)}</th>
              <td className="dim">{KIND_WORDS[lang][kind]}</td>
              <td aria-hidden="true">
                {tookMs === null ? null : (
                  <TimeBar tookMs={tookMs} targetMs={targetMs} most={most} late={outcome === 'late'} />
                )}
              </td>
              <td className="timing-figure">
                {tookMs !== null ? (
                  durationText(tookMs)
                ) : running === null ? (
                  '—'
                ) : (
                  <span className="dim">{durationText(running)}</span>
                )}
              </td>
              <td className="timing-figure">{targetMs === null ? '—' : durationText(targetMs)}</td>
              <td>
                <OutcomeMark outcome={outcome} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

type TimeBarProps = {
  readonly tookMs: number;
  readonly targetMs: number | null;
  /** Milliseconds of the full width. */
  readonly most: number;
  readonly late: boolean;
};

/** A time as a bar, its target as a line across it. */
function TimeBar({ tookMs, targetMs, most, late }: TimeBarProps) {
  const share = (ms: number): string => `${Math.min(100, (ms / most) * 100)}%`;
  return (
    <span className={late ? 'time-bar time-bar-late' : 'time-bar'}>
      <i style={{ width: share(tookMs) }} />
      {targetMs === null || targetMs > most ? null : <b style={{ left: share(targetMs) }} />}
    </span>
  );
}
