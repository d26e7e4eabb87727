import { useMemo } from 'react';
import type { LogEntry } from '../../../shared/contract/log.ts';
import { highlightParts } from '../../../shared/domain/log/highlight.ts';
import { useText } from '../../i18n/text.tsx';
import './entry.css';

type EntryTextProps = {
  readonly entry: Pick<LogEntry, 'text' | 'correctedBy' | 'old'> & Partial<Pick<LogEntry, 'enteredLocked'>>;
  /** What was searched for. */
  readonly query?: string;
  /** Shows what it corrects in front, struck through. */
  readonly withOld?: boolean;
};

/** What an entry says; struck through when a correction stands for it. */
export function EntryText({ entry, query = '', withOld = false }: EntryTextProps) {
  const t = useText();
  return (
    <>
      {entry.enteredLocked === true ? <span className="tag">{t('accounts.enteredLocked')}</span> : null}{' '}
      {withOld && entry.old !== null ? (
        <>
          <s className="entry-old">{entry.old.text}</s>{' '}
        </>
      ) : null}
      {entry.text === '' ? (
        <i className="dim">{t('log.confidential')}</i>
      ) : entry.correctedBy === null ? (
        <Marked text={entry.text} query={query} />
      ) : (
        <s className="entry-old">
          <Marked text={entry.text} query={query} />
        </s>
      )}
    </>
  );
}

function Marked({ text, query }: { readonly text: string; readonly query: string }) {
  const parts = useMemo(() => (query.trim() === '' ? null : highlightParts(text, query)), [text, query]);
  if (parts === null) return text;
  return parts.map((part) =>
    part.hit ? <mark key={part.from}>{part.text}</mark> : <span key={part.from}>{part.text}</span>,
  );
}
