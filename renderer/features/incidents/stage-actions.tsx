import { useEffect, useId, useRef, useState } from 'react';
import type { ReportClockView } from '../../../shared/contract/clocks.ts';
import type { Incident } from '../../../shared/contract/incidents.ts';
import { mayAdvance } from '../../../shared/domain/incidents/stage.ts';
import { useCommand } from '../../app/use-command.ts';
import { useText } from '../../i18n/text.tsx';
import { EditRefusal } from './edit-refusal.tsx';
import { Button } from '../../ui/act/button.tsx';

type Asking = { readonly what: 'close' | 'reopen'; readonly revision: number };
type StageActionsProps = { readonly incident: Incident; readonly owed: readonly ReportClockView[] };

/** The way through the stages: handling, contained, closed; open again with a reason. What was typed stays when somebody was faster. */
export function StageActions({ incident, owed }: StageActionsProps) {
  const t = useText();
  const advance = useCommand((client) => client.incidents.advance, { quiet: true });
  const close = useCommand((client) => client.incidents.close, { quiet: true });
  const reopen = useCommand((client) => client.incidents.reopen, { quiet: true });
  const [asking, setAsking] = useState<Asking | null>(null);
  const [tried, setTried] = useState<'handling' | 'contained'>('handling');
  const { stage, dispute, revision } = incident;
  const goTo = async (to: 'handling' | 'contained', expected: number): Promise<void> => {
    setTried(to);
    if ((await advance.run({ incident: incident.id, expected, stage: to })) !== null) advance.reset();
  };
  const steps = (['handling', 'contained'] as const).filter((to) => dispute === null && mayAdvance(stage, to));
  const command = asking?.what === 'reopen' ? reopen : close;
  const send = async (text: string, expected: number): Promise<void> => {
    const said = text.trim();
    const done =
      asking?.what === 'reopen'
        ? await reopen.run({ incident: incident.id, expected, reason: said })
        : await close.run({ incident: incident.id, expected, ...(said === '' ? {} : { conclusion: said }) });
    if (done !== null) setAsking(null);
  };
  return (
    <div className="stage-actions">
      <div className="stage-buttons" role="group" aria-label={t('incidents.stage.change')}>
        {steps.map((to, index) => (
          <Button
            needs="incidents.advance"
            key={to}
            type={index === 0 && stage !== 'contained' ? 'primary' : 'default'}
            loading={advance.pending && tried === to}
            onClick={() => void goTo(to, revision)}
          >
            {t(`incidents.goTo.${to}`)}
          </Button>
        ))}
        {stage === 'closed' && dispute === null ? null : (
          <Button
            needs="incidents.close"
            type={stage === 'contained' || dispute !== null ? 'primary' : 'default'}
            onClick={() => setAsking({ what: 'close', revision })}
          >
            {t(dispute === null ? 'incidents.close' : 'incidents.close.settle')}
          </Button>
        )}
        {stage === 'closed' || dispute !== null ? (
          <Button needs="incidents.reopen" onClick={() => setAsking({ what: 'reopen', revision })}>
            {t('incidents.reopen')}
          </Button>
        ) : null}
      </div>
      <EditRefusal error={advance.error} onAgain={(seen) => void goTo(tried, seen)} onDismiss={advance.reset} />
      {asking === null ? null : (
        <StageForm
          key={asking.what}
          asking={asking}
          owed={owed.length}
          pending={command.pending}
          error={command.error}
          onSend={(text, expected) => void send(text, expected)}
          onForget={command.reset}
          onCancel={() => {
            command.reset();
            setAsking(null);
          }}
        />
      )}
    </div>
  );
}

type StageFormProps = {
  readonly asking: Asking;
  /** Reports that are still owed. */
  readonly owed: number;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onSend: (text: string, expected: number) => void;
  readonly onForget: () => void;
  readonly onCancel: () => void;
};

/** The conclusion of a closing, or the reason of a reopening. */
function StageForm({ asking, owed, pending, error, onSend, onForget, onCancel }: StageFormProps) {
  const t = useText();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [empty, setEmpty] = useState(false);
  // Asked for by a click just now.
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const reopening = asking.what === 'reopen';
  const send = (expected: number): void => {
    setEmpty(reopening && text.trim() === '');
    if (!reopening || text.trim() !== '') onSend(text, expected);
  };
  return (
    <div className="side-form stage-form">
      <label htmlFor={`${id}-text`}>
        {t(reopening ? 'incidents.reopen.reason' : 'incidents.close.conclusion')}
        <textarea
          id={`${id}-text`}
          className="field"
          rows={2}
          maxLength={reopening ? 600 : 4000}
          value={text}
          aria-invalid={empty || undefined}
          ref={field}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onCancel();
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            send(asking.revision);
          }}
        />
      </label>
      {!reopening && owed > 0 ? <p className="warn-text">{t('incidents.close.owed', { count: owed })}</p> : null}
      {empty ? (
        <p className="side-problem" role="alert">
          {t('incidents.reopen.missing')}
        </p>
      ) : null}
      <EditRefusal error={error} onAgain={send} onDismiss={onForget} />
      <div className="side-actions">
        <Button
          needs={asking.what === 'close' ? 'incidents.close' : 'incidents.reopen'}
          type="primary"
          loading={pending}
          onClick={() => send(asking.revision)}
        >
          {t(reopening ? 'incidents.reopen' : 'incidents.close')}
        </Button>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
      </div>
    </div>
  );
}
