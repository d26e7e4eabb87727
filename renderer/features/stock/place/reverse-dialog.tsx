import { App, Modal } from 'antd';
import { useState, type FormEvent } from 'react';
import type { LedgerRow } from '../../../../shared/contract/stock.ts';
import { useCommand } from '../../../app/use-command.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/text.tsx';
import { Button } from '../../../ui/act/button.tsx';
import '../../../ui/field/field.css';

type ReverseDialogProps = {
  readonly row: LedgerRow;
  /** How many lines of the ledger get their opposite. */
  readonly lines: number;
  readonly onClose: () => void;
};

/** Says in numbers what a reversal does and asks for its reason. */
export function ReverseDialog({ row, lines, onClose }: ReverseDialogProps) {
  const t = useText();
  const format = useFormat();
  const { message } = App.useApp();
  const reverse = useCommand((client) => client.stock.reverse);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (reason.trim() === '') return setMissing(true);
    if ((await reverse.run({ entry: row.entry, reason: reason.trim() })) === null) return undefined;
    void message.success(t('stock.ledger.reverse.saved'));
    return onClose();
  };
  const title = t('stock.ledger.reverse.of', { kind: t(`stock.kind.${row.kind}`), when: format.dateTime(row.at) });
  return (
    <Modal open title={title} footer={null} width={440} onCancel={onClose}>
      <form className="stock-form" onSubmit={(event) => void submit(event)}>
        <p>{t('stock.ledger.reverse.text', { count: lines })}</p>
        <label>
          {t('stock.ledger.reverse.reason')}
          <input
            className="field"
            maxLength={300}
            // The dialog asks for nothing else.
            ref={(element) => element?.focus()}
            value={reason}
            aria-invalid={missing}
            onChange={({ target }) => {
              setMissing(false);
              setReason(target.value);
            }}
          />
        </label>
        {missing ? (
          <p className="stock-problem" role="alert">
            {t('stock.ledger.reverse.needed')}
          </p>
        ) : null}
        <footer>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button needs="stock.reverse" type="primary" htmlType="submit" loading={reverse.pending}>
            {t('stock.ledger.reverse')}
          </Button>
        </footer>
      </form>
    </Modal>
  );
}
