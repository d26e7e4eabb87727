import { useMemo } from 'react';
import { useText } from '../../i18n/text.tsx';
import { dutyChoices } from '../frame/duty-choices.ts';
import { useDutyDialog } from '../frame/duty-dialog-store.ts';
import { useOpenWall } from '../open-wall.ts';
import { operatorLabel, useOperator } from '../operator.ts';
import { THEME_CHOICES, usePreferences } from '../preferences.ts';
import { useRefusals } from '../session/use-refusal.ts';
import { BAR_ACTIONS } from './bar-actions.ts';
import { useCommandBar } from './command-store.ts';
import type { Option } from './option.ts';

/** What can be done without a place: wall, language, look, operator, help, and what `BAR_ACTIONS` lists. */
export function useActions(): readonly Option[] {
  const t = useText();
  const openWall = useOpenWall();
  const { language, theme, setLanguage, setTheme } = usePreferences();
  const { operator, recent, choose } = useOperator();
  const openDuty = useDutyDialog((state) => state.setOpen);
  const showKeys = useCommandBar((state) => state.showKeys);
  const refusalOf = useRefusals();
  return useMemo(() => {
    const other = language === 'zh' ? 'en' : 'zh';
    const current = operator === null ? null : operatorLabel(operator);
    const action = (id: string, label: string, words: readonly string[], run: () => void): Option => ({
      id: `action/${id}`,
      group: 'action',
      label,
      words,
      run,
    });
    return [
      action('wall', t('command.action.wall'), ['wall', 'dp', '大屏', 'display'], () => openWall()),
      action(
        'language',
        t(`command.action.language.${other}`),
        ['language', 'yy', '语言', 'zh', 'en', 'english', '中文'],
        () => setLanguage(other),
      ),
      ...THEME_CHOICES.filter((choice) => choice !== theme).map((choice) =>
        action(
          `theme/${choice}`,
          t('command.action.theme', { theme: t(`theme.${choice}`) }),
          ['theme', 'wg', '外观', choice],
          () => setTheme(choice),
        ),
      ),
      ...BAR_ACTIONS.map(({ id, label, words, needs, run }) => ({
        ...action(id, t(label), words, run),
        refusal: refusalOf(needs),
      })),
      action('operator', t('command.action.operator'), ['operator', 'duty', 'zb', '值班'], () => openDuty(true)),
      ...dutyChoices(recent, t)
        .filter((choice) => operatorLabel(choice) !== current)
        .map((choice) =>
          action(
            `operator/${operatorLabel(choice)}`,
            t('command.action.operatorTo', { operator: operatorLabel(choice) }),
            ['operator', 'duty', 'zb', operatorLabel(choice).toLowerCase()],
            () => choose(choice),
          ),
        ),
      action('keys', t('command.action.keys'), ['keys', 'keyboard', 'help', 'jp', '?'], () => showKeys(true)),
    ];
  }, [t, openWall, language, theme, setLanguage, setTheme, operator, recent, choose, openDuty, showKeys, refusalOf]);
}
