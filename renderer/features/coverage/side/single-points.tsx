import { Button } from 'antd';
import { useText } from '../../../i18n/text.tsx';
import { singlePoints } from '../../../ui/heat/heat-table.ts';
import { useCoverageView } from '../coverage-view.ts';
import type { Coverage } from '../use-coverage.ts';

const SHOWN = 12;

/** Places that alone hold cells up, without anyone asking. */
export function SinglePoints({ coverage }: { readonly coverage: Coverage }) {
  const t = useText();
  const takeAway = useCoverageView((state) => state.takeAway);
  const points = singlePoints(coverage.cells ?? []);
  return (
    <section aria-label={t('coverage.over.singles')}>
      <h2 className="side-title">{t('coverage.over.singles')}</h2>
      {coverage.cells !== null && points.length === 0 ? (
        <p className="faint">{t('coverage.over.singles.none')}</p>
      ) : null}
      <ul className="side-list">
        {points.slice(0, SHOWN).map(({ place, cells }) => (
          <li key={place}>
            <span className="cut">{coverage.placeName(place)}</span>
            <span className="state-partial">{t('coverage.over.cells', { count: cells.length })}</span>
            <Button
              size="small"
              aria-label={t('coverage.act.close.of', { name: coverage.placeName(place) })}
              onClick={() => takeAway('close', place)}
            >
              {t('coverage.act.close')}
            </Button>
          </li>
        ))}
      </ul>
      {points.length > SHOWN ? (
        <p className="faint">{t('coverage.over.more', { count: points.length - SHOWN })}</p>
      ) : null}
    </section>
  );
}
