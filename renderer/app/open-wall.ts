import { App } from 'antd';
import { useCallback } from 'react';
import { AppError } from '../../shared/kernel/app-error.ts';
import { failureText } from '../i18n/error-text.ts';
import { useText } from '../i18n/text.tsx';
import { useCore } from './core-context.tsx';
import { useFirstHour } from './first-hour/first-hour-store.ts';
import { exerciseInAddress } from './exercise/exercise-address.ts';
import { consoleBridge } from './shell.ts';

export type WallWish = { readonly layout?: string; readonly displayId?: number };

/**
 * Opens a wall, in an exercise one of that exercise: in the desktop shell on a display, the second one unless another is named; in a
 * browser in a window for each layout. Without a layout it shows what that display showed last, else the first.
 */
export function useOpenWall(): (wish?: WallWish) => void {
  const { connection } = useCore();
  const { notification } = App.useApp();
  const t = useText();
  return useCallback(
    (wish: WallWish = {}) => {
      useFirstHour.getState().note('wall');
      const refuse = (code: string, message: string): void => {
        const { what, todo } = failureText(new AppError(code, message), t);
        notification.error({ title: what, description: todo });
      };
      const bridge = consoleBridge();
      if (bridge !== null) {
        const { layout, displayId } = wish;
        const exercise = exerciseInAddress();
        const choice = { ...(layout !== undefined && { layout }), ...(exercise !== null && { exercise }) };
        void bridge
          .openWall(displayId, choice)
          .then((reply) => (reply.ok ? undefined : refuse(reply.code, reply.message)));
        return;
      }
      const { layout } = wish;
      const route = layout === undefined ? '/wall' : `/wall?${new URLSearchParams({ layout }).toString()}`;
      const name = layout === undefined ? 'erc-wall' : `erc-wall-${layout}`;
      const opened = window.open(connection.addressOf(route) ?? `#${route}`, name, 'popup,width=1920,height=1080');
      if (opened === null) refuse('POPUP_BLOCKED', 'The browser blocked the window.');
    },
    [connection, notification, t],
  );
}
