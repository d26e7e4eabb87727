import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import type { Operator } from '../../../shared/contract/common.ts';
import { useText } from '../../i18n/text.tsx';
import { useSendLine } from '../log-line/use-send-line.ts';
import { operatorLabel } from '../operator.ts';

/** What happened, for the duty log: marked there as entered on a locked screen. */
export function LockedLine({ operator }: { readonly operator: Operator }) {
  const t = useText();
  const { send, pending, problem } = useSendLine();
  const [text, setText] = useState('');
  const [kept, setKept] = useState<string | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const entry = await send({ text: text.trim() });
    if (entry === null) return;
    setKept(entry.text);
    setText('');
  };
  return (
    <form className="locked-line" onSubmit={(event) => void submit(event)}>
      <label>
        {t('accounts.locked.line', { operator: operatorLabel(operator) })}
        <input className="field" value={text} maxLength={4000} onChange={({ target }) => setText(target.value)} />
      </label>
      <Button htmlType="submit" loading={pending} disabled={text.trim() === ''}>
        {t('accounts.locked.send')}
      </Button>
      <output className="dim cut">
        {problem !== null ? problem.what : kept === null ? '' : t('accounts.locked.sent', { text: kept })}
      </output>
    </form>
  );
}
