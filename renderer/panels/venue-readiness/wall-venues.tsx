import { useText } from '../../i18n/text.tsx';
import { WallPanel } from '../../ui/wall/wall-panel.tsx';
import { useWallBoard } from '../shared/use-wall-board.ts';
import { WallRows } from '../shared/wall-rows.tsx';

/** The ladder of venues, the worst first. */
export function WallVenues() {
  const t = useText();
  const board = useWallBoard();
  return (
    <WallPanel title={t('wall.venue')} reads={[board]}>
      <WallRows
        rows={board.data?.byVenue ?? []}
        more={(count) => t('wall.moreVenues', { count })}
        foot={t('wall.venue.note')}
      />
    </WallPanel>
  );
}
