import { Checkbox } from 'antd';
import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import type { Machine } from '../../../shared/contract/machines.ts';
import { useText } from '../../i18n/text.tsx';
import { useZone } from '../../i18n/zone.tsx';
import { fromZoneInput, toZoneInput } from '../time/zone-input.ts';
import type { MachineSteps } from './use-machine-steps.ts';
import { Button } from '../act/button.tsx';
import '../field/field.css';
import '../split/split.css';

type FormProps = { readonly machine: Machine; readonly steps: MachineSteps; readonly onDone: () => void };

/** What is wrong and since when. Enter records it, Escape leaves. */
export function FaultForm({ machine, steps, onDone }: FormProps) {
  const t = useText();
  const zone = useZone();
  const id = useId();
  const first = useFirstFocus();
  const [text, setText] = useState('');
  const [opened] = useState(() => Date.now());
  const [since, setSince] = useState(() => toZoneInput(opened, zone));
  const [bad, setBad] = useState(false);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    // The minute on the form may lie before the repair that has just been recorded: untouched, it means now.
    const at = since === toZoneInput(opened, zone) ? Date.now() : fromZoneInput(since, zone);
    if (text.trim() === '' || at === null || at > Date.now()) setBad(true);
    else if (await steps.fault(machine, text.trim(), at)) onDone();
  };
  return (
    <form className="side-form" onSubmit={(event) => void send(event)}>
      <label htmlFor={`${id}-text`}>
        {t('machines.fault.description')}
        <input
          id={`${id}-text`}
          ref={first}
          onKeyDown={leaveOnEscape(onDone)}
          className="field"
          maxLength={500}
          placeholder={t('machines.fault.hint')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <label htmlFor={`${id}-since`}>
        {t('machines.fault.since')}
        <input
          id={`${id}-since`}
          onKeyDown={leaveOnEscape(onDone)}
          className="field"
          value={since}
          onChange={(event) => setSince(event.target.value)}
        />
      </label>
      {bad ? (
        <p className="side-problem" role="alert">
          {t('machines.fault.bad')}
        </p>
      ) : null}
      <FormButtons save={t('machines.fault.save')} steps={steps} onDone={onDone} />
    </form>
  );
}

/** What was done, and whether the machine passed its test afterwards. */
export function RepairForm({ machine, steps, onDone }: FormProps) {
  const t = useText();
  const id = useId();
  const first = useFirstFocus();
  const [remedy, setRemedy] = useState('');
  const [tested, setTested] = useState(true);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await steps.repair(machine, remedy.trim(), tested)) onDone();
  };
  return (
    <form className="side-form" onSubmit={(event) => void send(event)}>
      <label htmlFor={`${id}-text`}>
        {t('machines.repair.remedy')}
        <input
          id={`${id}-text`}
          ref={first}
          onKeyDown={leaveOnEscape(onDone)}
          className="field"
          maxLength={500}
          value={remedy}
          onChange={(event) => setRemedy(event.target.value)}
        />
      </label>
      <Checkbox checked={tested} onChange={(event) => setTested(event.target.checked)}>
        {t('machines.repair.tested')}
      </Checkbox>
      <FormButtons save={t('machines.repair.save')} steps={steps} onDone={onDone} />
    </form>
  );
}

function FormButtons({ save, steps, onDone }: { save: string; steps: MachineSteps; onDone: () => void }) {
  const t = useText();
  return (
    <div className="side-actions">
      <Button needs="machines.reportFault" type="primary" size="small" htmlType="submit" loading={steps.pending}>
        {save}
      </Button>
      <Button size="small" onClick={onDone}>
        {t('common.cancel')}
      </Button>
    </div>
  );
}

/** Opened by a key or a click of the person, so the first field takes the focus. */
function useFirstFocus() {
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  return first;
}

const leaveOnEscape =
  (leave: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    leave();
  };
