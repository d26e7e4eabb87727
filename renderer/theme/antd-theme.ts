import { theme, type ThemeConfig } from 'antd';
import { FONT_STACK } from './fonts.ts';
import { isLight, PALETTES, type Palette, type PaletteName } from './palette.ts';

/** antd's tokens from our palette, at the density of a console: 13 px text, 28 px controls. */
export function antdTheme(name: PaletteName): ThemeConfig {
  const palette: Palette = PALETTES[name];
  const dark = !isLight(name);
  return {
    // Not antd's compact algorithm: it takes the font size down a step as well, to 10 px.
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      fontFamily: FONT_STACK,
      fontSize: 13,
      fontSizeSM: 12,
      sizeStep: 3,
      borderRadius: 4,
      wireframe: false,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
      colorBgBase: palette.bg,
      colorBgLayout: palette.bg,
      colorBgContainer: palette.pane,
      colorBgElevated: dark ? palette.raised : palette.pane,
      colorText: palette.ink,
      colorTextSecondary: palette.dim,
      colorTextTertiary: palette.faint,
      colorTextPlaceholder: palette.faint,
      colorTextDescription: palette.dim,
      colorBorder: palette.line,
      colorBorderSecondary: palette.lineSoft,
      colorSplit: palette.lineSoft,
      colorPrimary: dark ? '#3d7fe0' : palette.link,
      colorLink: palette.link,
      colorInfo: palette.link,
      colorError: palette.act,
      colorErrorText: palette.actInk,
      colorWarning: palette.warn,
      colorWarningText: palette.warnInk,
      colorSuccess: palette.ok,
      colorSuccessText: palette.okInk,
      controlHeight: 28,
      controlHeightSM: 24,
    },
    // The primary colour is for what lies under text; as text on a dark pane it is too faint.
    components: {
      Tabs: { itemSelectedColor: palette.link, itemHoverColor: palette.link, itemActiveColor: palette.link },
    },
  };
}
