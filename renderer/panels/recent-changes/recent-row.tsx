import type { ChangeEntry } from '../../../shared/contract/system.ts';
import { operatorLabel } from '../../app/operator.ts';
import { useFormat } from '../../i18n/format.ts';
import { nameIn } from '../../i18n/names.ts';
import { useLanguage, useText } from '../../i18n/text.tsx';
import { changeText } from './change-text.ts';
import { UndoButton } from './undo-button.tsx';

type RecentRowProps = {
  readonly entry: ChangeEntry;
  readonly now: number;
  /** The way back stands elsewhere. */
  readonly bare?: boolean;
};

/** One command: when, who, where, what, how many rows, and a way back. */
export function RecentRow({ entry, now, bare = false }: RecentRowProps) {
  const t = useText();
  const format = useFormat();
  const language = useLanguage();
  const place =
    entry.placeName === null ? null : nameIn(language, { name: entry.placeName, nameEn: entry.placeNameEn });
  // A command over many rows names only its first place, which would mislead.
  const single = entry.rows === 1;
  return (
    <li className={entry.undone ? 'recent-undone' : undefined}>
      <time title={format.dateTime(entry.at)}>{format.moment(entry.at, now)}</time>
      <span className="recent-what">
        {single && place !== null ? <span className="recent-place">{place}</span> : null}
        <span className="recent-text">{changeText(entry, t, language)}</span>
        <span className="recent-who">
          {entry.by.post === 'system' ? t('incidents.bySystem') : operatorLabel(entry.by)}
          {single ? null : ` · ${t('change.rows', { count: format.number(entry.rows) })}`}
        </span>
      </span>
      {bare ? null : <UndoButton entry={entry} />}
    </li>
  );
}
