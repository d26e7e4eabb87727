import { createPortal } from 'react-dom';
import type { GatePlace } from '../../../shared/contract/gate.ts';
import { operatorLabel } from '../../app/operator.ts';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';

type GatePrintProps = { readonly date: string; readonly at: number; readonly rows: readonly GatePlace[] };

/** The whole list on paper: the one on screen holds only the rows in view. Shown by the printer alone. */
export function GatePrint({ date, at, rows }: GatePrintProps) {
  const t = useText();
  const format = useFormat();
  const nameOf = useName();
  return createPortal(
    <div className="gate-print" aria-hidden>
      <h1>{t('gate.print.head', { date })}</h1>
      <p>{t('gate.print.at', { at: format.dateTime(at) })}</p>
      <table>
        <thead>
          <tr>
            {(['place', 'opens', 'findings', 'decision'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`gate.column.${column}`)}
              </th>
            ))}
            <th scope="col">{t('gate.print.sign')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.place}>
              <td>
                {row.place} {nameOf({ name: row.placeName, nameEn: row.placeNameEn })}
              </td>
              <td>{row.opensAt === null ? t('gate.hoursUnknown') : format.time(row.opensAt)}</td>
              <td>
                {row.findings.length === 0
                  ? t('gate.green')
                  : row.findings
                      .map((one) => nameOf({ name: one.itemName, nameEn: one.itemNameEn }))
                      .join(t('gate.join'))}
              </td>
              <td>
                {row.decision === null
                  ? t('gate.undecided')
                  : [
                      t(`gate.outcome.${row.decision.outcome}`),
                      operatorLabel(row.decision.decidedBy),
                      row.decision.reason ?? '',
                    ].join(' ')}
              </td>
              <td>________</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>,
    document.body,
  );
}
