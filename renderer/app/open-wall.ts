import { App } from 'antd';
import { useCallback } from 'react';
import { AppError } from '../../shared/kernel/app-error.ts';
import { failureText } from '../i18n/error-text.ts';
import { useText } from '../i18n/text.tsx';
import { useCore } from './core-context.tsx';
import { consoleBridge } from './shell.ts';

/** Opens the wall: on the second display in the desktop shell, in a window of its own in a browser. */
export function useOpenWall(): () => void {
  const { connection } = useCore();
  const { notification } = App.useApp();
  const t = useText();
  return useCallback(() => {
    const refuse = (code: string, message: string): void => {
      const { what, todo } = failureText(new AppError(code, message), t);
      notification.error({ title: what, description: todo });
    };
    const bridge = consoleBridge();
    if (bridge !== null) {
      void bridge.openWall().then((reply) => (reply.ok ? undefined : refuse(reply.code, reply.message)));
      return;
    }
    const opened = window.open(connection.addressOf('/wall') ?? '#/wall', 'erc-wall', 'popup,width=1920,height=1080');
    if (opened === null) refuse('POPUP_BLOCKED', 'The browser blocked the window.');
  }, [connection, notification, t]);
}
