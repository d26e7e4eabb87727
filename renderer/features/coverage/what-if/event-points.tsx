import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { SinglePoint } from '../../../../shared/contract/coverage.ts';
import { useCore } from '../../../app/core-context.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/text.tsx';
import { NOTHING_AWAY, useCoverageView, type AwayKind } from '../coverage-view.ts';
import type { Coverage } from '../use-coverage.ts';

const SHOWN = 15;
const AWAY_OF = { place: 'close', machine: 'machines', staff: 'staff' } as const satisfies Record<
  SinglePoint['kind'],
  AwayKind
>;

/** Places, machines and people whose loss leaves a cell blank at some hour of the event, worst first, without anyone asking. */
export function EventPoints({ coverage }: { readonly coverage: Coverage }) {
  const t = useText();
  const { query } = useCore();
  const { ring } = coverage;
  const points = useQuery({
    ...query.coverage.singlePoints.queryOptions({ input: { ring } }),
    placeholderData: keepPreviousData,
  });
  const items = points.data?.items ?? [];
  return (
    <section aria-label={t('coverage.points')}>
      <h2 className="side-title">{t('coverage.points')}</h2>
      <p className="faint">{t(points.isPending ? 'coverage.points.working' : 'coverage.points.hint')}</p>
      {points.isSuccess && items.length === 0 ? <p className="faint">{t('coverage.points.none')}</p> : null}
      <ul className="side-list side-reasons" aria-label={t('coverage.points')}>
        {items.slice(0, SHOWN).map((point) => (
          <Point key={`${point.kind}/${point.code}/${point.place}`} point={point} coverage={coverage} />
        ))}
      </ul>
      {items.length > SHOWN ? (
        <p className="faint">{t('coverage.points.more', { count: items.length - SHOWN })}</p>
      ) : null}
    </section>
  );
}

function Point({ point, coverage }: { readonly point: SinglePoint; readonly coverage: Coverage }) {
  const t = useText();
  const format = useFormat();
  const { show } = useCoverageView();
  const { kind, code, place, cells, cellHours } = point;
  const name = kind === 'place' ? coverage.placeName(code) : `${code} · ${coverage.placeName(place)}`;
  const [worst] = cells;
  const first = Math.min(...cells.map((cell) => cell.first));
  const suppose = (): void =>
    show({ at: first, away: { ...NOTHING_AWAY, [AWAY_OF[kind]]: [code] }, cell: null, tab: 'close' });
  return (
    <li>
      <span className="cut" title={name}>
        {name}
      </span>
      <Button size="small" aria-label={t('coverage.act.close.of', { name })} onClick={suppose}>
        {t('coverage.act.close')}
      </Button>
      <span className="side-reason">
        {t('coverage.points.line', {
          kind: t(`coverage.points.kind.${kind}`),
          cells: cells.length,
          hours: cellHours,
          at: format.dateTime(first),
        })}
        {worst === undefined
          ? null
          : ` · ${coverage.venueName(worst.venue)} · ${coverage.capabilityName(worst.capability)}`}
      </span>
    </li>
  );
}
