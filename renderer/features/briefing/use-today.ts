import { App } from 'antd';
import { useCallback } from 'react';
import { navigate } from '../../app/router/router.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useLanguage, useText } from '../../i18n/text.tsx';
import { saveFile } from '../../ui/files/save-file.ts';

export type Today = { readonly make: (at?: number) => Promise<void>; readonly pending: boolean };

/** Makes and issues the briefing of now, or of an instant (UTC ms), gives its PDF to the person to save, and opens it. */
export function useToday(): Today {
  const t = useText();
  const lang = useLanguage();
  const { message } = App.useApp();
  const { run, pending } = useCommand((client) => client.briefing.make);
  const make = useCallback(
    async (at?: number): Promise<void> => {
      const made = await run({ lang, format: 'pdf', ...(at !== undefined && { at }) });
      if (made === null) return;
      saveFile(made.file.fileName, made.file.base64, made.file.mime);
      void message.success(t('briefing.made', { number: made.number, version: made.version }));
      navigate('/briefing', {}, { id: made.briefing.id }, { replace: true });
    },
    [run, lang, message, t],
  );
  return { make, pending };
}
