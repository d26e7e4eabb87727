import { App } from 'antd';
import { useCallback } from 'react';
import { useCommand } from '../../app/use-command.ts';
import { useText } from '../../i18n/text.tsx';

/** Takes a whole command back and says how much was restored and how much was kept because someone changed it since. */
export function useUndo(): (commandId: string) => Promise<boolean> {
  const undo = useCommand((client) => client.changes.undo);
  const { notification } = App.useApp();
  const t = useText();
  const { run } = undo;
  return useCallback(
    async (commandId) => {
      const done = await run({ target: commandId });
      if (done === null) return false;
      notification.info({
        title: t('readiness.undone', { restored: done.restored }),
        description: done.kept === 0 ? undefined : t('readiness.undone.kept', { kept: done.kept }),
        duration: 5,
      });
      return true;
    },
    [run, notification, t],
  );
}
