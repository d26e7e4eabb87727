import { useMemo } from 'react';
import type { LogEntry } from '../../../shared/contract/log.ts';
import { useCategoryName } from '../../app/log-line/categories.ts';
import { operatorLabel } from '../../app/operator.ts';
import { Link } from '../../app/router/router.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import type { TableColumn } from '../../ui/list/virtual-table.tsx';
import { EntryText } from '../../ui/log/entry-text.tsx';
import { PriorityMark, SignificantMark, TriageMark } from '../../ui/log/entry-marks.tsx';
import { SampleTag } from '../../ui/sample-tag.tsx';

const MINUTE_MS = 60_000;

/** Columns of the duty log; each row has two lines. `searched` is marked in the text. */
export function useLogColumns(searched: string, now: number): readonly TableColumn<LogEntry>[] {
  const t = useText();
  const format = useFormat();
  const name = useName();
  const categoryName = useCategoryName();
  return useMemo(
    () => [
      {
        id: 'time',
        title: t('log.column.time'),
        width: '104px',
        className: 'log-two',
        render: (entry) => (
          <>
            <b title={format.dateTime(entry.eventTime)}>{format.moment(entry.eventTime, now)}</b>
            {Math.abs(entry.entryTime - entry.eventTime) < MINUTE_MS ? null : (
              <span className="faint cut" title={format.dateTime(entry.entryTime)}>
                {t('log.entered', { time: format.moment(entry.entryTime, now) })}
              </span>
            )}
          </>
        ),
      },
      {
        id: 'text',
        title: t('log.column.text'),
        width: 'minmax(220px, 1fr)',
        className: 'log-two',
        render: (entry) => <Said entry={entry} searched={searched} />,
      },
      {
        id: 'about',
        title: t('log.column.about'),
        width: 'minmax(110px, 0.34fr)',
        className: 'log-two',
        render: (entry) => (
          <>
            {entry.place === null ? null : (
              <Link to="/places/:code" params={{ code: entry.place }} className="cut" tabIndex={-1}>
                {entry.placeName === null ? entry.place : name({ name: entry.placeName, nameEn: entry.placeNameEn })}
              </Link>
            )}
            <span className="dim cut">
              {entry.grade === null ? null : <b>{entry.grade} </b>}
              {entry.category === null ? null : categoryName(entry.category)}
              {entry.links.length === 0 ? null : ` · ${t('log.links', { count: entry.links.length })}`}
            </span>
          </>
        ),
      },
      {
        id: 'who',
        title: t('log.column.who'),
        width: 'minmax(96px, 0.26fr)',
        className: 'log-two',
        render: (entry) => (
          <>
            <span className="cut">
              {operatorLabel(entry.person === null ? { post: entry.post } : { post: entry.post, name: entry.person })}
            </span>
            <span className="faint cut">
              {[
                entry.from === null ? null : t('log.from', { from: entry.from }),
                entry.medium === null ? null : t(`log.medium.${entry.medium}`),
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </span>
          </>
        ),
      },
      {
        id: 'triage',
        title: t('log.column.triage'),
        width: '92px',
        render: (entry) => <TriageMark entry={entry} />,
      },
    ],
    [t, format, name, categoryName, searched, now],
  );
}

function Said({ entry, searched }: { readonly entry: LogEntry; readonly searched: string }) {
  const t = useText();
  const format = useFormat();
  return (
    <span className="log-said" title={entry.text}>
      <PriorityMark priority={entry.priority} />
      <SignificantMark significant={entry.significant} />
      {entry.sample ? <SampleTag /> : null} <EntryText entry={entry} query={searched} />
      {entry.old === null ? null : (
        <span className="log-strikes">
          {' '}
          {entry.reason === null
            ? t('log.strikes', { time: format.time(entry.old.eventTime) })
            : t('log.strikes.reason', { time: format.time(entry.old.eventTime), reason: entry.reason })}{' '}
          <s className="entry-old">{entry.old.text}</s>
        </span>
      )}
    </span>
  );
}
