import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { DutyShiftRow } from '../../../shared/contract/duty.ts';
import { datePlus } from '../../../shared/domain/places/open-spans.ts';
import { useCore } from '../../app/core-context.tsx';
import { navigate } from '../../app/router/router.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { Empty } from '../../ui/panel/empty.tsx';
import { SidePane } from '../../ui/split/side-pane.tsx';
import { readDate } from '../../ui/time/zone-input.ts';
import { PositionForm } from './position-form.tsx';
import { RosterGrid } from './roster-grid.tsx';
import { RosterSide } from './roster-side.tsx';
import { ShiftForm, type ShiftDraft } from './shift-form.tsx';
import { Button } from '../../ui/act/button.tsx';

const WEEK = 7;

type RosterTabProps = { readonly tabs: ReactNode; readonly search: URLSearchParams };

/** A week of the duty roster: positions by day, with gaps and double bookings told. */
export function RosterTab({ tabs, search }: RosterTabProps) {
  const t = useText();
  const format = useFormat();
  const nameOf = useName();
  const { query } = useCore();
  const remove = useCommand((client) => client.duty.removeShift);
  const copy = useCommand((client) => client.duty.copyWeek);
  const [draft, setDraft] = useState<ShiftDraft | null>(null);
  const [position, setPosition] = useState<string | null>(null);
  const from = readDate(search.get('from') ?? '') ?? undefined;
  const { data } = useQuery({
    ...query.duty.roster.queryOptions({ input: { ...(from === undefined ? {} : { from }), days: WEEK } }),
    placeholderData: keepPreviousData,
  });
  const first = data?.days[0]?.date;
  const go = (days: number): void => {
    if (first !== undefined)
      navigate('/incidents/duty', {}, { from: days === 0 ? undefined : datePlus(first, days) }, { replace: true });
  };
  const onRemove = async (shift: DutyShiftRow): Promise<void> => {
    const done = await remove.run({ id: shift.id });
    if (done !== null) setDraft(null);
  };
  const onCopy = async (): Promise<void> => {
    if (first === undefined) return;
    const done = await copy.run({ from: first, to: datePlus(first, WEEK) });
    if (done !== null) go(WEEK);
  };
  const chosen = data?.positions.find(({ code }) => code === position);
  return (
    <div className="split-screen">
      <header className="split-head">
        <h1>{t('duty.title')}</h1>
        {tabs}
        {data === undefined || data.positions.length === 0 ? null : (
          <span className={data.gaps.length + data.doubles.length > 0 ? 'warn-word' : 'dim'}>
            {t('duty.sum', { gaps: data.gaps.length, doubles: data.doubles.length })}
          </span>
        )}
        <span className="split-gap" />
        <Button aria-label={t('duty.week.back')} icon={<LeftOutlined />} onClick={() => go(-WEEK)} />
        <Button onClick={() => go(0)}>{t('duty.week.now')}</Button>
        <Button aria-label={t('duty.week.on')} icon={<RightOutlined />} onClick={() => go(WEEK)} />
        <Button
          needs="duty.removeShift"
          disabled={data === undefined || data.shifts.length === 0}
          onClick={() => void onCopy()}
        >
          {t('duty.copy')}
        </Button>
        <Button needs="duty.savePosition" onClick={() => setPosition('')}>
          {t('duty.position.new')}
        </Button>
      </header>
      <div className="split-body">
        <div className="split-list">
          {data === undefined ? null : data.positions.length === 0 ? (
            <Empty title={t('duty.empty.title')} hint={t('duty.empty.hint')}>
              <Button needs="duty.savePosition" type="primary" onClick={() => setPosition('')}>
                {t('duty.position.new')}
              </Button>
            </Empty>
          ) : (
            <RosterGrid
              roster={data}
              chosen={draft?.id ?? null}
              onPosition={setPosition}
              onShift={(shift) => {
                setPosition(null);
                setDraft({ ...shift, date: null });
              }}
              onAdd={(code, date) => {
                setPosition(null);
                setDraft({ position: code, date });
              }}
            />
          )}
          <p className="split-keys">{t('duty.keys')}</p>
        </div>
        <SidePane label={t('duty.side')}>
          {position !== null ? (
            <PositionForm key={position} position={chosen ?? null} onClose={() => setPosition(null)} />
          ) : draft !== null && data !== undefined ? (
            <ShiftForm
              key={draft.id ?? `${draft.position}/${draft.date}`}
              draft={draft}
              positions={data.positions}
              onClose={() => setDraft(null)}
              onRemove={onRemove}
            />
          ) : (
            <RosterSide roster={data} format={format} nameOf={nameOf} />
          )}
        </SidePane>
      </div>
    </div>
  );
}
