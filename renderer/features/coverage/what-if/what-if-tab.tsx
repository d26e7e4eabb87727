import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useText } from '../../../i18n/text.tsx';
import { BlankShape } from '../../../ui/heat/heat-mark.tsx';
import { useCoverageView } from '../coverage-view.ts';
import { PlaceFinder } from '../place-finder.tsx';
import { SinglePoints } from '../side/single-points.tsx';
import { metresText } from '../metres-text.ts';
import type { Coverage } from '../use-coverage.ts';

/** Places supposed closed, and the cells that turn blank by it. */
export function WhatIfTab({ coverage }: { readonly coverage: Coverage }) {
  const t = useText();
  const { closed, close, reopen, show } = useCoverageView();
  return (
    <div className="side-body">
      <p className="faint">{t('coverage.whatIf.hint')}</p>
      <PlaceFinder label={t('coverage.whatIf.find')} onFound={(place) => close(place.code)} />
      {closed.length === 0 ? (
        <SinglePoints coverage={coverage} />
      ) : (
        <>
          <h2 className="side-title">{t('coverage.whatIf.closed')}</h2>
          <ul className="side-list">
            {closed.map((code) => (
              <li key={code}>
                <span className="cut">{coverage.placeName(code)}</span>
                <span className="faint">{code}</span>
                <Button
                  size="small"
                  type="text"
                  icon={<CloseOutlined />}
                  aria-label={t('coverage.whatIf.reopen', { name: coverage.placeName(code) })}
                  onClick={() => reopen(code)}
                />
              </li>
            ))}
          </ul>
          <Button onClick={() => show({ closed: [] })}>{t('coverage.whatIf.back')}</Button>
          <TurnedBlank coverage={coverage} />
        </>
      )}
    </div>
  );
}

function TurnedBlank({ coverage }: { readonly coverage: Coverage }) {
  const t = useText();
  const { closed, show } = useCoverageView();
  const turned = (coverage.cells ?? []).filter(({ turnsBlank }) => turnsBlank);
  if (turned.length === 0) return <p className="dim">{t('coverage.whatIf.none', { places: closed.length })}</p>;
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
