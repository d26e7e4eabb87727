import { useQuery } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import type { ReportingPlan } from '../../../shared/contract/reporting.ts';
import { PERIOD_KINDS } from '../../../shared/contract/event.ts';
import { localDateAt } from '../../../shared/domain/places/open-spans.ts';
import { PLACE_TYPES } from '../../../shared/domain/places/place-type.ts';
import { useCore } from '../../app/core-context.tsx';
import { useNow } from '../../app/now.ts';
import { useCommand } from '../../app/use-command.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { useZone } from '../../i18n/zone.tsx';
import { readDate } from '../../ui/time/zone-input.ts';
import { readClocks } from './read-clocks.ts';
import { Button } from '../../ui/act/button.tsx';

type Draft = Omit<ReportingPlan, 'sample' | 'cutoffs' | 'organisations'> & { cutoffs: string; organisations: string };

type PlanPaneProps = {
  /** `new`, or the code of the plan. */
  readonly code: string;
  readonly onClose: () => void;
  readonly onChoose: (code: string) => void;
};

/** Who reports, by when, on which days. */
export function PlanPane({ code, onClose, onChoose }: PlanPaneProps) {
  const t = useText();
  const zone = useZone();
  const now = useNow();
  const nameOf = useName();
  const { query } = useCore();
  const { data } = useQuery(query.reporting.plans.queryOptions({ input: {} }));
  if (data === undefined) return null;
  const known = data.items.find((plan) => plan.code === code);
  const blank: Draft = {
    code: '',
    name: '',
    nameEn: '',
    placeTypes: ['branch'],
    organisations: '',
    periods: [],
    cutoffs: '17:00',
    leadMinutes: 120,
    startsOn: localDateAt(now, zone),
    active: true,
  };
  const draft =
    known === undefined
      ? blank
      : { ...known, cutoffs: known.cutoffs.join(' '), organisations: known.organisations.join(' ') };
  return (
    <>
      <div className="side-head">
        <h2>{t('reporting.plans')}</h2>
        <Button size="small" onClick={onClose}>
          {t('common.close')}
        </Button>
      </div>
      <div className="side-actions">
        {data.items.map((plan) => (
          <Button key={plan.code} size="small" disabled={plan.code === code} onClick={() => onChoose(plan.code)}>
            {nameOf(plan)} · {t('reporting.plan.places', { count: plan.places })}
          </Button>
        ))}
        <Button needs="reporting.savePlan" size="small" disabled={known === undefined} onClick={() => onChoose('new')}>
          {t('reporting.plan.new')}
        </Button>
      </div>
      <PlanForm key={code} plan={draft} isNew={known === undefined} onSaved={onChoose} />
    </>
  );
}

type PlanFormProps = { readonly plan: Draft; readonly isNew: boolean; readonly onSaved: (code: string) => void };

function PlanForm({ plan, isNew, onSaved }: PlanFormProps) {
  const t = useText();
  const id = useId();
  const save = useCommand((client) => client.reporting.savePlan);
  const [draft, setDraft] = useState(plan);
  const [bad, setBad] = useState(false);
  const change = (fields: Partial<Draft>): void => setDraft((before) => ({ ...before, ...fields }));
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const startsOn = readDate(draft.startsOn);
    const cutoffs = readClocks(draft.cutoffs);
    const blank = draft.code.trim() === '' || draft.name.trim() === '' || draft.placeTypes.length === 0;
    if (blank || startsOn === null || cutoffs === null) return setBad(true);
    setBad(false);
    const organisations = draft.organisations.split(/[\s,，、;；]+/).filter(Boolean);
    const { code, name, nameEn, placeTypes, periods, leadMinutes, active } = draft;
    const done = await save.run({
      plan: {
        code: code.trim(),
        name,
        nameEn,
        placeTypes,
        periods,
        leadMinutes,
        active,
        startsOn,
        cutoffs,
        organisations,
      },
    });
    if (done !== null) onSaved(done.plan.code);
    return undefined;
  };
  const text = (key: 'code' | 'name' | 'nameEn' | 'cutoffs' | 'organisations' | 'startsOn', readOnly = false) => (
    <label htmlFor={`${id}-${key}`}>
      {t(`reporting.plan.${key}`)}
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
      {text('code', !isNew)}
      {text('name')}
      {text('nameEn')}
      {text('cutoffs')}
      <label htmlFor={`${id}-lead`}>
        {t('reporting.plan.leadMinutes')}
        <input
          id={`${id}-lead`}
          className="field"
          type="number"
          min={5}
          max={1440}
          value={draft.leadMinutes}
          onChange={(event) => change({ leadMinutes: Number(event.target.value) })}
        />
      </label>
      {text('startsOn')}
      {text('organisations')}
      <Members
        title={t('reporting.plan.types')}
        all={PLACE_TYPES.map((one) => ({ key: one, label: t(`type.${one}`) }))}
        chosen={draft.placeTypes}
        onChange={(placeTypes) => change({ placeTypes })}
      />
      <Members
        title={t('reporting.plan.periods')}
        all={PERIOD_KINDS.map((one) => ({ key: one, label: t(`inspections.period.${one}`) }))}
        chosen={draft.periods}
        onChange={(periods) => change({ periods })}
      />
      <label className="report-check">
        <input type="checkbox" checked={draft.active} onChange={(event) => change({ active: event.target.checked })} />
        {t('reporting.plan.active')}
      </label>
      {bad ? (
        <p className="side-problem" role="alert">
          {t('reporting.plan.bad')}
        </p>
      ) : null}
      <div className="side-actions">
        <Button needs="reporting.savePlan" type="primary" htmlType="submit" loading={save.pending}>
          {t('common.save')}
        </Button>
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
  return (
    <fieldset className="report-members">
      <legend>{title}</legend>
      {all.map(({ key, label }) => (
        <label key={key} className="report-check">
          <input
            type="checkbox"
            checked={chosen.includes(key)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, key] : chosen.filter((one) => one !== key))
            }
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
