import { App as AntdApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { createContext, useContext, useLayoutEffect, useMemo, type ReactNode } from 'react';
import type { Language } from '../i18n/language.ts';
import { antdTheme } from './antd-theme.ts';
import { PALETTES, type Palette, type PaletteName } from './palette.ts';

const PaletteContext = createContext<PaletteName>('dark');

/** The palette around the caller, for what CSS variables cannot reach: canvases and chart attributes. */
export function usePalette(): Palette & { readonly name: PaletteName } {
  const name = useContext(PaletteContext);
  return useMemo(() => ({ ...PALETTES[name], name }), [name]);
}

type ThemeProviderProps = { readonly palette: PaletteName; readonly language: Language; readonly children: ReactNode };

/** Colours, antd's look and antd's own words for everything inside. */
export function ThemeProvider({ palette, language, children }: ThemeProviderProps) {
  const config = useMemo(() => antdTheme(palette), [palette]);
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = palette;
  }, [palette]);
  return (
    <PaletteContext.Provider value={palette}>
      <ConfigProvider theme={config} locale={language === 'zh' ? zhCN : enUS} button={{ autoInsertSpace: false }}>
        <AntdApp component={false} notification={{ placement: 'bottomRight' }} message={{ top: 56 }}>
          {children}
        </AntdApp>
      </ConfigProvider>
    </PaletteContext.Provider>
  );
}

/** Only the CSS variables of another palette, for the frame that stays dark round a light desk. */
export function PaletteScope({ palette, children }: { readonly palette: PaletteName; readonly children: ReactNode }) {
  return (
    <PaletteContext.Provider value={palette}>
      <div data-theme={palette} className="palette-scope">
        {children}
      </div>
    </PaletteContext.Provider>
  );
}
