import { createIntl } from 'react-intl';
import { expect, test } from 'vitest';
import { kindText } from './kind-text.ts';
import { CATALOGUES } from './messages.ts';
import { textOf } from './text.tsx';

test.each([
  ['zh', 'incidents.close', '关闭事件'],
  ['en', 'incidents.close', 'Close an incident'],
  ['en', 'catalogue.saveItem', 'Item saved'],
  ['en', 'readiness.attach', 'evidence attached'],
  ['zh', 'accounts.changePassphrase', '更换口令'],
  ['en', 'accounts.recover', 'Set a passphrase by recovery code'],
  ['en', 'readiness.set', 'Readiness set'],
  ['en', 'sample.of.another.version', 'sample.of.another.version'],
] as const)('in %s, %s is said as %s', (locale, kind, said) => {
  const intl = createIntl({ locale, messages: CATALOGUES[locale], onError: () => undefined });
  expect(kindText(kind, textOf(intl))).toBe(said);
});
