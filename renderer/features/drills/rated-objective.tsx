import { useState } from 'react';
import type { DrillDetail } from '../../../shared/contract/drills/drill.ts';
import type { ProcedureName } from '../../../shared/contract/rights/rights-of.ts';
import { DRILL_RATINGS, type DrillRating } from '../../../shared/domain/drills/drill.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { PlainButton } from '../../ui/act/plain-button.tsx';

export type NewRating = { readonly objective: number; readonly rating: DrillRating; readonly note: string | null };

type Props = {
  readonly needs: ProcedureName;
  readonly objective: DrillDetail['objectives'][number];
  readonly evaluator: string;
  readonly ratings: DrillDetail['ratings'];
  readonly closed: boolean;
  readonly onRate: (rating: NewRating) => void;
};

/** One objective: P, S, M or U, and a word on why. */
export function RatedObjective({ needs, objective, evaluator, ratings, closed, onRate }: Props) {
  const t = useText();
  const nameOf = useName();
  const own = ratings.find((one) => one.evaluator === evaluator);
  const [note, setNote] = useState(own?.note ?? '');
  const name = nameOf({ name: objective.text, nameEn: objective.textEn });
  const written = note.trim() === '' ? null : note.trim();
  const others = ratings.filter((one) => one.evaluator !== evaluator);
  return (
    <li>
      <div>
        <b>{name}</b>
        <small className="dim">
          {objective.itemName === null ? null : (
            <>
              {' '}
              {nameOf({ name: objective.itemName, nameEn: objective.itemNameEn })}
              {objective.critical ? ` · ${t('drills.critical')}` : null}
            </>
          )}
          {objective.targetMinutes === null ? null : ` · ${t('drills.target', { minutes: objective.targetMinutes })}`}
        </small>
        {others.length === 0 ? null : (
          <small className="dim evaluate-others">
            {others
              .map((one) => `${one.evaluator} ${one.rating}${one.note === null ? '' : `：${one.note}`}`)
              .join(' · ')}
          </small>
        )}
      </div>
      <span className="evaluate-ratings" role="group" aria-label={t('drills.rate', { objective: name })}>
        {DRILL_RATINGS.map((rating) => (
          <PlainButton
            needs={needs}
            key={rating}
            className="plain-button"
            aria-pressed={own?.rating === rating}
            disabled={closed}
            title={t(`drills.rating.${rating}`)}
            onClick={() => onRate({ objective: objective.ord, rating, note: written })}
          >
            {t(`drills.rating.${rating}`)}
          </PlainButton>
        ))}
      </span>
      <input
        className="field"
        aria-label={t('evaluate.why', { objective: name })}
        placeholder={t('evaluate.why.hint')}
        maxLength={4000}
        readOnly={closed}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        onBlur={() => {
          if (own !== undefined && !closed && written !== own.note)
            onRate({ objective: objective.ord, rating: own.rating, note: written });
        }}
      />
    </li>
  );
}
