import { App, Input } from 'antd';
import { createElement, useCallback } from 'react';
import { useText } from '../../i18n/text.tsx';
import type { AskReason } from './use-set-cells.ts';

/** Asks in a dialog why more is claimed than a rule says; Enter gives it. */
export function useAskReason(): AskReason {
  const { modal } = App.useApp();
  const t = useText();
  return useCallback(
    () =>
      new Promise<string | null>((resolve) => {
        let reason = '';
        const give = (): void => {
          resolve(reason.trim());
          dialog.destroy();
        };
        const dialog = modal.confirm({
          title: t('override.ask'),
          autoFocusButton: null,
          content: createElement(Input, {
            autoFocus: true,
            maxLength: 500,
            'aria-label': t('override.reason'),
            placeholder: t('override.ask.hint'),
            onChange: (event) => {
              reason = event.target.value;
              dialog.update({ okButtonProps: { disabled: reason.trim() === '' } });
            },
            onPressEnter: () => {
              if (reason.trim() !== '') give();
            },
          }),
          okText: t('override.ask.ok'),
          okButtonProps: { disabled: true },
          onOk: give,
          onCancel: () => resolve(null),
        });
      }),
    [modal, t],
  );
}
