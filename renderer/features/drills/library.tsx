import type { DrillScenario } from '../../../shared/contract/drills/scenario.ts';
import { navigate } from '../../app/router/router.tsx';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/act/button.tsx';
import './drills.css';

/** Scenarios to begin a drill from, those with a script first. */
export function Library({ scenarios }: { readonly scenarios: readonly DrillScenario[] }) {
  const t = useText();
  const nameOf = useName();
  const inOrder = scenarios.toSorted((a, b) => Number(b.injects.length > 0) - Number(a.injects.length > 0));
  return (
    <div className="split-screen">
      <header className="split-head">
        <h1>{t('design.library')}</h1>
        <span className="dim">{t('design.library.text')}</span>
      </header>
      <div className="exercise-body">
        <ul className="design-library" aria-label={t('design.library')}>
          {inOrder.map((scenario) => (
            <li key={scenario.code}>
              <h2>{nameOf(scenario)}</h2>
              <p className="dim">
                {t(`drills.type.${scenario.type}`)} ·{' '}
                {t('design.library.holds', {
                  objectives: scenario.objectives.length,
                  injects: scenario.injects.length,
                })}
              </p>
              <p className="cut">
                {scenario.objectives.map(({ text, textEn }) => nameOf({ name: text, nameEn: textEn })).join(' · ')}
              </p>
              <Button
                needs="drills.plan"
                size="small"
                aria-label={t('design.begin.of', { scenario: nameOf(scenario) })}
                onClick={() => navigate('/drills/design', {}, { scenario: scenario.code })}
              >
                {t('design.begin')}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
