import { Button } from 'antd';
import { useText } from '../../i18n/text.tsx';

type RecoveryCodeProps = { readonly login: string; readonly code: string; readonly onKept: () => void };

/** Shown once, to be printed and locked away. */
export function RecoveryCode({ login, code, onKept }: RecoveryCodeProps) {
  const t = useText();
  return (
    <div className="session-form">
      <div className="recovery-sheet">
        <h2>{t('accounts.recovery.title')}</h2>
        <p>{t('accounts.recovery.text', { login })}</p>
        <output className="recovery-code">{code}</output>
      </div>
      <div className="session-actions">
        <Button onClick={() => window.print()}>{t('accounts.recovery.print')}</Button>
        <Button type="primary" onClick={onKept}>
          {t('accounts.recovery.kept')}
        </Button>
      </div>
    </div>
  );
}
