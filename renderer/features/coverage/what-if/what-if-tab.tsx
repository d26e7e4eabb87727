import { Button } from 'antd';
import { useText } from '../../../i18n/text.tsx';
import { BlankShape } from '../../../ui/heat/heat-mark.tsx';
import { countAway, NOTHING_AWAY, useCoverageView, useSupposed } from '../coverage-view.ts';
import { metresText } from '../metres-text.ts';
import { SinglePoints } from '../side/single-points.tsx';
import type { Coverage } from '../use-coverage.ts';
import { AwayList } from './away-list.tsx';
import { AwayPickers } from './away-pickers.tsx';
import { EventPoints } from './event-points.tsx';

/** What is supposed away, and the cells that turn blank by it; before that, what alone holds cells up. */
export function WhatIfTab({ coverage }: { readonly coverage: Coverage }) {
  const t = useText();
  const show = useCoverageView((state) => state.show);
  const supposed = useSupposed();
  return (
    <div className="side-body">
      <p className="faint">{t('coverage.whatIf.hint')}</p>
      <AwayPickers coverage={coverage} />
      {supposed ? (
        <>
          <AwayList coverage={coverage} />
          <Button onClick={() => show({ away: NOTHING_AWAY })}>{t('coverage.whatIf.back')}</Button>
          <TurnedBlank coverage={coverage} />
        </>
      ) : (
        <>
          <SinglePoints coverage={coverage} />
          <EventPoints coverage={coverage} />
        </>
      )}
    </div>
  );
}

function TurnedBlank({ coverage }: { readonly coverage: Coverage }) {
  const t = useText();
  const { away, show } = useCoverageView();
  const turned = (coverage.cells ?? []).filter(({ turnsBlank }) => turnsBlank);
  if (turned.length === 0) return <p className="dim">{t('coverage.whatIf.none', { count: countAway(away) })}</p>;
  return (
    <>
      <h2 className="side-title">{t('coverage.whatIf.turned')}</h2>
      <ul className="side-list" aria-label={t('coverage.whatIf.turned')}>
        {turned.map(({ venue, capability, nearest }) => (
          <li key={`${venue}/${capability}`}>
            <button
              type="button"
              className="plain-button side-link"
              onClick={() => show({ cell: { venue, capability }, tab: 'cell' })}
            >
              <span className="state-red">
                <BlankShape />
              </span>{' '}
              {coverage.venueName(venue)} · {coverage.capabilityName(capability)}
            </button>
            <span className="faint">
              {nearest === undefined
                ? t('coverage.whatIf.nowhere')
                : t('coverage.whatIf.nearest', { distance: metresText(nearest.metres) })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
