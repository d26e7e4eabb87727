import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ReportingSlot } from '../../../shared/contract/reporting.ts';
import { useCore } from '../../app/core-context.tsx';
import { useNow } from '../../app/now.ts';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';

type SlotRef = { readonly plan: string; readonly date: string; readonly cutoff: string };

type SlotHeadProps = {
  readonly slot: ReportingSlot | null;
  readonly recent: readonly ReportingSlot[];
  readonly onChoose: (slot: SlotRef | { readonly plan: string }) => void;
  readonly children: ReactNode;
};

const SHOWN = 6;
const keyOf = ({ plan, date, cutoff }: SlotRef): string => `${plan}|${date}|${cutoff}`;

/** Which cut-off is looked at, how many are silent, and how long it is to the next. */
export function SlotHead({ slot, recent, onChoose, children }: SlotHeadProps) {
  const t = useText();
  const format = useFormat();
  const nameOf = useName();
  const now = useNow('second');
  const { query } = useCore();
  const { data } = useQuery(query.reporting.now.queryOptions({ input: { limit: 0 } }));
  const { data: plans } = useQuery(query.reporting.plans.queryOptions({ input: {} }));
  const active = (plans?.items ?? []).filter((plan) => plan.active);
  const silent = slot === null ? 0 : slot.counts.missing + slot.counts.awaited;
  const next = data?.next ?? null;
  return (
    <>
      <header className="split-head">
        <h1>{t('reporting.title')}</h1>
        {slot === null ? null : (
          <span className={slot.counts.missing > 0 ? 'warn-word' : 'dim'} data-testid="silent">
            {t('reporting.sum', {
              expected: slot.counts.expected,
              silent,
              late: slot.counts.late,
              zero: slot.counts.zero,
            })}
          </span>
        )}
        <span className="split-gap" />
        {next === null ? null : (
          <span className="dim" role="timer">
            {t('reporting.next', {
              name: nameOf({ name: next.planName, nameEn: next.planNameEn }),
              time: format.moment(next.dueAt, now),
              countdown: format.countdown(Math.max(0, next.dueAt - now)),
            })}
          </span>
        )}
        {active.length > 1 ? (
          <select
            className="field report-plan"
            aria-label={t('reporting.plan')}
            value={slot?.plan ?? ''}
            onChange={(event) => onChoose({ plan: event.target.value })}
          >
            {active.map((plan) => (
              <option key={plan.code} value={plan.code}>
                {nameOf(plan)}
              </option>
            ))}
          </select>
        ) : null}
        {children}
      </header>
      {slot === null || recent.length === 0 ? null : (
        <div className="split-head">
          <div className="choice-strip" role="group" aria-label={t('reporting.slots')}>
            {withChosen(recent.slice(0, SHOWN), slot).map((one) => (
              <button
                key={keyOf(one)}
                type="button"
                className={`plain-button ${one.counts.missing > 0 ? 'strip-act' : ''}`}
                aria-pressed={keyOf(one) === keyOf(slot)}
                onClick={() => onChoose({ plan: one.plan, date: one.date, cutoff: one.cutoff })}
              >
                {format.date(one.dueAt)} {one.cutoff} <b>{format.number(one.counts.missing + one.counts.awaited)}</b>
              </button>
            ))}
          </div>
          <span className="faint">{t('reporting.slots.hint')}</span>
        </div>
      )}
    </>
  );
}

function withChosen(recent: readonly ReportingSlot[], slot: ReportingSlot): readonly ReportingSlot[] {
  return recent.some((one) => keyOf(one) === keyOf(slot)) ? recent : [...recent, slot];
}
