import { CloseOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { MapPlace } from '../../../shared/contract/places.ts';
import { countCell, emptyTally } from '../../../shared/domain/readiness/tally.ts';
import { useCore } from '../../app/core-context.tsx';
import { navigate } from '../../app/router/router.tsx';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { SampleTag } from '../../ui/sample-tag.tsx';
import { ReadinessBar } from '../../ui/state/readiness-bar.tsx';
import { useShortWhy } from '../../ui/state/short-why.ts';
import { drawnRollup, drawnState, marksOfCell } from '../../ui/state/marked-cell.ts';
import { StateMark } from '../../ui/state/state-mark.tsx';
import { PlaceIncidents } from './map-incidents.tsx';
import { urgentFirst } from './urgent-first.ts';

const SHOWN = 14;

/** The chosen place: its state and what someone must do there. */
export function PlaceCard({ place, onClose }: { readonly place: MapPlace; readonly onClose: () => void }) {
  const t = useText();
  const nameOf = useName();
  const shortWhy = useShortWhy();
  const { query } = useCore();
  const { code } = place;
  const cells = useQuery(query.readiness.place.queryOptions({ input: { place: code } }));
  const facts = useQuery(query.places.get.queryOptions({ input: { code } }));
  const catalogue = useQuery(query.catalogue.get.queryOptions({ input: {} }));
  const names = new Map((catalogue.data?.items ?? []).map((item) => [item.code, nameOf(item)]));
  const tally = emptyTally();
  for (const cell of cells.data?.cells ?? [])
    countCell(tally, cell.status, cell.state, cell.critical, 1, cell.tested?.counts === true);
  const urgent = urgentFirst(cells.data?.cells ?? []);
  return (
    <section className="map-card" aria-label={nameOf(place)}>
      <header>
        <h2>{nameOf(place)}</h2>
        <Button size="small" type="text" icon={<CloseOutlined />} aria-label={t('map.panel.close')} onClick={onClose} />
      </header>
      <p className="map-facts">
        <StateMark state={drawnRollup(place)} /> <span className="dim">{t(`type.${place.type}`)}</span>
        <span className="faint">{code}</span>
        {place.sample ? <SampleTag /> : null}
      </p>
      {tally.required > 0 ? (
        <>
          <ReadinessBar tally={tally} />
          <p className="dim">{t('map.panel.ready', { ready: tally.ready, required: tally.required })}</p>
        </>
      ) : null}
      {(facts.data?.venues ?? []).map((venue) => (
        <p key={venue.code} className="faint">
          {t('map.panel.metres', { venue: nameOf(venue), metres: Math.round(venue.metres) })}
        </p>
      ))}
      <PlaceIncidents place={code} />
      <h3>{t('map.panel.urgent')}</h3>
      {cells.data !== undefined && urgent.length === 0 ? <p className="faint">{t('map.panel.urgent.none')}</p> : null}
      <ul>
        {urgent.slice(0, SHOWN).map((cell) => (
          <li key={cell.item}>
            <StateMark state={drawnState(cell.state, marksOfCell(cell))} word={false} />
            <span>{names.get(cell.item) ?? cell.item}</span>
            <span className="faint cut">{shortWhy(cell)}</span>
          </li>
        ))}
      </ul>
      {urgent.length > SHOWN ? <p className="faint">{t('map.panel.more', { count: urgent.length - SHOWN })}</p> : null}
      <Button type="primary" onClick={() => navigate('/places/:code', { code })}>
        {t('map.panel.open')}
      </Button>
    </section>
  );
}
