import type { MomentMark } from '../../../shared/contract/moments.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import type { MarkGroup } from './line-scale.ts';

const SHAPES: Record<MomentMark['kind'], string> = {
  'incident-opened': '▲',
  'incident-graded': '△',
  'incident-closed': '✓',
  significant: '★',
  posture: '■',
};

const MOST_NAMED = 6;

/** What happened at a place of the line, by its shape; several things there by how many. */
export function MarkSign({ group: { share, marks, worst } }: { readonly group: MarkGroup }) {
  const t = useText();
  const format = useFormat();
  const named = marks
    .slice(0, MOST_NAMED)
    .map((mark) => `${format.dateTime(mark.at)} ${t(`moment.mark.${mark.kind}`)} ${mark.title ?? secretOr(mark)}`);
  const more = marks.length > MOST_NAMED ? [t('moment.more', { count: marks.length - MOST_NAMED })] : [];
  function secretOr({ kind }: MomentMark): string {
    return kind === 'posture' ? '' : t('moment.confidential');
  }
  return (
    <span
      className={worst.severe ? 'time-line-mark time-line-mark-severe' : 'time-line-mark'}
      style={{ left: `${share * 100}%` }}
      title={[...named, ...more].join('\n')}
      aria-hidden="true"
    >
      {SHAPES[worst.kind]}
      {marks.length > 1 ? <sub>{marks.length}</sub> : null}
    </span>
  );
}
