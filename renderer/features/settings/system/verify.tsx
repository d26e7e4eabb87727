import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { VerifyReport } from '../../../../shared/contract/system.ts';
import { useCore } from '../../../app/core-context.tsx';
import { failureText } from '../../../i18n/error-text.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/text.tsx';
import { StateMark } from '../../../ui/state/state-mark.tsx';

/** Proves on demand that the data are whole, and shows what was compared. */
export function Verify() {
  const t = useText();
  const { client } = useCore();
  const run = useMutation({ mutationFn: () => client.system.verify({}) });
  return (
    <section className="settings-box">
      <h2>{t('settings.verify.title')}</h2>
      <p className="dim">{t('settings.verify.text')}</p>
      <Button loading={run.isPending} onClick={() => run.mutate()} data-testid="verify">
        {t(run.isPending ? 'settings.verify.running' : 'settings.verify.run')}
      </Button>
      {run.error === null ? null : (
        <p className="form-problem" role="alert">
          {failureText(run.error, t).what} {failureText(run.error, t).todo}
        </p>
      )}
      {run.data === undefined ? null : <Report report={run.data} />}
    </section>
  );
}

function Report({ report }: { readonly report: VerifyReport }) {
  const t = useText();
  const format = useFormat();
  const { integrity, chain, rebuild, attachments } = report;
  const checks = [
    [t('settings.verify.integrity'), integrity],
    [t('settings.verify.chain', { changes: chain.changes, devices: chain.devices }), chain],
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
