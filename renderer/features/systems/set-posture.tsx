import { useQuery } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import type { Incident } from '../../../shared/contract/incidents.ts';
import { POSTURES } from '../../../shared/contract/posture.ts';
import { useCore } from '../../app/core-context.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { FirstField } from '../../ui/field/first-field.tsx';
import { PostureMark } from '../../ui/posture/posture-mark.tsx';
import { IncidentSelect } from './incident-select.tsx';
import { Button } from '../../ui/act/button.tsx';
import { PlainButton } from '../../ui/act/plain-button.tsx';
import '../../ui/field/field.css';

type Level = (typeof POSTURES)[number];

/** The posture of the centre, and the next one: it needs a ground. */
export function SetPosture({ incidents }: { readonly incidents: readonly Incident[] }) {
  const t = useText();
  const id = useId();
  const format = useFormat();
  const { query } = useCore();
  const { data } = useQuery(query.posture.get.queryOptions({ input: {} }));
  const set = useCommand((client) => client.posture.set);
  const [level, setLevel] = useState<Level | null>(null);
  const [ground, setGround] = useState('');
  const [incident, setIncident] = useState('');
  const [empty, setEmpty] = useState(false);
  if (data === undefined) return null;
  const { current } = data;
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setEmpty(ground.trim() === '');
    if (level === null || ground.trim() === '') return;
    const done = await set.run({ level, ground, ...(incident === '' ? {} : { incident }) });
    if (done === null) return;
    setLevel(null);
    setGround('');
    setIncident('');
  };
  return (
    <>
      <div className={`posture-now posture-now-${current.level}`}>
        <h2>{t('posture.title')}</h2>
        <span className="posture-word">
          <PostureMark level={current.level} />
        </span>
        {current.at === null ? (
          <p className="dim">{t('posture.never')}</p>
        ) : (
          <p>
            {current.ground}
            <br />
            <span className="dim">
              {current.person === null ? current.post : `${current.post} · ${current.person}`} ·{' '}
              {format.dateTime(current.at)}
            </span>
          </p>
        )}
      </div>
      <form className="side-form" onSubmit={(event) => void send(event)} aria-label={t('posture.set')}>
        <div className="choice-strip" role="group" aria-label={t('posture.set')}>
          {POSTURES.map((one) => (
            <PlainButton
              needs="posture.set"
              key={one}
              className="plain-button"
              aria-pressed={(level ?? current.level) === one}
              onClick={() => setLevel(one === current.level ? null : one)}
            >
              <PostureMark level={one} />
            </PlainButton>
          ))}
        </div>
        {level === null ? null : (
          <>
            <label htmlFor={`${id}-ground`}>
              {t('posture.field.ground')}
              <FirstField
                id={`${id}-ground`}
                maxLength={600}
                aria-invalid={empty || undefined}
                value={ground}
                onChange={(event) => setGround(event.target.value)}
              />
            </label>
            <IncidentSelect incidents={incidents} value={incident} onChange={setIncident} />
            {empty ? (
              <p className="side-problem" role="alert">
                {t('posture.ground.missing')}
              </p>
            ) : null}
            <div className="side-actions">
              <Button needs="posture.set" type="primary" htmlType="submit" loading={set.pending}>
                {t('posture.to', { level: t(`posture.${level}`) })}
              </Button>
              <Button onClick={() => setLevel(null)}>{t('common.cancel')}</Button>
            </div>
          </>
        )}
      </form>
    </>
  );
}
