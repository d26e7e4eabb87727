import type { CoverCell } from '../../../../shared/contract/staff.ts';
import { useText } from '../../../i18n/text.tsx';
import { hoursOf } from '../hours-of.ts';

/** `full`: a speaker in every opening hour; `partly`: in some; `none`: in none. */
export const coverKind = ({
  openMs,
  gapMs,
}: Pick<CoverCell, 'openMs' | 'gapMs'>): 'full' | 'partly' | 'none' | 'closed' =>
  openMs === 0 ? 'closed' : gapMs === 0 ? 'full' : gapMs < openMs ? 'partly' : 'none';

const SHAPE = { full: '●', partly: '◐', none: '▲', closed: '–' } as const;

/** One place × language: shape, how many speak it, and how long nobody does. */
export function CoverMark({ cell }: { readonly cell: CoverCell | undefined }) {
  const t = useText();
  if (cell === undefined) return <span className="faint">·</span>;
  const kind = coverKind(cell);
  const speakers = new Set(cell.speakers).size;
  const word =
    kind === 'full'
      ? t('staff.cover.full')
      : kind === 'closed'
        ? t('staff.cover.closed')
        : t('staff.cover.gap', { hours: hoursOf(cell.gapMs) });
  return (
    <span className={`cut cover-mark cover-${cell.required ? kind : 'extra'}`} title={word}>
      <span aria-hidden>{SHAPE[kind]}</span> {t('staff.cover.speakers', { count: speakers })}
      {kind === 'partly' || kind === 'none' ? ` · ${word}` : <span className="visually-hidden"> {word}</span>}
    </span>
  );
}
