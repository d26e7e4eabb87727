import { useQuery } from '@tanstack/react-query';
import { App } from 'antd';
import { failureOf } from '../../i18n/error-text.ts';
import { useCore } from '../../app/core-context.tsx';
import { Link, navigate } from '../../app/router/router.tsx';
import type { ScreenProps } from '../../app/screen.ts';
import { useCommand } from '../../app/use-command.ts';
import { useSettled } from '../../app/use-settled.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { PlaceLogPanel } from '../../panels/log/place-log-panel.tsx';
import { PlaceComplaintsPanel } from '../../panels/complaints/place-complaints-panel.tsx';
import { PlaceIncidentsPanel } from '../../panels/incidents/place-incidents-panel.tsx';
import { DangersPanel } from '../../panels/place-safety/dangers-panel.tsx';
import { GatePanel } from '../../panels/place-safety/gate-panel.tsx';
import { InspectionsPanel } from '../../panels/place-safety/inspections-panel.tsx';
import { Empty } from '../../ui/panel/empty.tsx';
import { SampleTag } from '../../ui/sample-tag.tsx';
import { useUndo } from '../../ui/undo/use-undo.ts';
import { PlaceChecklistsPanel } from '../../panels/place-checklists/place-checklists-panel.tsx';
import { PlaceFxPanel } from '../../panels/place-fx/place-fx-panel.tsx';
import { PlaceMachinesPanel } from '../../panels/place-machines/place-machines-panel.tsx';
import { LifeActions } from './life/life-actions.tsx';
import { ClosedBanner, ClosingBanner, LifePanel } from './life/life-panel.tsx';
import { ChangesPanel } from './page/changes-panel.tsx';
import { DetailsPanel } from './page/details-panel.tsx';
import { HoursPanel } from './page/hours-panel.tsx';
import { PositionPanel } from './page/position-panel.tsx';
import { PlaceStockPanel } from '../../panels/stock/place-stock-panel.tsx';
import { ReadinessPanel } from './page/readiness-panel.tsx';
import { VenuesPanel } from './page/venues-panel.tsx';
import { Button } from '../../ui/act/button.tsx';
import './places.css';

/** Everything about one place, edited where it stands. */
export function PlaceScreen({ params, search }: ScreenProps) {
  const asked = params['code'] ?? '';
  const t = useText();
  const nameOf = useName();
  const { query, client } = useCore();
  const { modal, notification } = App.useApp();
  const undo = useUndo();
  const remove = useCommand((calls) => calls.places.remove);
  const { data, error } = useQuery(query.places.get.queryOptions({ input: { code: asked } }));
  const settled = useSettled(data === undefined ? null : asked);
  if (error !== null) {
    const missing = failureOf(error).code.includes('NOT_FOUND') || failureOf(error).code.includes('UNKNOWN');
    return (
      <Empty
        title={missing ? t('places.page.unknown', { code: asked }) : t('places.failed')}
        hint={missing ? t('places.page.unknown.text') : undefined}
      >
        <Link to="/places">{t('places.page.back')}</Link>
      </Empty>
    );
  }
  if (data === undefined) return null;
  const { place } = data;
  // The code of a merged place finds the one it went into.
  const { code } = place;
  const inUse = place.closedAt === null;

  const askRemove = async (): Promise<void> => {
    const { cells } = inUse ? await client.readiness.place({ place: code }) : { cells: [] };
    const sure = await modal.confirm({
      title: t('places.page.remove.ask', { name: nameOf(place) }),
      content: t('places.page.remove.text', { cells: cells.length }),
      okText: t('places.page.remove'),
      okButtonProps: { danger: true },
    });
    const done = sure ? await remove.run({ code }) : null;
    if (done === null) return;
    notification.info({
      title: t('places.page.removed', { name: nameOf(place) }),
      actions: (
        <Button needs="places.remove" size="small" onClick={() => void undo(done.commandId)}>
          {t('common.undo')}
        </Button>
      ),
      duration: 10,
    });
    navigate('/places');
  };

  return (
    <div className="place-screen">
      <header className="place-head">
        <Link to="/places">{t('places.title')}</Link>
        {data.organisationPath.map((one) => (
          <span key={one.code} className="place-step">
            <span className="faint">›</span>
            <Link to="/places" search={{ organisation: one.code }}>
              {nameOf(one)}
            </Link>
          </span>
        ))}
        <span className="faint">›</span>
        <h1>{nameOf(place)}</h1>
        <span className="dim">{t(`type.${place.type}`)}</span>
        <span className="faint">{place.code}</span>
        {place.sample ? <SampleTag /> : null}
        <span className="place-gap" />
        <LifeActions place={place} closing={data.story.closing !== null} />
        <Button needs="places.remove" size="small" onClick={() => void askRemove()}>
          {t('places.page.remove')}
        </Button>
      </header>
      {data.story.closed === null ? null : <ClosedBanner closed={data.story.closed} />}
      {data.story.closing === null ? null : <ClosingBanner closing={data.story.closing} />}
      <div className={settled ? 'place-columns' : 'place-columns unsettled'}>
        <div className="place-column">
          <DetailsPanel place={place} />
          <HoursPanel place={code} hours={data.hours} exceptions={data.exceptions} openNow={data.openNow} />
          {inUse ? (
            <>
              <PlaceFxPanel place={code} likely={place.type === 'branch' || place.type === 'fx-point'} />
              <PlaceMachinesPanel key={`machines ${code}`} place={code} />
            </>
          ) : null}
        </div>
        <div className="place-column">
          {inUse ? <ReadinessPanel key={code} place={code} open={search.get('item')} /> : <ChangesPanel place={code} />}
        </div>
        <div className="place-column">
          <PlaceLogPanel place={place} />
          <PlaceIncidentsPanel place={code} />
          {inUse ? <GatePanel place={code} /> : null}
          <DangersPanel place={code} />
          <PlaceComplaintsPanel place={code} />
          {inUse ? <InspectionsPanel place={code} /> : null}
          <PositionPanel place={place} />
          <LifePanel story={data.story} />
          {inUse ? (
            <>
              <PlaceStockPanel place={code} />
              <PlaceChecklistsPanel key={`checklists ${code}`} place={code} open={search.get('checklist')} />
            </>
          ) : null}
          <VenuesPanel venues={data.venues} positioned={place.lon !== null} />
          {inUse ? <ChangesPanel place={code} /> : null}
        </div>
      </div>
    </div>
  );
}
