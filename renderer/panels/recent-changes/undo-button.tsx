import { Popconfirm } from 'antd';
import type { ChangeEntry } from '../../../shared/contract/system.ts';
import { useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/act/button.tsx';
import { useTakeBack } from './use-take-back.ts';

/** Takes a command back: at once when it touched one row, else after saying how many rows go back. */
export function UndoButton({ entry }: { readonly entry: ChangeEntry }) {
  const t = useText();
  const back = useTakeBack();
  const run = async (): Promise<void> => void (await back.run(entry));
  if (!entry.undoable) return null;
  if (entry.undone) return <span className="recent-mark">{t('board.undone')}</span>;
  const button = (
    <Button
      needs="changes.undo"
      size="small"
      type="text"
      className="recent-undo"
      loading={back.pending}
      {...(entry.rows === 1 && { onClick: () => void run() })}
    >
      {t('common.undo')}
    </Button>
  );
  if (entry.rows === 1) return button;
  return (
    <Popconfirm
      title={t('board.undo.confirm')}
      description={t('board.undo.rows', { count: entry.rows })}
      okText={t('common.undo')}
      onConfirm={run}
      placement="left"
    >
      {button}
    </Popconfirm>
  );
}
