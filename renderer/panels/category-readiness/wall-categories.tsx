import { useText } from '../../i18n/text.tsx';
import { WallPanel } from '../../ui/wall/wall-panel.tsx';
import { useWallBoard } from '../shared/use-wall-board.ts';
import { WallRows } from '../shared/wall-rows.tsx';

/** Readiness by category. */
export function WallCategories() {
  const t = useText();
  const board = useWallBoard();
  const rows = board.data?.byCategory.filter(({ required }) => required > 0) ?? [];
  return (
    <WallPanel title={t('wall.category')} reads={[board]}>
      <WallRows rows={rows} more={(count) => t('wall.moreCategories', { count })} />
    </WallPanel>
  );
}
