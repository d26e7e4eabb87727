import { useQuery } from '@tanstack/react-query';
import { Popover } from 'antd';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { PostureMark } from '../../ui/posture/posture-mark.tsx';
import { useCore } from '../core-context.tsx';
import { Link } from '../router/router.tsx';

/** The posture of the centre and the plans that are active: who, when, on what ground. */
export function PosturePill() {
  const t = useText();
  const { query } = useCore();
  const { data } = useQuery(query.posture.get.queryOptions({ input: {} }));
  if (data === undefined) return null;
  const { current, plans } = data;
  return (
    <Popover trigger={['click']} placement="bottom" content={<PostureDetails />}>
      <button
        type="button"
        className={`pill plain-button posture-pill pill-${current.level}`}
        aria-label={t('posture.strip', { level: t(`posture.${current.level}`), plans: plans.length })}
      >
        <PostureMark level={current.level} />
        {plans.length === 0 ? null : <b>{t('posture.plans.count', { count: plans.length })}</b>}
      </button>
    </Popover>
  );
}

function PostureDetails() {
  const t = useText();
  const format = useFormat();
  const { query } = useCore();
  const { data } = useQuery(query.posture.get.queryOptions({ input: {} }));
  if (data === undefined) return null;
  const { current, plans } = data;
  return (
    <div className="link-details">
      <p>
        <PostureMark level={current.level} />
      </p>
      {current.at === null ? (
        <p className="faint">{t('posture.never')}</p>
      ) : (
        <p>
          {current.ground}
          <br />
          <span className="faint">
            {current.post} · {format.dateTime(current.at)}
          </span>
        </p>
      )}
      {plans.map((plan) => (
        <p key={plan.id}>
          <b>{t('posture.plan.active', { plan: plan.plan })}</b>
          <br />
          {plan.ground}
          <br />
          <span className="faint">
            {plan.post} · {format.dateTime(plan.at)}
          </span>
        </p>
      ))}
      <Link to="/incidents/systems">{t('posture.change')}</Link>
    </div>
  );
}
