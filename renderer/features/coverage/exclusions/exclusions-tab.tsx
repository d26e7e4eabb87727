import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import type { CoverageExclusion } from '../../../../shared/contract/coverage.ts';
import { useNow } from '../../../app/now.ts';
import { useCommand } from '../../../app/use-command.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/text.tsx';
import { BarrierList } from '../barriers/barrier-list.tsx';
import { useCoverageView } from '../coverage-view.ts';
import type { Coverage } from '../use-coverage.ts';
import { Button } from '../../../ui/act/button.tsx';
import './exclusions.css';

/** Pairs of place and venue that do not count for a time, and why. */
export function ExclusionsTab({ coverage }: { readonly coverage: Coverage }) {
  const t = useText();
  const { cell, show } = useCoverageView();
  const { exclusions } = coverage;
  return (
    <div className="side-body">
      <h2 className="side-title">{t('coverage.exclude.title')}</h2>
      <p className="faint">{t('coverage.exclude.hint')}</p>
      <Button
        needs="coverage.exclude"
        icon={<PlusOutlined />}
        onClick={() => show({ excluding: { place: null, venue: cell?.venue ?? null } })}
      >
        {t('coverage.exclude.add')}
      </Button>
      {exclusions.length === 0 ? <p className="dim exclusions-none">{t('coverage.exclude.none')}</p> : null}
      <ul className="side-list exclusions" aria-label={t('coverage.tab.exclude')}>
        {exclusions.map((one) => (
          <Exclusion key={`${one.place}/${one.venue}/${one.from}`} exclusion={one} coverage={coverage} />
        ))}
      </ul>
      <BarrierList coverage={coverage} />
    </div>
  );
}

type ExclusionProps = { readonly exclusion: CoverageExclusion; readonly coverage: Coverage };

function Exclusion({ exclusion, coverage }: ExclusionProps) {
  const t = useText();
  const format = useFormat();
  const now = useNow();
  const at = useCoverageView((state) => state.at) ?? now;
  const remove = useCommand((client) => client.coverage.removeExclusion);
  const { place: code, venue: venueCode, from, to, reason } = exclusion;
  const place = coverage.placeName(code);
  const venue = coverage.venueName(venueCode);
  const active = from <= at && at < to;
  return (
    <li>
      <b>{t('coverage.exclude.pair', { place, venue })}</b>
      <Button
        needs="coverage.removeExclusion"
        size="small"
        type="text"
        icon={<CloseOutlined />}
        disabled={remove.pending}
        aria-label={t('coverage.exclude.remove', { place, venue })}
        title={t('coverage.exclude.remove', { place, venue })}
        onClick={() => void remove.run({ place: code, venue: venueCode, from })}
      />
      <span className="dim">
        {t('coverage.exclude.span', { from: format.dateTime(from), to: format.dateTime(to) })}
      </span>
      <span className={active ? 'state-partial' : 'faint'}>
        {t(active ? 'coverage.exclude.active' : 'coverage.exclude.inactive')}
      </span>
      <span className="exclusion-reason">{reason}</span>
    </li>
  );
}
