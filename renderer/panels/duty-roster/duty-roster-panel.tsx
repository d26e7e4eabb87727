import { saidPosition } from '../../../shared/domain/duty/said-position.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCore } from '../../app/core-context.tsx';
import { Link } from '../../app/router/router.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { Empty } from '../../ui/panel/empty.tsx';
import { Panel } from '../../ui/panel/panel.tsx';
import { StateShape } from '../../ui/state/state-shape.tsx';
import './duty-roster-panel.css';

/** Who is on duty, positions nobody holds, and when the shift ends. */
export function DutyRosterPanel() {
  const t = useText();
  const format = useFormat();
  const nameOf = useName();
  const { query } = useCore();
  const { data } = useQuery({ ...query.duty.now.queryOptions({ input: {} }), placeholderData: keepPreviousData });
  const next = data?.next[0];
  return (
    <Panel
      title={<Link to="/incidents/duty">{t('duty.panel')}</Link>}
      aside={
        next === undefined || data === undefined
          ? undefined
          : t('duty.panel.next', { post: next.post, time: format.moment(next.startsAt, data.at) })
      }
      className="duty-panel"
      scroll
    >
      {data === undefined ? null : data.onDuty.length + data.gaps.length === 0 ? (
        <Empty title={t('duty.panel.none')} hint={t('duty.panel.none.hint')}>
          <Link to="/incidents/duty">{t('screen.duty')}</Link>
        </Empty>
      ) : (
        <ul className="duty-panel-list">
          {data.gaps.map((one) => (
            <li key={`gap/${one.position}`}>
              <StateShape state="red" size={11} />
              <span className="cut duty-panel-gap">
                {t('duty.now.gap', { position: nameOf({ name: one.positionName, nameEn: one.positionNameEn }) })}
              </span>
              <span className="faint">{t('duty.until', { time: format.time(one.to) })}</span>
            </li>
          ))}
          {data.onDuty.map((one) => (
            <li key={one.id}>
              <StateShape state="ready" size={11} />
              <span className="cut">
                {saidPosition(nameOf({ name: one.positionName, nameEn: one.positionNameEn }), one.post)}{' '}
                <b>{[one.post, one.person].filter(Boolean).join(' ')}</b>
              </span>
              <span className="faint">{t('duty.until', { time: format.time(one.endsAt) })}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
