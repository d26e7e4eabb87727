import { Link } from '../../../app/router/router.tsx';
import { useText } from '../../../i18n/text.tsx';
import { useCoverageView } from '../coverage-view.ts';
import { metresText } from '../metres-text.ts';
import type { Coverage, ShownCell } from '../use-coverage.ts';
import type { PlaceAround } from './places-around.ts';
import { Button } from '../../../ui/act/button.tsx';

type ServedByProps = {
  readonly coverage: Coverage;
  readonly cell: ShownCell;
  readonly around: readonly PlaceAround[];
};

/** The places that serve the cell, nearest first. */
export function ServedBy({ coverage, cell, around }: ServedByProps) {
  const t = useText();
  const { takeAway, show } = useCoverageView();
  const metresOf = new Map(around.map(({ place, metres }) => [place.code, metres]));
  return (
    <section>
      <h3>{t('coverage.served')}</h3>
      <ul className="side-list" aria-label={t('coverage.served')}>
        {cell.ready.map((code) => {
          const name = coverage.placeName(code);
          const metres = metresOf.get(code);
          return (
            <li key={code}>
              <Link to="/places/:code" params={{ code }} className="cut side-name" title={name}>
                {name}
              </Link>
              <span className="dim num">
                {code === cell.venue ? t('coverage.here') : metres === undefined ? '' : metresText(metres)}
              </span>
              <span className="side-row-actions">
                <Button
                  size="small"
                  aria-label={t('coverage.act.close.of', { name })}
                  title={t('coverage.act.close.of', { name })}
                  onClick={() => takeAway('close', code)}
                >
                  {t('coverage.act.close')}
                </Button>
                {code === cell.venue ? null : (
                  <Button
                    needs="coverage.exclude"
                    size="small"
                    type="text"
                    aria-label={t('coverage.act.exclude.of', { name })}
                    title={t('coverage.act.exclude.of', { name })}
                    onClick={() => show({ excluding: { place: code, venue: cell.venue } })}
                  >
                    {t('coverage.act.exclude')}
                  </Button>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
