import { useRef, useState } from 'react';
import type { VerifyReport } from '../../../shared/contract/verify.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { StateMark } from '../state/state-mark.tsx';
import { useSteps } from './use-steps.ts';
import { StepLine } from './step-line.tsx';
import { Button } from '../act/button.tsx';
import './verify.css';

/** Proves on demand that the data are whole, beside the core, and shows what was compared; against a checkpoint kept elsewhere too. */
export function Verify() {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const [checkpoint, setCheckpoint] = useState<{ name: string; text: string } | null>(null);
  const { state, start, cancel } = useSteps<{ type: 'report'; report: VerifyReport }>((client, signal) =>
    client.evidence.verify(checkpoint === null ? {} : { checkpoint: checkpoint.text }, { signal }),
  );
  const take = async (file: File | undefined): Promise<void> => {
    setCheckpoint(file === undefined ? null : { name: file.name, text: await file.text() });
  };
  return (
    <section className="verify-box">
      <h2>{t('settings.verify.title')}</h2>
      <p className="dim">{t('settings.verify.text')}</p>
      <div className="verify-bar">
        <Button needs="evidence.verify" type="primary" disabled={state.running} onClick={start} data-testid="verify">
          {t(state.running ? 'settings.verify.running' : 'settings.verify.run')}
        </Button>
        <span className="verify-file">
          <span>{t('evidence.verify.against')}</span>
          <Button size="small" onClick={() => input.current?.click()}>
            {checkpoint === null ? t('evidence.verify.choose') : checkpoint.name}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            accept=".json,application/json"
            aria-label={t('evidence.verify.against')}
            onChange={(event) => void take(event.target.files?.[0])}
          />
        </span>
      </div>
      <StepLine state={state} onCancel={cancel} />
      {state.last === null ? null : <Report report={state.last.report} />}
    </section>
  );
}

function Report({ report }: { readonly report: VerifyReport }) {
  const t = useText();
  const format = useFormat();
  const { integrity, chain, checkpoints, rebuild, attachments } = report;
  const checks = [
    [t('settings.verify.integrity'), integrity],
    [t('settings.verify.chain', { changes: chain.changes, devices: chain.devices }), chain],
    [t('evidence.verify.checkpoints', { count: checkpoints.count, exported: checkpoints.exported }), checkpoints],
    [t('settings.verify.rebuild', { tables: rebuild.tables.length }), rebuild],
    [t('settings.verify.attachments', { checked: attachments.checked }), attachments],
  ] as const;
  return (
    <div role="status" className="verify-report">
      <p className={report.ok ? 'verify-ok' : 'form-problem'}>
        {t(report.ok ? 'settings.verify.ok' : 'settings.verify.bad')}
      </p>
      <ul className="override-list">
        {checks.map(([name, check]) => (
          <li key={name}>
            <span className="verify-mark">
              <StateMark state={check.ok ? 'ready' : 'red'} word={false} />{' '}
              {t(check.ok ? 'settings.verify.pass' : 'settings.verify.fail')}
            </span>
            <span>
              {name}
              {check.problems.map((problem) => (
                <span key={problem} className="form-problem">
                  {problem}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <table className="settings-table">
        <thead>
          <tr>
            <th scope="col">{t('settings.verify.table')}</th>
            <th scope="col" className="settings-number">
              {t('settings.verify.rows')}
            </th>
            <th scope="col">{t('settings.verify.equal')}</th>
          </tr>
        </thead>
        <tbody>
          {rebuild.tables.map((table) => (
            <tr key={table.table}>
              <td>{table.table}</td>
              <td className="settings-number">{format.number(table.rows)}</td>
              <td>{t(table.equal ? 'settings.verify.pass' : 'settings.verify.fail')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
