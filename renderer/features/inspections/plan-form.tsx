import { useId, useState, type FormEvent } from 'react';
import type { InspectionPlan } from '../../../shared/contract/inspections.ts';
import { PERIOD_KINDS } from '../../../shared/contract/event.ts';
import { CADENCES } from '../../../shared/domain/inspections/cadence.ts';
import { PLACE_TYPES } from '../../../shared/domain/places/place-type.ts';
import { useCommand } from '../../app/use-command.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { readDate } from '../../ui/time/zone-input.ts';
import { Button } from '../../ui/act/button.tsx';
import '../../ui/field/field.css';

export type PlanDraft = Omit<InspectionPlan, 'sample'>;

type PlanFormProps = {
  readonly plan: PlanDraft;
  readonly isNew: boolean;
  readonly checklists: readonly { readonly code: string; readonly name: string; readonly nameEn: string | null }[];
  readonly onClose: () => void;
};

/** A plan as a form: how often, where, with which checklists, raised when. */
export function PlanForm({ plan, isNew, checklists, onClose }: PlanFormProps) {
  const t = useText();
  const id = useId();
  const nameOf = useName();
  const save = useCommand((client) => client.inspections.savePlan);
  const [draft, setDraft] = useState(plan);
  const [bad, setBad] = useState(false);
  const change = (fields: Partial<PlanDraft>): void => setDraft((before) => ({ ...before, ...fields }));
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const startsOn = readDate(draft.startsOn);
    if (draft.code.trim() === '' || draft.name.trim() === '' || startsOn === null) return setBad(true);
    if ((await save.run({ plan: { ...draft, startsOn } })) !== null) onClose();
    return undefined;
  };
  const text = (key: 'code' | 'name' | 'nameEn' | 'post' | 'startsOn', readOnly = false) => (
    <label htmlFor={`${id}-${key}`}>
      {t(`inspections.plan.${key}`)}
      <input
        id={`${id}-${key}`}
        className="field"
        readOnly={readOnly}
        maxLength={200}
        value={draft[key] ?? ''}
        onChange={(event) => change({ [key]: event.target.value })}
      />
    </label>
  );
  return (
    <form className="side-form" onSubmit={(event) => void send(event)}>
      <h2>{t(isNew ? 'inspections.plan.new' : 'inspections.plan.edit')}</h2>
      {text('code', !isNew)}
      {text('name')}
      {text('nameEn')}
      {text('post')}
      {text('startsOn')}
      <label htmlFor={`${id}-cadence`}>
        {t('inspections.plan.cadence')}
        <select
          id={`${id}-cadence`}
          className="field"
          value={draft.cadence}
          onChange={(event) => change({ cadence: CADENCES.find((one) => one === event.target.value) ?? 'daily' })}
        >
          {CADENCES.map((one) => (
            <option key={one} value={one}>
              {t(`inspections.cadence.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label htmlFor={`${id}-raised`}>
        {t('inspections.plan.raised')}
        <select
          id={`${id}-raised`}
          className="field"
          value={draft.raisedCadence ?? ''}
          onChange={(event) => change({ raisedCadence: CADENCES.find((one) => one === event.target.value) ?? null })}
        >
          <option value="">{t('inspections.plan.raised.none')}</option>
          {CADENCES.map((one) => (
            <option key={one} value={one}>
              {t(`inspections.cadence.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {draft.raisedCadence === null ? null : (
        <Members
          title={t('inspections.plan.raisedIn')}
          all={PERIOD_KINDS.map((one) => ({ key: one, label: t(`inspections.period.${one}`) }))}
          chosen={draft.raisedIn}
          onChange={(raisedIn) => change({ raisedIn })}
        />
      )}
      <Members
        title={t('inspections.plan.types')}
        all={PLACE_TYPES.map((one) => ({ key: one, label: t(`type.${one}`) }))}
        chosen={draft.placeTypes}
        onChange={(placeTypes) => change({ placeTypes })}
      />
      <Members
        title={t('inspections.plan.checklists')}
        all={checklists.map((one) => ({ key: one.code, label: nameOf(one) }))}
        chosen={draft.checklists}
        onChange={(chosen) => change({ checklists: chosen })}
      />
      <label htmlFor={`${id}-active`} className="member">
        <input
          id={`${id}-active`}
          type="checkbox"
          checked={draft.active}
          onChange={(event) => change({ active: event.target.checked })}
        />
        {t('inspections.plan.active')}
      </label>
      {bad ? (
        <p className="side-problem" role="alert">
          {t('inspections.plan.bad')}
        </p>
      ) : null}
      <div className="side-actions">
        <Button needs="inspections.savePlan" type="primary" htmlType="submit" loading={save.pending}>
          {t('inspections.plan.save')}
        </Button>
        <Button onClick={onClose}>{t('dangers.step.cancel')}</Button>
      </div>
    </form>
  );
}

type MembersProps<Key extends string> = {
  readonly title: string;
  readonly all: readonly { readonly key: Key; readonly label: string }[];
  readonly chosen: readonly Key[];
  readonly onChange: (chosen: Key[]) => void;
};

function Members<Key extends string>({ title, all, chosen, onChange }: MembersProps<Key>) {
  const id = useId();
  return (
    <fieldset className="plan-members">
      <legend>{title}</legend>
      {all.map(({ key, label }) => (
        <label key={key} htmlFor={`${id}-${key}`} className="member">
          <input
            id={`${id}-${key}`}
            type="checkbox"
            checked={chosen.includes(key)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, key] : chosen.filter((other) => other !== key))
            }
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
