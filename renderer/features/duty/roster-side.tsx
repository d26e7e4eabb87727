import { saidPosition } from '../../../shared/domain/duty/said-position.ts';
import { useQuery } from '@tanstack/react-query';
import { useCore } from '../../app/core-context.tsx';
import { Link } from '../../app/router/router.tsx';
import type { Formats } from '../../i18n/format.ts';
import type { Named } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { StateShape } from '../../ui/state/state-shape.tsx';
import type { Roster } from './roster-grid.tsx';

type RosterSideProps = {
  readonly roster: Roster | undefined;
  readonly format: Formats;
  readonly nameOf: (named: Named) => string;
};

/** Who is on duty now and next, and what is wrong with the week. */
export function RosterSide({ roster, format, nameOf }: RosterSideProps) {
  const t = useText();
  const { query } = useCore();
  const { data } = useQuery(query.duty.now.queryOptions({ input: {} }));
  const named = (one: { positionName: string; positionNameEn: string | null }): string =>
    nameOf({ name: one.positionName, nameEn: one.positionNameEn });
  return (
    <>
      <h2>{t('duty.now')}</h2>
      {data === undefined || data.onDuty.length === 0 ? <p className="faint">{t('duty.now.none')}</p> : null}
      <ul className="duty-people">
        {data?.onDuty.map((one) => (
          <li key={one.id}>
            <StateShape state="ready" size={11} />
            <span className="cut">
              {saidPosition(named(one), one.post)} <b>{[one.post, one.person].filter(Boolean).join(' ')}</b>
            </span>
            <span className="faint">{t('duty.until', { time: format.time(one.endsAt) })}</span>
          </li>
        ))}
        {data?.gaps.map((one) => (
          <li key={`gap/${one.position}`}>
            <StateShape state="red" size={11} />
            <span className="cut warn-word">{t('duty.now.gap', { position: named(one) })}</span>
            <span className="faint">{t('duty.until', { time: format.time(one.to) })}</span>
          </li>
        ))}
      </ul>
      <h3>{t('duty.next')}</h3>
      <ul className="duty-people">
        {data?.next.map((one) => (
          <li key={one.id}>
            <StateShape state="open" size={11} />
            <span className="cut">
              {saidPosition(named(one), one.post)} {[one.post, one.person].filter(Boolean).join(' ')}
            </span>
            <span className="faint">{format.moment(one.startsAt, data.at)}</span>
          </li>
        ))}
      </ul>
      {roster === undefined || roster.doubles.length === 0 ? null : (
        <>
          <h3>{t('duty.doubles')}</h3>
          <ul className="duty-people">
            {roster.doubles.map((one) => (
              <li key={`${one.first.id}/${one.second.id}`}>
                <StateShape state="overdue" size={11} />
                <span className="cut">{one.first.post}</span>
                <span className="faint">
                  {format.dateTime(one.from)}–{format.time(one.to)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Link to="/incidents/handover">{t('handover.open')}</Link>
      </p>
    </>
  );
}
