import { useQuery } from '@tanstack/react-query';
import type { TimingView } from '../../../shared/contract/drills/timing.ts';
import { useCore } from '../../app/core-context.tsx';
import { useNow } from '../../app/now.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { Empty } from '../../ui/panel/empty.tsx';
import { TimingList } from './timing-list.tsx';

/** How long the players took, as the console timed it; what is not done yet runs on. */
export function Timings() {
  const t = useText();
  const format = useFormat();
  const { query } = useCore();
  const now = useNow('second');
  const { data } = useQuery(query.exercise.timings.queryOptions({ input: {} }));
  if (data === undefined) return null;
  const running = ({ from, outcome }: TimingView): number | null =>
    data.endedAt !== null || from === null || outcome === 'skipped' || outcome === 'withdrawn'
      ? null
      : Math.max(0, now - from);
  if (data.firstInjectAt === null) return <Empty title={t('timing.none')} hint={t('timing.none.hint')} />;
  const late = data.outcomes.late + data.outcomes.missed;
  return (
    <>
      <p className={late > 0 ? 'warn-word' : 'dim'}>
        {t('timing.sum', { inTime: data.outcomes['in-time'], late, open: data.outcomes.open })} ·{' '}
        {t('timing.played', { entries: format.number(data.entries), incidents: data.incidents.length })}
      </p>
      <TimingList timings={data.timings} runningMs={running} />
    </>
  );
}
