import { LeftOutlined, RightOutlined, SettingOutlined } from '@ant-design/icons';
import { Button, Segmented, Select } from 'antd';
import { formatMetres } from '../../../shared/domain/geo/map-scale.ts';
import { useMegaEvent } from '../../app/event-scope.tsx';
import { useNow } from '../../app/now.ts';
import { navigate } from '../../app/router/router.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { useZone } from '../../i18n/zone.tsx';
import { BlankShape } from '../../ui/heat/heat-mark.tsx';
import type { HeatSum } from '../../ui/heat/heat-table.ts';
import { useCoverageView } from './coverage-view.ts';
import { addDays, datesBetween, dayAndHour, hourOf } from './local-day.ts';

type CoverageHeadProps = { readonly rings: readonly number[]; readonly ring: number; readonly sum: HeatSum };

const NOON = 12;
/** Dates offered at once; any other is reached day by day. */
const DATES_OFFERED = 120;

/** The ring, the date, and the way back to now. */
export function CoverageHead({ rings, ring, sum }: CoverageHeadProps) {
  const t = useText();
  const format = useFormat();
  const zone = useZone();
  const now = useNow();
  const event = useMegaEvent();
  const { at, show } = useCoverageView();
  const today = dayAndHour(now, zone).date;
  const { date, hour } = dayAndHour(at ?? now, zone);
  const opening = event === null ? null : dayAndHour(event.opensAt, zone).date;
  const closing = event === null ? null : dayAndHour(event.closesAt, zone).date;
  const eventDates = opening === null || closing === null ? [] : datesBetween(opening, closing, DATES_OFFERED);
  const label = (day: string): string => {
    const text = format.dateLong(hourOf(day, NOON, zone));
    if (day === today) return t('coverage.date.today', { date: text });
    if (day === opening) return t('coverage.date.opening', { date: text });
    return day === closing ? t('coverage.date.closing', { date: text }) : text;
  };
  const goTo = (day: string): void => show({ at: hourOf(day, hour, zone) });
  return (
    <header className="coverage-head">
      <h1>{t('coverage.title')}</h1>
      <HeadSum sum={sum} />
      <span className="coverage-gap" />
      <span className="coverage-ring">
        <span className="dim">{t('coverage.ring')}</span>
        <Segmented
          aria-label={t('coverage.ring')}
          value={ring}
          options={rings.map((metres) => ({ value: metres, label: formatMetres(metres) }))}
          onChange={(metres) => show({ ring: metres })}
        />
      </span>
      <span className="coverage-date">
        <Button
          type="text"
          icon={<LeftOutlined />}
          aria-label={t('coverage.date.back')}
          title={t('coverage.date.back')}
          onClick={() => goTo(addDays(date, -1))}
        />
        <Select
          aria-label={t('coverage.date')}
          value={date}
          popupMatchSelectWidth={false}
          options={[...new Set([today, date, ...eventDates])]
            .toSorted()
            .map((day) => ({ value: day, label: label(day) }))}
          onChange={goTo}
        />
        <Button
          type="text"
          icon={<RightOutlined />}
          aria-label={t('coverage.date.on')}
          title={t('coverage.date.on')}
          onClick={() => goTo(addDays(date, 1))}
        />
      </span>
      <Button type={at === null ? 'primary' : 'default'} aria-pressed={at === null} onClick={() => show({ at: null })}>
        {t('coverage.now')}
      </Button>
      <Button
        type="text"
        icon={<SettingOutlined />}
        aria-label={t('coverage.setUp')}
        title={t('coverage.setUp')}
        onClick={() => navigate('/coverage', {}, { setup: '1' })}
      />
    </header>
  );
}

function HeadSum({ sum }: { readonly sum: HeatSum }) {
  const t = useText();
  return (
    <span className="coverage-sum" role="status">
      <b className={sum.blanks > 0 ? 'state-red' : undefined}>
        {sum.blanks > 0 ? <BlankShape /> : null} {t('coverage.sum.blanks', { count: sum.blanks })}
      </b>
      {sum.closed > 0 ? <span className="dim">{t('coverage.sum.closed', { count: sum.closed })}</span> : null}
      <span className={sum.singles > 0 ? 'state-partial' : 'dim'}>
        {t('coverage.sum.singles', { count: sum.singles })}
      </span>
    </span>
  );
}
