import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { IntlProvider, useIntl, type IntlShape } from 'react-intl';
import { LOCALE_OF, type Language } from './language.ts';
import { CATALOGUES, type MessageId, type MessageValues } from './messages.ts';

const LanguageContext = createContext<Language>('zh');

type TextProviderProps = { readonly language: Language; readonly children: ReactNode };

/** Everything inside speaks `language`; changing it re-renders at once and reloads nothing. */
export function TextProvider({ language, children }: TextProviderProps) {
  return (
    <LanguageContext.Provider value={language}>
      <IntlProvider locale={LOCALE_OF[language]} defaultLocale="zh-CN" messages={CATALOGUES[language]}>
        {children}
      </IntlProvider>
    </LanguageContext.Provider>
  );
}

export const useLanguage = (): Language => useContext(LanguageContext);

/** Text by id, with ICU values: `t('board.attention.count', { count: 6 })`. */
export type Text = (id: MessageId, values?: MessageValues) => string;

export const textOf =
  (intl: Pick<IntlShape, 'formatMessage'>): Text =>
  (id, values) =>
    intl.formatMessage({ id }, values);

export function useText(): Text {
  const intl = useIntl();
  return useMemo(() => textOf(intl), [intl]);
}
