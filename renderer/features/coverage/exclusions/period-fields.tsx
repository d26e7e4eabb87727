import { Input, Select } from 'antd';
import { useId } from 'react';
import { useText } from '../../../i18n/text.tsx';
import type { Coverage } from '../use-coverage.ts';
import { Button } from '../../../ui/act/button.tsx';
import './exclusions.css';

/** What both an exclusion and a drawn line say: for which venue, from when to when (as typed), and why. */
export type PeriodDraft = {
  readonly venue: string | null;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
};

type PeriodFieldsProps = {
  readonly coverage: Coverage;
  readonly draft: PeriodDraft;
  readonly change: (part: Partial<PeriodDraft>) => void;
  /** Whether it may stand for every venue. */
  readonly allVenues?: boolean;
  readonly reasonHint: string;
};

const ALL = '';

export function PeriodFields({ coverage, draft, change, allVenues = false, reasonHint }: PeriodFieldsProps) {
  const t = useText();
  const id = useId();
  const venues = coverage.venues.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <>
      <label htmlFor={`${id}-venue`}>{t('coverage.exclude.venue')}</label>
      <Select
        id={`${id}-venue`}
        aria-label={t('coverage.exclude.venue')}
        value={allVenues ? (draft.venue ?? ALL) : draft.venue}
        showSearch={{ optionFilterProp: 'label' }}
        options={allVenues ? [{ value: ALL, label: t('coverage.barrier.allVenues') }, ...venues] : venues}
        onChange={(venue: string) => change({ venue: venue === ALL ? null : venue })}
      />
      <label htmlFor={`${id}-from`}>{t('coverage.exclude.from')}</label>
      <Input id={`${id}-from`} value={draft.from} onChange={({ target }) => change({ from: target.value })} />
      <label htmlFor={`${id}-to`}>{t('coverage.exclude.to')}</label>
      <Input id={`${id}-to`} value={draft.to} onChange={({ target }) => change({ to: target.value })} />
      <label htmlFor={`${id}-reason`}>{t('coverage.exclude.reason')}</label>
      <Input
        id={`${id}-reason`}
        value={draft.reason}
        maxLength={300}
        placeholder={reasonHint}
        onChange={({ target }) => change({ reason: target.value })}
      />
    </>
  );
}

type PeriodEndProps = {
  readonly problem: string | null;
  readonly saveText: string;
  readonly pending: boolean;
  readonly onCancel: () => void;
};

/** What is wrong with the form, and its two buttons. */
export function PeriodEnd({ problem, saveText, pending, onCancel }: PeriodEndProps) {
  const t = useText();
  return (
    <>
      {problem === null ? null : (
        <p className="exclude-problem" role="alert">
          {problem}
        </p>
      )}
      <footer>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
        <Button needs="coverage.exclude" type="primary" htmlType="submit" loading={pending}>
          {saveText}
        </Button>
      </footer>
    </>
  );
}
