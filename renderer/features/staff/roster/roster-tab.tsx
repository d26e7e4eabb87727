import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { App, Select } from 'antd';
import { datePlus, localDateAt } from '../../../../shared/domain/places/open-spans.ts';
import { useCore } from '../../../app/core-context.tsx';
import { useNow } from '../../../app/now.ts';
import { navigate } from '../../../app/router/router.tsx';
import { useCommand } from '../../../app/use-command.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useLanguageName } from '../../../i18n/language-name.ts';
import { useText } from '../../../i18n/text.tsx';
import { useZone } from '../../../i18n/zone.tsx';
import { Empty } from '../../../ui/panel/empty.tsx';
import { usePlaceNames, useStaffedPlaces } from '../use-place-names.ts';
import { CoverStrip } from './cover-strip.tsx';
import { RosterGrid } from './roster-grid.tsx';
import { Button } from '../../../ui/act/button.tsx';
import './roster.css';

type RosterTabProps = { readonly place: string | null; readonly date: string | null };

/** A place's week: who is on shift, by keyboard, and under it what the opening hours lack. */
export function RosterTab({ place: asked, date }: RosterTabProps) {
  const t = useText();
  const format = useFormat();
  const zone = useZone();
  const now = useNow();
  const placeName = usePlaceNames();
  const languageName = useLanguageName();
  const places = useStaffedPlaces();
  const { query } = useCore();
  const { message } = App.useApp();
  const copy = useCommand((client) => client.staff.copyWeek);
  const place = asked ?? places[0] ?? null;
  const day = date ?? localDateAt(now, zone);
  const { data } = useQuery({
    ...query.staff.roster.queryOptions({ input: { place: place ?? '', date: day } }),
    placeholderData: keepPreviousData,
    enabled: place !== null,
  });
  const go = (next: { place?: string; date?: string }): void =>
    navigate(
      '/readiness/staff',
      {},
      { tab: 'roster', place: next.place ?? place ?? undefined, date: next.date ?? day },
      { replace: true },
    );
  const copyLast = async (): Promise<void> => {
    if (place === null) return;
    const done = await copy.run({ place, from: datePlus(day, -7), to: day });
    if (done !== null) void message.success(t('staff.roster.copied', { copied: done.copied, kept: done.kept }));
  };
  if (place === null)
    return (
      <Empty title={t('staff.empty.title')} hint={t('staff.empty.text')}>
        <Button needs="imports.start" type="primary" onClick={() => navigate('/import', {}, { kind: 'staff' })}>
          {t('staff.import.staff')}
        </Button>
      </Empty>
    );
  const [first, last] = [data?.days[0], data?.days.at(-1)];
  return (
    <>
      <div className="split-head">
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          className="staff-place"
          popupMatchSelectWidth={false}
          aria-label={t('staff.column.place')}
          value={place}
          onChange={(code) => go({ place: code })}
          options={[...new Set([place, ...places])].map((code) => ({
            value: code,
            label: `${placeName(code)} ${code}`,
          }))}
        />
        <Button aria-label={t('staff.roster.before')} onClick={() => go({ date: datePlus(day, -7) })}>
          ‹
        </Button>
        <b>{first && last ? `${format.date(first.from)} – ${format.date(last.from)}` : ''}</b>
        <Button aria-label={t('staff.roster.after')} onClick={() => go({ date: datePlus(day, 7) })}>
          ›
        </Button>
        <Button onClick={() => go({ date: localDateAt(now, zone) })}>{t('staff.roster.today')}</Button>
        <span className="split-gap" />
        <Button needs="staff.copyWeek" loading={copy.pending} onClick={() => void copyLast()}>
          {t('staff.roster.copy')}
        </Button>
      </div>
      {data === undefined ? null : (
        <div className="roster">
          <RosterGrid key={`${data.place} ${first?.date}`} roster={data} />
          <section className="roster-cover" aria-label={t('staff.roster.cover')}>
            {data.open === null ? (
              <p className="faint">{t('staff.roster.noHours')}</p>
            ) : (
              <>
                <CoverStrip
                  label={t('staff.roster.anybody')}
                  name={t('staff.roster.anybody')}
                  days={data.days}
                  open={data.open}
                  gaps={data.unstaffed}
                />
                {data.languages.map(({ language, level, required, gaps }) => (
                  <CoverStrip
                    key={language}
                    name={languageName(language)}
                    label={
                      <>
                        {languageName(language)}{' '}
                        <span className="faint">
                          {required ? t(`staff.level.${level}`) : t('staff.cover.notRequired')}
                        </span>
                      </>
                    }
                    days={data.days}
                    open={data.open ?? []}
                    gaps={gaps}
                  />
                ))}
              </>
            )}
            {data.conflicts.map(({ staff, from, to, first: one, second, countsAt }) => (
              <p key={`${one.id} ${second.id}`} className="warn-word roster-conflict">
                ▲{' '}
                {t('staff.roster.conflict', {
                  staff,
                  when: `${format.dateLong(from)} ${format.time(from)}–${format.time(to)}`,
                  one: placeName(one.place),
                  other: placeName(second.place),
                  counts: placeName(countsAt),
                })}
              </p>
            ))}
          </section>
          <p className="split-keys">{t('staff.roster.keys')}</p>
        </div>
      )}
    </>
  );
}
