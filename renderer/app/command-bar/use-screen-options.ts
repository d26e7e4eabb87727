import { useMemo } from 'react';
import { CATALOGUES } from '../../i18n/messages.ts';
import { useText } from '../../i18n/text.tsx';
import { takeKeyboardTo } from '../frame/screen-keyboard.ts';
import { navigate } from '../router/router.tsx';
import { SCREENS } from '../screens/screens.ts';
import type { Option } from './option.ts';

/** Every screen that can be opened by name, found by its name in either language and by its path. */
export function useScreenOptions(): readonly Option[] {
  const t = useText();
  return useMemo(
    () =>
      SCREENS.filter(({ offered }) => offered === true).map(({ path, title }) => ({
        id: `screen${path}`,
        group: 'screen' as const,
        label: t('command.open', { name: t(title) }),
        words: [path.slice(1), CATALOGUES.zh[title], CATALOGUES.en[title].toLowerCase()],
        run: () => {
          takeKeyboardTo(path);
          navigate(path);
        },
      })),
    [t],
  );
}
