import type { ReportClockView } from '../../../shared/contract/clocks.ts';
import { useNow } from '../../app/now.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { limitText } from './limit-text.ts';
import './incident.css';

/** How a limit stands at `now` (UTC ms), whatever the core last said: it runs on while nothing is read. */
export function limitState(
  { soon, due }: Pick<ReportClockView, 'soon' | 'due'>,
  now: number,
): 'running' | 'soon' | 'over' {
  if (now > due) return 'over';
  return now >= soon ? 'soon' : 'running';
}

type ClockLimitProps = { readonly clock: Pick<ReportClockView, 'soon' | 'due'> };

/** A limit counting down; red with a word once it is over. */
export function ClockLimit({ clock }: ClockLimitProps) {
  const t = useText();
  const format = useFormat();
  const now = useNow('second');
  const state = limitState(clock, now);
  const time = limitText(clock.due - now);
  return (
    <span className={`clock-limit limit-${state}`} title={format.dateTime(clock.due)}>
      {t(state === 'over' ? 'incidents.limit.over' : 'incidents.limit.in', { time })}
    </span>
  );
}
