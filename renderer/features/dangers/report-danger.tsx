import { useQuery } from '@tanstack/react-query';
import { Modal, type InputRef } from 'antd';
import { useId, useRef, useState, type FormEvent } from 'react';
import { DANGER_SEVERITIES, type DangerSeverity } from '../../../shared/domain/dangers/danger.ts';
import { useCore } from '../../app/core-context.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { useZone } from '../../i18n/zone.tsx';
import { fromZoneInput } from '../../ui/time/zone-input.ts';
import { Button } from '../../ui/act/button.tsx';
import { PlaceField } from '../../ui/place-finder/place-field.tsx';
import '../../ui/field/field.css';

type ReportDangerProps = {
  /** Code of the place it is reported at; asked for when null. */
  readonly place: string | null;
  readonly onClose: () => void;
  readonly onReported: (danger: string) => void;
};

/** A new danger: what and where; the rest can follow. Enter records it. */
export function ReportDanger({ place, onClose, onReported }: ReportDangerProps) {
  const t = useText();
  const zone = useZone();
  const id = useId();
  const nameOf = useName();
  const { query } = useCore();
  const report = useCommand((client) => client.dangers.report);
  const first = useRef<InputRef>(null);
  const what = useRef<HTMLInputElement>(null);
  const [where, setWhere] = useState(place);
  const [title, setTitle] = useState('');
  const [item, setItem] = useState('');
  const [severity, setSeverity] = useState<DangerSeverity>('general');
  const [due, setDue] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const cells = useQuery({
    ...query.readiness.place.queryOptions({ input: { place: where ?? '' } }),
    enabled: where !== null,
  });
  const catalogue = useQuery(query.catalogue.get.queryOptions({ input: {} }));
  const required = new Set((cells.data?.cells ?? []).map((cell) => cell.item));

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (where === null) return setProblem(t('dangers.new.place.needed'));
    if (title.trim() === '') return setProblem(t('dangers.new.title.hint'));
    const at = due.trim() === '' ? undefined : fromZoneInput(due, zone);
    if (at === null) return setProblem(t('dangers.assign.due.bad'));
    const done = await report.run({
      place: where,
      title: title.trim(),
      severity,
      ...(item === '' ? {} : { item }),
      ...(at === undefined ? {} : { due: at }),
    });
    if (done !== null) onReported(done.danger);
    return undefined;
  };

  return (
    <Modal
      open
      title={t('dangers.report')}
      footer={null}
      onCancel={onClose}
      width={480}
      afterOpenChange={(shown) => {
        if (shown) (place === null ? first : what).current?.focus();
      }}
    >
      <form className="side-form" onSubmit={(event) => void save(event)}>
        <PlaceField
          field={first}
          label={t('dangers.new.place')}
          placeholder={t('dangers.new.place.find')}
          chosen={where}
          onChoose={setWhere}
        />
        <label htmlFor={`${id}-title`}>
          {t('dangers.new.title')}
          <input
            id={`${id}-title`}
            ref={what}
            className="field"
            maxLength={300}
            placeholder={t('dangers.new.title.hint')}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        </label>
        <label htmlFor={`${id}-severity`}>
          {t('dangers.new.severity')}
          <select
            id={`${id}-severity`}
            className="field"
            value={severity}
            onChange={(event) => setSeverity(event.target.value === 'major' ? 'major' : 'general')}
          >
            {DANGER_SEVERITIES.toReversed().map((one) => (
              <option key={one} value={one}>
                {t(`dangers.severity.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label htmlFor={`${id}-item`}>
          {t('dangers.new.item')}
          <select id={`${id}-item`} className="field" value={item} onChange={(event) => setItem(event.target.value)}>
            <option value="">{t('dangers.fact.item.none')}</option>
            {(catalogue.data?.items ?? [])
              .filter(({ code }) => required.has(code))
              .map((one) => (
                <option key={one.code} value={one.code}>
                  {nameOf(one)}
                </option>
              ))}
          </select>
        </label>
        <label htmlFor={`${id}-due`}>
          {t('dangers.new.due')}
          <input
            id={`${id}-due`}
            className="field"
            placeholder="2026-09-11 18:00"
            value={due}
            onChange={(event) => setDue(event.target.value)}
          />
        </label>
        {problem === null ? null : (
          <p className="side-problem" role="alert">
            {problem}
          </p>
        )}
        <div className="side-actions">
          <Button needs="dangers.report" type="primary" htmlType="submit" loading={report.pending}>
            {t('dangers.new.save')}
          </Button>
          <Button onClick={onClose}>{t('dangers.step.cancel')}</Button>
        </div>
      </form>
    </Modal>
  );
}
