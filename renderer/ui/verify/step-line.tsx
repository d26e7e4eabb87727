import { Button, Progress } from 'antd';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import type { StepsState } from './use-steps.ts';
import './verify.css';

/** How far a long call is, with its cancel; afterwards what went wrong. */
export function StepLine({ state, onCancel }: { readonly state: StepsState<unknown>; readonly onCancel: () => void }) {
  const t = useText();
  const format = useFormat();
  const { running, step, problem, cancelled } = state;
  if (problem !== null)
    return (
      <p className="form-problem" role="alert">
        {problem}
      </p>
    );
  if (cancelled) return <p role="status">{t('evidence.cancelled')}</p>;
  if (!running) return null;
  const known = step !== null && step.total !== null && step.total > 0;
  const percent = known && step.total !== null ? Math.floor((step.done / step.total) * 100) : 0;
  return (
    <div className="step-line" role="status">
      <span>{step === null ? t('evidence.starting') : t(`evidence.phase.${step.phase}`)}</span>
      <Progress percent={percent} showInfo={false} size="small" aria-label={t('evidence.progress')} />
      <span className="faint">
        {known && step.total !== null ? `${format.number(step.done)} / ${format.number(step.total)}` : ''}
      </span>
      <Button size="small" onClick={onCancel}>
        {t('evidence.cancel')}
      </Button>
    </div>
  );
}
