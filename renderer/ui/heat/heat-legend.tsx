import { useText } from '../../i18n/text.tsx';
import { HeatMark } from './heat-mark.tsx';

/** What the cells mean, in words. */
export function HeatLegend({ supposed = false }: { readonly supposed?: boolean }) {
  const t = useText();
  return (
    <span className="heat-legend">
      <span>
        <HeatMark kind="served" count={2} /> {t('coverage.legend.served')}
      </span>
      <span>
        <HeatMark kind="single" count={1} /> {t('coverage.legend.single')}
      </span>
      <span>
        <HeatMark kind="blank" count={0} /> {t('coverage.legend.blank')}
      </span>
      <span>
        <HeatMark kind="closed" count={0} /> {t('coverage.legend.closed')}
      </span>
      {supposed ? (
        <span>
          <HeatMark kind="blank" count={0} supposed /> {t('coverage.legend.supposed')}
        </span>
      ) : null}
    </span>
  );
}
