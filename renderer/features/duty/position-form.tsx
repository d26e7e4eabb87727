import { useId, useState, type FormEvent } from 'react';
import type { DutyPosition } from '../../../shared/contract/duty.ts';
import { useCommand } from '../../app/use-command.ts';
import { useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/act/button.tsx';

type PositionFormProps = { readonly position: DutyPosition | null; readonly onClose: () => void };

/** A position of the centre: what it is called, and how many must be there. */
export function PositionForm({ position, onClose }: PositionFormProps) {
  const t = useText();
  const id = useId();
  const save = useCommand((client) => client.duty.savePosition);
  const remove = useCommand((client) => client.duty.removePosition);
  const [fields, setFields] = useState({
    code: position?.code ?? '',
    name: position?.name ?? '',
    nameEn: position?.nameEn ?? '',
    ord: String(position?.ord ?? 100),
    needed: String(position?.needed ?? 1),
  });
  const [bad, setBad] = useState(false);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const [ord, needed] = [Number(fields.ord), Number(fields.needed)];
    const whole = Number.isInteger(ord) && ord >= 0 && Number.isInteger(needed) && needed >= 0 && needed <= 9;
    if (fields.code.trim() === '' || fields.name.trim() === '' || !whole) return setBad(true);
    if ((await save.run({ ...fields, code: fields.code.trim(), ord, needed })) !== null) onClose();
    return undefined;
  };
  const onRemove = async (): Promise<void> => {
    if (position !== null && (await remove.run({ code: position.code })) !== null) onClose();
  };
  return (
    <form className="side-form" onSubmit={(event) => void send(event)}>
      <div className="side-head">
        <h2>{t(position === null ? 'duty.position.new' : 'duty.position.edit')}</h2>
        <Button size="small" onClick={onClose}>
          {t('common.close')}
        </Button>
      </div>
      {(['code', 'name', 'nameEn', 'needed', 'ord'] as const).map((key) => (
        <label key={key} htmlFor={`${id}-${key}`}>
          {t(`duty.position.${key}`)}
          <input
            id={`${id}-${key}`}
            className="field"
            readOnly={key === 'code' && position !== null}
            maxLength={120}
            value={fields[key]}
            onChange={(event) => setFields((before) => ({ ...before, [key]: event.target.value }))}
          />
        </label>
      ))}
      {bad ? (
        <p className="side-problem" role="alert">
          {t('duty.position.bad')}
        </p>
      ) : null}
      <div className="side-actions">
        <Button needs="duty.savePosition" type="primary" htmlType="submit" loading={save.pending}>
          {t('common.save')}
        </Button>
        {position === null ? null : (
          <Button needs="duty.removePosition" danger onClick={() => void onRemove()}>
            {t('duty.position.remove')}
          </Button>
        )}
      </div>
    </form>
  );
}
