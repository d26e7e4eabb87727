import { useQuery } from '@tanstack/react-query';
import { useCore } from '../../../app/core-context.tsx';
import { useText } from '../../../i18n/text.tsx';
import { SampleTag } from '../../../ui/sample-tag.tsx';
import { Currencies } from './currencies.tsx';
import { EventForm } from './event-form.tsx';
import { Holidays } from './holidays.tsx';
import { Languages } from './languages.tsx';
import { Periods } from './periods.tsx';
import { Sessions } from './sessions.tsx';
import { StaffNames } from './staff-names.tsx';
import { Visitors } from './visitors.tsx';

/** The event: when and where its clock is, its periods, holidays, visitors and currencies. */
export function EventSection() {
  const t = useText();
  const { query } = useCore();
  const { data } = useQuery(query.event.get.queryOptions({ input: {} }));
  if (data === undefined) return null;
  return (
    <>
      <section className="settings-box">
        <h2>
          {t('settings.event.title')} {data.event?.sample === true ? <SampleTag /> : null}
        </h2>
        {data.event === null ? <p className="dim">{t('settings.event.none')}</p> : null}
        <EventForm key={JSON.stringify(data.event)} event={data.event} />
      </section>
      {data.event === null ? null : (
        <>
          <Periods periods={data.periods} />
          <Holidays holidays={data.holidays} />
          <Visitors days={data.visitors} />
          <Sessions />
          <Currencies currencies={data.currencies} />
          <Languages languages={data.languages} />
          <StaffNames />
        </>
      )}
    </>
  );
}
