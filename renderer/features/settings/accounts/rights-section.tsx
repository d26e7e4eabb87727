import { useState } from 'react';
import { matrixRows } from '../../../../shared/contract/rights/rights.ts';
import { SUBJECTS } from '../../../../shared/domain/rights/role.ts';
import { useText } from '../../../i18n/text.tsx';
import { FormField } from '../form-field.tsx';
import './accounts.css';

const ROWS = matrixRows();

/** Role × procedure, as the core asks it. */
export function RightsSection() {
  const t = useText();
  const [find, setFind] = useState('');
  const wanted = find.trim().toLowerCase();
  const rows = ROWS.filter(({ procedure }) => procedure.toLowerCase().includes(wanted));
  return (
    <section className="settings-box rights-box">
      <h2>{t('accounts.matrix.title')}</h2>
      <p className="dim">{t('accounts.matrix.hint', { count: ROWS.length })}</p>
      <FormField label={t('accounts.matrix.find')} value={find} onChange={setFind} />
      <table className="rights-table">
        <thead>
          <tr>
            <th scope="col">{t('accounts.matrix.procedure')}</th>
            {SUBJECTS.map((subject) => (
              <th key={subject} scope="col">
                {t(`accounts.role.${subject}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ procedure, allowed }) => (
            <tr key={procedure}>
              <th scope="row">{procedure}</th>
              {SUBJECTS.map((subject) => (
                <td key={subject}>
                  {allowed.includes(subject) ? (
                    <span role="img" aria-label={t('accounts.matrix.yes')}>
                      ●
                    </span>
                  ) : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
