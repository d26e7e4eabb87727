import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { MEDIA, type Medium } from '../../../shared/domain/clocks/clock-rule.ts';
import { useLanguage, useText } from '../../i18n/text.tsx';
import { useZone } from '../../i18n/zone.tsx';
import { fromZoneInput, toZoneInput } from '../../ui/time/zone-input.ts';
import { Button } from '../../ui/act/button.tsx';
import '../../ui/field/field.css';

export type Told = { readonly who: string; readonly medium: Medium; readonly at?: number };

type ToldFormProps = {
  readonly recipient: { readonly zh: string; readonly en: string } | null;
  readonly published: boolean;
  readonly pending: boolean;
  readonly onTold: (told: Told) => void;
  readonly onOnly: () => void;
  readonly onCancel: () => void;
};

/** Evidence that the report reached who it is owed to; Enter publishes with it, so that its clock stops. */
export function ToldForm({ recipient, published, pending, onTold, onOnly, onCancel }: ToldFormProps) {
  const t = useText();
  const lang = useLanguage();
  const zone = useZone();
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  const [who, setWho] = useState(recipient?.[lang] ?? '');
  const [medium, setMedium] = useState<Medium>('written');
  const [when, setWhen] = useState('');
  const [opened] = useState(() => toZoneInput(Date.now(), zone));
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => first.current?.select(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onCancel();
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const at = when.trim() === '' ? undefined : fromZoneInput(when, zone);
    if (who.trim() === '') return setProblem(t('incidents.stop.told.missing'));
    if (at === null) return setProblem(t('incidents.time.bad'));
    setProblem(null);
    return onTold({ who, medium, ...(at === undefined ? {} : { at }) });
  };
  return (
    <form
      className="report-told"
      aria-label={t(published ? 'reports.send.save' : 'reports.publish.form')}
      onSubmit={onSubmit}
    >
      <label htmlFor={`${id}-who`}>
        {t('incidents.stop.told')}
        <input
          id={`${id}-who`}
          ref={first}
          className="field"
          onKeyDown={onKeyDown}
          maxLength={120}
          value={who}
          onChange={(event) => setWho(event.target.value)}
        />
      </label>
      <label htmlFor={`${id}-medium`}>
        {t('incidents.stop.medium')}
        <select
          id={`${id}-medium`}
          className="field"
          onKeyDown={onKeyDown}
          value={medium}
          onChange={(event) => setMedium(MEDIA.find((one) => one === event.target.value) ?? 'written')}
        >
          {MEDIA.map((one) => (
            <option key={one} value={one}>
              {t(`incidents.medium.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label htmlFor={`${id}-at`}>
        {t('incidents.stop.at')}
        <input
          id={`${id}-at`}
          className="field"
          onKeyDown={onKeyDown}
          placeholder={t('incidents.stop.now', { example: opened })}
          value={when}
          onChange={(event) => setWhen(event.target.value)}
        />
      </label>
      <div className="report-buttons">
        <Button needs="reports.publish" size="small" type="primary" htmlType="submit" loading={pending}>
          {t(published ? 'reports.send.save' : 'reports.publish.send')}
        </Button>
        {published ? null : (
          <Button needs="reports.publish" size="small" onClick={onOnly}>
            {t('reports.publish.only')}
          </Button>
        )}
        <Button size="small" type="text" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
      {problem === null ? null : (
        <p className="side-problem" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
