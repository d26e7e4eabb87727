import type { CoverCell } from '../../../../shared/contract/staff.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/text.tsx';

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
  const format = useFormat();
  if (cell === undefined) return <span className="faint">·</span>;
  const kind = coverKind(cell);
  const speakers = new Set(cell.speakers).size;
  const word =
    kind === 'full'
      ? t('staff.cover.full')
      : kind === 'closed'
        ? t('staff.cover.closed')
        : t('staff.cover.gap', { span: format.span(cell.gapMs) });
  return (
    <span className={`cut cover-mark cover-${cell.required ? kind : 'extra'}`} title={word}>
      <span aria-hidden>{SHAPE[kind]}</span> {t('staff.cover.speakers', { count: speakers })}
      {kind === 'partly' || kind === 'none' ? ` · ${word}` : <span className="visually-hidden"> {word}</span>}
    </span>
  );
}
