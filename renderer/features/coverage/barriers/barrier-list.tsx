import { CloseOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons';
import type { CoverageBarrier } from '../../../../shared/contract/coverage.ts';
import { useMegaEvent } from '../../../app/event-scope.tsx';
import { useNow } from '../../../app/now.ts';
import { useCommand } from '../../../app/use-command.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/text.tsx';
import { useZone } from '../../../i18n/zone.tsx';
import { useCoverageView } from '../coverage-view.ts';
import { defaultPeriod } from '../exclusions/default-period.ts';
import type { Coverage } from '../use-coverage.ts';
import { draftOf } from './barrier-draft.ts';
import { Button } from '../../../ui/act/button.tsx';

/** The lines drawn on the map: what lies beyond one does not count. */
export function BarrierList({ coverage }: { readonly coverage: Coverage }) {
  const t = useText();
  const zone = useZone();
  const event = useMegaEvent();
  const now = useNow();
  const { at, cell, show } = useCoverageView();
  const draw = (): void => {
    const period = defaultPeriod(at ?? now, event?.closesAt ?? null, zone);
    const fresh = { id: crypto.randomUUID(), name: '', venue: cell?.venue ?? null, line: [], reason: '', ...period };
    show({ drawing: draftOf(fresh, zone) });
  };
  return (
    <section>
      <h2 className="side-title">{t('coverage.barrier.title')}</h2>
      <p className="faint">{t('coverage.barrier.hint')}</p>
      <Button needs="coverage.saveBarrier" icon={<PlusOutlined />} onClick={draw}>
        {t('coverage.barrier.draw')}
      </Button>
      {coverage.barriers.length === 0 ? <p className="dim exclusions-none">{t('coverage.barrier.none')}</p> : null}
      <ul className="side-list exclusions" aria-label={t('coverage.barrier.title')}>
        {coverage.barriers.map((barrier) => (
          <Barrier key={barrier.id} barrier={barrier} coverage={coverage} />
        ))}
      </ul>
    </section>
  );
}

function Barrier({ barrier, coverage }: { readonly barrier: CoverageBarrier; readonly coverage: Coverage }) {
  const t = useText();
  const zone = useZone();
  const format = useFormat();
  const now = useNow();
  const { at, show } = useCoverageView();
  const remove = useCommand((client) => client.coverage.removeBarrier);
  const { id, venue, line, from, to, reason } = barrier;
  const name = barrier.name === '' ? t('coverage.barrier.unnamed') : barrier.name;
  const instant = at ?? now;
  const active = from <= instant && instant < to;
  return (
    <li>
      <b>
        {name} · {venue === null ? t('coverage.barrier.allVenues') : coverage.venueName(venue)}
      </b>
      <span className="side-row-actions">
        <Button
          needs="coverage.saveBarrier"
          size="small"
          type="text"
          icon={<EditOutlined />}
          aria-label={t('coverage.barrier.edit', { name })}
          title={t('coverage.barrier.edit', { name })}
          onClick={() => show({ drawing: draftOf(barrier, zone) })}
        />
        <Button
          needs="coverage.removeBarrier"
          size="small"
          type="text"
          icon={<CloseOutlined />}
          disabled={remove.pending}
          aria-label={t('coverage.barrier.remove', { name })}
          title={t('coverage.barrier.remove', { name })}
          onClick={() => void remove.run({ id })}
        />
      </span>
      <span className="dim">
        {t('coverage.exclude.span', { from: format.dateTime(from), to: format.dateTime(to) })}
      </span>
      <span className={active ? 'state-partial' : 'faint'}>
        {t(active ? 'coverage.exclude.active' : 'coverage.exclude.inactive')}
      </span>
      <span className="exclusion-reason">
        {reason} · {t('coverage.barrier.cornerCount', { count: line.length })}
      </span>
    </li>
  );
}
