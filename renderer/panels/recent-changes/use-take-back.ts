import { App } from 'antd';
import type { ChangeEntry } from '../../../shared/contract/system.ts';
import { useCommand } from '../../app/use-command.ts';
import { useText } from '../../i18n/text.tsx';

/** Takes a command of the list back and says what went back; false when it was refused. */
export function useTakeBack(): { readonly run: (entry: ChangeEntry) => Promise<boolean>; readonly pending: boolean } {
  const t = useText();
  const { message } = App.useApp();
  const undo = useCommand((client) => client.changes.undo);
  const run = async ({ commandId }: ChangeEntry): Promise<boolean> => {
    const done = await undo.run({ target: commandId });
    if (done !== null) message.success(t('board.undo.done', { restored: done.restored, kept: done.kept }));
    return done !== null;
  };
  return { run, pending: undo.pending };
}
