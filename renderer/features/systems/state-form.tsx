import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import type { MonitoredSystem } from '../../../shared/contract/systems.ts';
import { useCommand } from '../../app/use-command.ts';
import { useText } from '../../i18n/text.tsx';
import { useZone } from '../../i18n/zone.tsx';
import { fromZoneInput, toZoneInput } from '../../ui/time/zone-input.ts';
import { Button } from '../../ui/act/button.tsx';
import '../../ui/field/field.css';

type StateFormProps = {
  readonly system: MonitoredSystem;
  readonly to: MonitoredSystem['state'];
  readonly onDone: () => void;
};

/** From when a system is in another state; for an outage also how far it reaches. Enter sends, Escape leaves. */
export function StateForm({ system, to, onDone }: StateFormProps) {
  const t = useText();
  const id = useId();
  const zone = useZone();
  const set = useCommand((client) => client.systems.setState);
  const first = useRef<HTMLInputElement>(null);
  const correcting = to === 'down' && system.outage !== null;
  const [when, setWhen] = useState(() =>
    toZoneInput(system.outage !== null && correcting ? system.outage.startedAt : Date.now(), zone),
  );
  const [shown] = useState(when);
  const [provinces, setProvinces] = useState(system.outage?.provincesDown?.toString() ?? '');
  const [note, setNote] = useState(correcting ? (system.note ?? '') : '');
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => first.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onDone();
  };
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    // Untouched means this very moment, or the start as it was: the field shows minutes only.
    const at = when === shown ? undefined : fromZoneInput(when, zone);
    const reach = provinces.trim() === '' ? undefined : Number(provinces);
    if (at === null) return setProblem(t('incidents.time.bad'));
    if (reach !== undefined && !(Number.isInteger(reach) && reach >= 0 && reach <= 100))
      return setProblem(t('systems.provinces.bad'));
    const done = await set.run({
      system: system.code,
      state: to,
      ...(at === undefined ? {} : { at }),
      ...(to === 'down' && reach !== undefined ? { provincesDown: reach } : {}),
      ...(note.trim() === '' ? {} : { note }),
    });
    if (done !== null) onDone();
    return undefined;
  };
  return (
    <form className="system-form" onSubmit={(event) => void send(event)}>
      <label htmlFor={`${id}-when`}>
        {t(to === 'down' ? 'systems.field.downSince' : 'systems.field.since')}
        <input
          id={`${id}-when`}
          ref={first}
          className="field"
          value={when}
          onKeyDown={onKeyDown}
          onChange={(event) => setWhen(event.target.value)}
        />
      </label>
      {to === 'down' ? (
        <label htmlFor={`${id}-reach`}>
          {t('systems.field.provinces')}
          <input
            id={`${id}-reach`}
            className="field"
            inputMode="numeric"
            value={provinces}
            onKeyDown={onKeyDown}
            onChange={(event) => setProvinces(event.target.value)}
          />
        </label>
      ) : null}
      <label htmlFor={`${id}-note`} className="system-note">
        {t('systems.field.note')}
        <input
          id={`${id}-note`}
          className="field"
          maxLength={600}
          value={note}
          onKeyDown={onKeyDown}
          onChange={(event) => setNote(event.target.value)}
        />
      </label>
      {problem === null ? null : (
        <p className="side-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="side-actions">
        <Button needs="systems.setState" size="small" type="primary" htmlType="submit" loading={set.pending}>
          {t(correcting ? 'systems.correct' : `systems.to.${to}`)}
        </Button>
        <Button size="small" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
