import type { LogEntry } from '../../../shared/contract/log.ts';
import { Link } from '../../app/router/router.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { EntryText } from './entry-text.tsx';
import { PriorityMark, SignificantMark } from './entry-marks.tsx';
import './entry.css';

type EntryLineProps = {
  readonly entry: LogEntry;
  readonly now: number;
  /** Whether the place is named: not on its own page. */
  readonly withPlace?: boolean;
};

/** One entry in a panel: when, where, how grave, and what, with what it corrects struck through. */
export function EntryLine({ entry, now, withPlace = true }: EntryLineProps) {
  const t = useText();
  const format = useFormat();
  const name = useName();
  const place = entry.placeName === null ? null : { name: entry.placeName, nameEn: entry.placeNameEn };
  return (
    <li className={entry.correctedBy === null ? 'entry-line' : 'entry-line entry-struck'}>
      <Link
        to="/incidents/log"
        search={{ entry: entry.id }}
        className="entry-time"
        title={`${format.dateTime(entry.eventTime)} · ${t('log.entered', { time: format.dateTime(entry.entryTime) })}`}
      >
        {format.moment(entry.eventTime, now)}
      </Link>
      <span className="entry-said">
        {withPlace && place !== null && entry.place !== null ? (
          <>
            <Link to="/places/:code" params={{ code: entry.place }}>
              @{name(place)}
            </Link>{' '}
          </>
        ) : null}
        {entry.grade === null ? null : <b className="entry-grade">{entry.grade} </b>}
        <PriorityMark priority={entry.priority} />
        <SignificantMark significant={entry.significant} /> <EntryText entry={entry} withOld />
      </span>
    </li>
  );
}
