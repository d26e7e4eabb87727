import type { DrillDetail } from '../../../shared/contract/drills/drill.ts';
import { DRILL_RATINGS } from '../../../shared/domain/drills/drill.ts';
import { useOperator } from '../../app/operator.ts';
import { useCommand } from '../../app/use-command.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { PlainButton } from '../../ui/act/plain-button.tsx';
import './drills.css';

/** What the drill was to show; an evaluator presses P, S, M or U beside each while it runs or after it. */
export function Objectives({ drill }: { readonly drill: DrillDetail }) {
  const t = useText();
  const nameOf = useName();
  const rate = useCommand((client) => client.drills.rate);
  const post = useOperator(({ operator }) => operator?.post ?? null);
  const open = drill.stage === 'running' || drill.stage === 'ended';
  return (
    <>
      <h3>{t('drills.objectives')}</h3>
      <ul className="drill-objectives" aria-label={t('drills.objectives')}>
        {drill.objectives.map((objective) => {
          const ratings = drill.ratings.filter((rating) => rating.objective === objective.ord);
          const own = ratings.find(({ evaluator }) => evaluator === post);
          const name = nameOf({ name: objective.text, nameEn: objective.textEn });
          return (
            <li key={objective.ord}>
              <span>{name}</span>
              {open ? (
                <span className="drill-ratings" role="group" aria-label={t('drills.rate', { objective: name })}>
                  {DRILL_RATINGS.map((rating) => (
                    <PlainButton
                      needs="drills.rate"
                      key={rating}

                      className="plain-button"
                      aria-pressed={own?.rating === rating}
                      title={t(`drills.rating.${rating}`)}
                      onClick={() => void rate.run({ drill: drill.id, objective: objective.ord, rating })}
                    >
                      {rating}
                    </PlainButton>
                  ))}
                </span>
              ) : (
                <b>{ratings.map(({ rating }) => rating).join(' ')}</b>
              )}
              <small>
                {objective.item === null ? null : (
                  <>
                    {nameOf({ name: objective.itemName ?? objective.item, nameEn: objective.itemNameEn })}
                    {objective.critical ? ` · ${t('drills.critical')}` : null}{' '}
                  </>
                )}
                {objective.targetMinutes === null ? null : t('drills.target', { minutes: objective.targetMinutes })}
                {objective.actualMinutes === null
                  ? null
                  : ` · ${t('drills.actual', { minutes: objective.actualMinutes })}`}
              </small>
            </li>
          );
        })}
      </ul>
    </>
  );
}
