import { useQuery } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import type { Incident } from '../../../shared/contract/incidents.ts';
import type { PlanActivation } from '../../../shared/contract/posture.ts';
import { useCore } from '../../app/core-context.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { IncidentSelect } from './incident-select.tsx';
import { Button } from '../../ui/act/button.tsx';
import '../../ui/field/field.css';

/** Plans that are active, and the activation of another: which, on what ground. */
export function Plans({ incidents }: { readonly incidents: readonly Incident[] }) {
  const t = useText();
  const id = useId();
  const { query } = useCore();
  const { data } = useQuery(query.posture.get.queryOptions({ input: {} }));
  const activate = useCommand((client) => client.posture.activatePlan);
  const [open, setOpen] = useState(false);
  const [plan, setPlan] = useState('');
  const [ground, setGround] = useState('');
  const [incident, setIncident] = useState('');
  const [empty, setEmpty] = useState(false);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const missing = plan.trim() === '' || ground.trim() === '';
    setEmpty(missing);
    if (missing) return;
    const done = await activate.run({ plan, ground, ...(incident === '' ? {} : { incident }) });
    if (done === null) return;
    setOpen(false);
    setPlan('');
    setGround('');
  };
  return (
    <>
      <h2>{t('posture.plans')}</h2>
      {data?.plans.length === 0 ? <p className="faint">{t('posture.plans.none')}</p> : null}
      <ul className="plan-list">
        {(data?.plans ?? []).map((one) => (
          <ActivePlan key={one.id} plan={one} />
        ))}
      </ul>
      {open ? (
        <form className="side-form" onSubmit={(event) => void send(event)} aria-label={t('posture.plan.activate')}>
          <label htmlFor={`${id}-plan`}>
            {t('posture.field.plan')}
            <input
              id={`${id}-plan`}
              className="field"
              maxLength={120}
              list={`${id}-plans`}
              value={plan}
              onChange={(event) => setPlan(event.target.value)}
            />
          </label>
          <datalist id={`${id}-plans`}>
            {t('posture.plan.usual')
              .split('|')
              .map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
          </datalist>
          <label htmlFor={`${id}-ground`}>
            {t('posture.field.ground')}
            <input
              id={`${id}-ground`}
              className="field"
              maxLength={600}
              value={ground}
              onChange={(event) => setGround(event.target.value)}
            />
          </label>
          <IncidentSelect incidents={incidents} value={incident} onChange={setIncident} />
          {empty ? (
            <p className="side-problem" role="alert">
              {t('posture.plan.missing')}
            </p>
          ) : null}
          <div className="side-actions">
            <Button needs="posture.activatePlan" type="primary" htmlType="submit" loading={activate.pending}>
              {t('posture.plan.activate')}
            </Button>
            <Button onClick={() => setOpen(false)}>{t('common.cancel')}</Button>
          </div>
        </form>
      ) : (
        <Button needs="posture.activatePlan" size="small" onClick={() => setOpen(true)}>
          {t('posture.plan.activate')}
        </Button>
      )}
    </>
  );
}

function ActivePlan({ plan }: { readonly plan: PlanActivation }) {
  const t = useText();
  const id = useId();
  const format = useFormat();
  const end = useCommand((client) => client.posture.endPlan);
  const [ending, setEnding] = useState(false);
  const [ground, setGround] = useState('');
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (ground.trim() !== '') await end.run({ activation: plan.id, ground });
  };
  return (
    <li>
      <div className="plan-line">
        <b>{plan.plan}</b>
        {ending ? null : (
          <Button needs="posture.endPlan" size="small" onClick={() => setEnding(true)}>
            {t('posture.plan.end')}
          </Button>
        )}
      </div>
      <p>{plan.ground}</p>
      <p className="faint">
        {plan.person === null ? plan.post : `${plan.post} · ${plan.person}`} · {format.dateTime(plan.at)}
      </p>
      {ending ? (
        <form className="side-form" onSubmit={(event) => void send(event)}>
          <label htmlFor={`${id}-ground`}>
            {t('posture.plan.end.ground')}
            <input
              id={`${id}-ground`}
              className="field"
              maxLength={600}
              value={ground}
              onChange={(event) => setGround(event.target.value)}
            />
          </label>
          <div className="side-actions">
            <Button
              needs="posture.endPlan"
              size="small"
              type="primary"
              htmlType="submit"
              disabled={ground.trim() === ''}
              loading={end.pending}
            >
              {t('posture.plan.end')}
            </Button>
            <Button size="small" onClick={() => setEnding(false)}>
              {t('common.cancel')}
            </Button>
          </div>
        </form>
      ) : null}
    </li>
  );
}
