import { App, Popconfirm } from 'antd';
import type { ChangeEntry } from '../../../shared/contract/system.ts';
import { useCommand } from '../../app/use-command.ts';
import { useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/act/button.tsx';

/** Takes a command back: at once when it touched one row, else after saying how many rows go back. */
export function UndoButton({ entry }: { readonly entry: ChangeEntry }) {
  const t = useText();
  const { message } = App.useApp();
  const undo = useCommand((client) => client.changes.undo);
  const run = async (): Promise<void> => {
    const done = await undo.run({ target: entry.commandId });
    if (done !== null) message.success(t('board.undo.done', { restored: done.restored, kept: done.kept }));
  };
  if (!entry.undoable) return null;
  if (entry.undone) return <span className="recent-mark">{t('board.undone')}</span>;
  const button = (
    <Button
      needs="changes.undo"
      size="small"
      type="text"
      className="recent-undo"
      loading={undo.pending}
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
