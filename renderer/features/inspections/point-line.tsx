import { useId, type KeyboardEvent } from 'react';
import type { InspectionFormPoint } from '../../../shared/contract/inspections.ts';
import { POINT_RESULTS, type PointResult } from '../../../shared/domain/checklists/checklist-verdict.ts';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { resultOfKey } from './form-answers.ts';

type PointLineProps = {
  readonly point: InspectionFormPoint;
  readonly result: PointResult | null;
  readonly note: string;
  readonly onResult: (result: PointResult) => void;
  readonly onNote: (note: string) => void;
  /** Goes to the next point after an answer by key. */
  readonly onNext: () => void;
};

/** One point: Y, X or N answers it and goes on; a failed one asks what was seen. */
export function PointLine({ point, result, note, onResult, onNote, onNext }: PointLineProps) {
  const t = useText();
  const id = useId();
  const format = useFormat();
  const nameOf = useName();
  const name = nameOf(point);
  const onKeyDown = (event: KeyboardEvent): void => {
    const answer = event.ctrlKey || event.metaKey || event.altKey ? null : resultOfKey(event.key);
    if (answer === null) return;
    event.preventDefault();
    onResult(answer);
    if (answer !== 'fail') onNext();
  };
  return (
    <fieldset className={`point ${result === 'fail' ? 'point-failed' : ''}`}>
      <legend>
        {name} {point.critical ? <span className="tag-word">{t('inspections.form.critical')}</span> : null}
      </legend>
      <div className="point-choices">
        {POINT_RESULTS.map((one) => (
          <label key={one} htmlFor={`${id}-${one}`} className={result === one ? `point-${one}` : undefined}>
            <input
              id={`${id}-${one}`}
              type="radio"
              name={id}
              checked={result === one}
              onChange={() => onResult(one)}
              onKeyDown={onKeyDown}
            />
            {t(`inspections.form.${one}`)}
          </label>
        ))}
      </div>
      {result === 'fail' ? (
        <>
          <input
            className="field"
            data-note
            aria-label={`${name}: ${t('inspections.form.note')}`}
            placeholder={t('inspections.form.note')}
            maxLength={300}
            value={note}
            onChange={(event) => onNote(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
              event.preventDefault();
              onNext();
            }}
          />
          <p className="faint point-hint">
            {point.danger === null
              ? t('inspections.form.opens')
              : t('inspections.form.known', { danger: point.danger })}
          </p>
        </>
      ) : (
        <p className="faint point-hint">
          {point.result === null || point.observedAt === null
            ? t('inspections.form.never')
            : t('inspections.form.last', {
                result: t(`inspections.form.${point.result}`),
                at: format.dateTime(point.observedAt),
              })}
        </p>
      )}
    </fieldset>
  );
}
