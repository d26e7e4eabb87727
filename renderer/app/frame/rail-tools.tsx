import {
  BulbOutlined,
  DesktopOutlined,
  HistoryOutlined,
  QuestionCircleOutlined,
  TranslationOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import { useText } from '../../i18n/text.tsx';
import { useOpenWall } from '../open-wall.ts';
import { THEME_CHOICES, usePreferences } from '../preferences.ts';
import { ON_THE_TIME_LINE, useTimeLine } from '../moment/time-line-store.ts';
import { navigate, useAddress } from '../router/router.tsx';

/** Foot of the rail: the wall, the language and the look, one click each. */
export function RailTools() {
  const t = useText();
  const openWall = useOpenWall();
  const { path } = useAddress();
  const { open, show } = useTimeLine();
  const { language, theme, setLanguage, setTheme } = usePreferences();
  const other = language === 'zh' ? 'en' : 'zh';
  const nextTheme = THEME_CHOICES[(THEME_CHOICES.indexOf(theme) + 1) % THEME_CHOICES.length] ?? 'auto';
  return (
    <div className="rail-tools">
      {ON_THE_TIME_LINE.has(path) ? (
        <Tool icon={HistoryOutlined} label={t('moment.lookBack')} onPress={() => show(!open)} />
      ) : null}
      <Tool icon={DesktopOutlined} label={t('command.action.wall')} onPress={() => openWall()} />
      <Tool
        icon={TranslationOutlined}
        label={t(`command.action.language.${other}`)}
        onPress={() => setLanguage(other)}
      />
      <Tool
        icon={BulbOutlined}
        label={t('frame.look', { now: t(`theme.${theme}`), next: t(`theme.${nextTheme}`) })}
        onPress={() => setTheme(nextTheme)}
      />
      <Tool icon={QuestionCircleOutlined} label={t('screen.help')} onPress={() => navigate('/help')} />
    </div>
  );
}

type ToolProps = {
  readonly icon: ComponentType<{ 'aria-hidden'?: 'true' }>;
  readonly label: string;
  readonly onPress: () => void;
};

function Tool({ icon: Icon, label, onPress }: ToolProps) {
  return (
    <button type="button" className="rail-tool plain-button" aria-label={label} title={label} onClick={onPress}>
      <Icon aria-hidden="true" />
    </button>
  );
}
