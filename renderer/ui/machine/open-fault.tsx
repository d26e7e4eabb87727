import type { Machine } from '../../../shared/contract/machines.ts';
import { useNow } from '../../app/now.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import './machine.css';

/** The open fault of a machine with its down-time running. */
export function OpenFault({ fault }: { readonly fault: NonNullable<Machine['fault']> }) {
  const t = useText();
  const format = useFormat();
  const now = useNow();
  return (
    <p className="machine-fault">
      <b>{t('machines.fault.running', { span: format.countdown(now - fault.since) })}</b> {fault.description}
    </p>
  );
}
