import { useQueries } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useCore } from '../../../app/core-context.tsx';
import { Link } from '../../../app/router/router.tsx';
import { useText } from '../../../i18n/text.tsx';
import { useCoverageView } from '../coverage-view.ts';
import { metresText } from '../metres-text.ts';
import type { Coverage, ShownCell } from '../use-coverage.ts';
import type { PlaceAround } from './places-around.ts';
import { useLacks } from './use-lacks.ts';

type NotCountedProps = {
  readonly coverage: Coverage;
  readonly cell: ShownCell;
  readonly around: readonly PlaceAround[];
};

/** Each reason is a question to the core; so many at a time. */
const BATCH = 60;

/** The other places within the ring and why each does not count: excluded, supposed closed, not ready, closed. */
export function NotCounted({ coverage, cell, around }: NotCountedProps) {
  const t = useText();
  const lacksText = useLacks();
  const { query } = useCore();
  const { at, away } = useCoverageView();
  const [asked, setAsked] = useState(BATCH);
  const serving = new Set(cell.ready);
  const within = around.filter(({ place, metres }) => metres <= coverage.ring && !serving.has(place.code));
  const others = within.slice(0, asked);
  const answers = useQueries({
    queries: others.map(({ place }) =>
      query.coverage.why.queryOptions({
        input: { place: place.code, capability: cell.capability, venue: cell.venue, ...(at !== null && { at }) },
      }),
    ),
  });
  const rows = others.map(({ place, metres }, index) => {
    const why = answers[index]?.data;
    const reasons: string[] = [];
    for (const { barrier, reason } of why?.excluded ?? [])
      reasons.push(
        barrier === null ? t('coverage.why.excluded', { reason }) : t('coverage.why.beyond', { name: barrier, reason }),
      );
    if (away.close.includes(place.code)) reasons.push(t('coverage.why.closedSupposed'));
    const missing = (why?.lacks ?? []).filter((code) => code !== 'closed');
    if (missing.length > 0) reasons.push(t('coverage.why.lacks', { lacks: lacksText(missing) }));
    if (why?.open === false) reasons.push(t('coverage.why.closed'));
    if (why?.open === null) reasons.push(t('coverage.why.hoursUnknown'));
    return { place, metres, offers: why?.offers ?? true, known: why !== undefined, reasons };
  });
  const offering = rows.filter(({ offers }) => offers);
  const notOffering = rows.length - offering.length;
  return (
    <section>
      <h3>{t('coverage.notCounted')}</h3>
      {within.length === 0 ? <p className="faint">{t('coverage.notCounted.none')}</p> : null}
      <ul className="side-list side-reasons" aria-label={t('coverage.notCounted')}>
        {offering.map(({ place, metres, known, reasons }) => (
          <li key={place.code}>
            <Link to="/places/:code" params={{ code: place.code }} className="cut side-name">
              {coverage.placeName(place.code)}
            </Link>
            <span className="dim num">{place.code === cell.venue ? t('coverage.here') : metresText(metres)}</span>
            <span className="side-reason">
              {known ? reasons.join(t('coverage.list.sep')) : t('coverage.why.unknown')}
            </span>
          </li>
        ))}
      </ul>
      {notOffering > 0 ? <p className="faint">{t('coverage.notOffering', { count: notOffering })}</p> : null}
      {within.length > asked ? (
        <Button size="small" onClick={() => setAsked(asked + BATCH)}>
          {t('coverage.why.more', { count: Math.min(BATCH, within.length - asked) })}
        </Button>
      ) : null}
    </section>
  );
}
