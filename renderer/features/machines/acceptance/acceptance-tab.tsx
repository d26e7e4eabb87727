import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { formatMetres } from '../../../../shared/domain/geo/map-scale.ts';
import { MACHINE_KINDS, type MachineKind } from '../../../../shared/domain/machines/machine.ts';
import { useCore } from '../../../app/core-context.tsx';
import { navigate } from '../../../app/router/router.tsx';
import { useText } from '../../../i18n/text.tsx';
import { HeatMark } from '../../../ui/heat/heat-mark.tsx';
import { Empty } from '../../../ui/panel/empty.tsx';
import { SchemeSetUp } from '../set-up/scheme-set-up.tsx';
import { AcceptanceGrid } from './acceptance-grid.tsx';
import { AcceptanceSide } from './acceptance-side.tsx';
import type { Acceptance, Chosen } from './acceptance.ts';

const SCREEN = '/readiness/machines';
/** Metres, straight line; 0 stands for each venue's own ring. */
const RINGS = [0, 500, 1000, 3000];

/** Which cards are taken at and round which venue. */
export function AcceptanceTab({ tabs, settingUp }: { readonly tabs: ReactNode; readonly settingUp: boolean }) {
  const t = useText();
  const { query } = useCore();
  const [kind, setKind] = useState<MachineKind | null>(null);
  const [ring, setRing] = useState(0);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const input = { ...(kind !== null && { kind }), ...(ring > 0 && { ring }) };
  const { data } = useQuery({
    ...query.machines.acceptance.queryOptions({ input }),
    placeholderData: keepPreviousData,
  });
  const acceptance: Acceptance | undefined = data;
  const blanks = (data?.cells ?? []).filter(({ blank }) => blank).length;
  return (
    <>
      <header className="split-head">
        {tabs}
        <span className={blanks > 0 ? 'warn-word' : 'dim'}>{t('machines.acceptance.blanks', { count: blanks })}</span>
        <span className="split-gap" />
        <Select
          aria-label={t('machines.acceptance.kind')}
          className="machines-filter"
          popupMatchSelectWidth={false}
          value={kind ?? 'all'}
          onChange={(value) => setKind(MACHINE_KINDS.find((one) => one === value) ?? null)}
          options={[
            { value: 'all', label: `${t('machines.acceptance.kind')}: ${t('machines.filter.all')}` },
            ...MACHINE_KINDS.filter((one) => one !== 'exchange').map((one) => ({
              value: one,
              label: t(`machines.kind.${one}`),
            })),
          ]}
        />
        <Select
          aria-label={t('machines.acceptance.ring')}
          className="machines-filter"
          popupMatchSelectWidth={false}
          value={ring}
          onChange={setRing}
          options={RINGS.map((metres) => ({
            value: metres,
            label: metres === 0 ? t('machines.acceptance.ring.own') : formatMetres(metres),
          }))}
        />
        <Button onClick={() => navigate(SCREEN, {}, { tab: 'acceptance', setup: '1' })}>{t('machines.setUp')}</Button>
      </header>
      <SchemeSetUp open={settingUp} onClose={() => navigate(SCREEN, {}, { tab: 'acceptance' })} />
      {acceptance !== undefined && acceptance.venues.length === 0 ? (
        <Empty title={t('machines.acceptance.empty.title')} hint={t('machines.acceptance.empty.text')} />
      ) : (
        <div className="split-body">
          <div className="split-list">
            {acceptance === undefined ? null : (
              <AcceptanceGrid acceptance={acceptance} chosen={chosen} onChoose={setChosen} />
            )}
            <div className="split-keys">
              <span className="heat-legend">
                <span>
                  <HeatMark kind="served" count={2} /> {t('machines.acceptance.legend.served')}
                </span>
                <span>
                  <HeatMark kind="single" count={1} /> {t('machines.acceptance.legend.single')}
                </span>
                <span>
                  <HeatMark kind="blank" count={0} /> {t('machines.acceptance.legend.blank')}
                </span>
                <span>{t('machines.acceptance.keys')}</span>
              </span>
              <p className="machines-note">{t('machines.acceptance.note')}</p>
            </div>
          </div>
          <aside className="split-side" aria-label={t('machines.tab.acceptance')}>
            {acceptance === undefined || chosen === null ? (
              <p className="faint">{t('machines.acceptance.choose')}</p>
            ) : (
              <AcceptanceSide acceptance={acceptance} chosen={chosen} />
            )}
          </aside>
        </div>
      )}
    </>
  );
}
