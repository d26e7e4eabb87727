import type { ReactNode } from 'react';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { useNow } from '../now.ts';
import { useCategoryName } from './categories.ts';
import type { Reading } from './reading.ts';
import './log-line.css';

type ReadingChipsProps = {
  readonly reading: Reading;
  /** Puts the caret on the time in the line, or a time into it. */
  readonly onTime?: () => void;
};

/** What was understood of a line, and what was not, before it is sent. */
export function ReadingChips({ reading, onTime }: ReadingChipsProps) {
  const t = useText();
  const format = useFormat();
  const name = useName();
  const now = useNow();
  const categoryName = useCategoryName();
  const { eventTime, place, category, grade, unknown, future } = reading;
  const today = eventTime === null || format.date(eventTime) === format.date(now);
  const time =
    eventTime === null
      ? t('log.line.now', { time: format.time(now) })
      : `${today ? '' : `${format.date(eventTime)} `}${format.time(eventTime)}`;
  return (
    <span className="line-chips">
      <button
        type="button"
        tabIndex={-1}
        className={`plain-button line-chip${future ? ' line-chip-bad' : ''}`}
        title={t('log.line.time.edit')}
        // The line keeps the focus.
        onMouseDown={(event) => event.preventDefault()}
        onClick={onTime}
      >
        {future ? t('log.line.future', { time }) : time}
      </button>
      {place === null ? null : <Chip sign="@">{name(place)}</Chip>}
      {category === null ? null : <Chip sign="#">{categoryName(category)}</Chip>}
      {grade === null ? null : <Chip sign="!">{grade}</Chip>}
      {unknown.map(({ kind, value }) => (
        <span key={kind} className="line-chip line-chip-bad">
          {t(`log.line.unknown.${kind}`, { value })}
        </span>
      ))}
    </span>
  );
}

function Chip({ sign, children }: { readonly sign: string; readonly children: ReactNode }) {
  return (
    <span className="line-chip">
      <span className="faint">{sign}</span>
      {children}
    </span>
  );
}
