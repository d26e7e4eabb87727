import { useState } from 'react';
import type { OpeningException, OpeningSpan } from '../../../../shared/contract/places.ts';
import { useText } from '../../../i18n/text.tsx';
import { Panel } from '../../../ui/panel/panel.tsx';
import { Exceptions } from '../hours/exceptions.tsx';
import { HoursEditor } from '../hours/hours-editor.tsx';
import { acrossMidnight, clockText, spansOn } from '../hours/hours-text.ts';
import { Button } from '../../../ui/act/button.tsx';

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

type HoursPanelProps = {
  readonly place: string;
  readonly hours: readonly OpeningSpan[];
  readonly exceptions: readonly OpeningException[];
  readonly openNow: boolean | null;
};

/** Opening hours by weekday and on dates of their own. */
export function HoursPanel({ place, hours, exceptions, openNow }: HoursPanelProps) {
  const t = useText();
  const [editing, setEditing] = useState(false);
  const now =
    openNow === null ? t('places.page.hoursUnknown') : t(openNow ? 'places.page.openNow' : 'places.page.closedNow');
  const text = (span: OpeningSpan): string =>
    `${clockText(span.opens)}–${acrossMidnight(span) ? `${t('places.hours.nextDay')} ` : ''}${span.closes === 1440 ? '24:00' : clockText(span.closes)}`;
  return (
    <Panel title={t('places.page.hours')} aside={now}>
      {editing ? (
        <HoursEditor place={place} hours={hours} onDone={() => setEditing(false)} />
      ) : (
        <>
          {hours.length === 0 ? null : (
            <dl className="place-hours">
              {WEEKDAYS.map((day) => (
                <div key={day}>
                  <dt>{t(`places.day.${day}`)}</dt>
                  <dd>
                    {spansOn(hours, day).map(text).join('，') || (
                      <span className="faint">{t('places.hours.closed')}</span>
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          )}
          <Button needs="places.setHours" size="small" onClick={() => setEditing(true)}>
            {t('places.hours.title')}
          </Button>
        </>
      )}
      <Exceptions place={place} exceptions={exceptions} />
    </Panel>
  );
}
