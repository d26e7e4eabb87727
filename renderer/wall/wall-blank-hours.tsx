import { useText } from '../i18n/text.tsx';
import { worstSpan } from '../panels/coverage/blank-span.ts';
import { WallPanel } from './wall-panel.tsx';

type WallBlankHoursProps = {
  /** Blank spots at each of the 24 hours of the day; empty before they are known. */
  readonly counts: readonly number[];
  /** The present hour. */
  readonly hour: number;
};

const MARKED = new Set([0, 6, 12, 18, 23]);
const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/** How many blank spots each hour of today has, so that the evening does not come as a surprise. */
export function WallBlankHours({ counts, hour }: WallBlankHoursProps) {
  const t = useText();
  const most = Math.max(1, ...counts);
  const worst = worstSpan(counts);
  return (
    <WallPanel title={t('coverage.wall.hours')} className="wall-hours-panel">
      {worst === null ? null : (
        <p className="wall-hours-worst">
          {t('coverage.wall.hours.most', {
            count: worst.count,
            span: t('coverage.wall.span', { from: clock(worst.from), to: clock(worst.to) }),
          })}
        </p>
      )}
      <div className="wall-hours" aria-hidden="true">
        {counts.map((count, index) => (
          <div key={clock(index)} className={index === hour ? 'wall-hour wall-hour-now' : 'wall-hour'}>
            <span>{index === hour ? count : ''}</span>
            <i>
              <b style={{ height: `${(count / most) * 100}%` }} />
            </i>
            <span>
              {index === hour ? t('coverage.now') : MARKED.has(index) && Math.abs(index - hour) > 2 ? index : ''}
            </span>
          </div>
        ))}
      </div>
    </WallPanel>
  );
}
