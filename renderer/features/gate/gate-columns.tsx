import type { GatePlace } from '../../../shared/contract/gate.ts';
import { operatorLabel } from '../../app/operator.ts';
import { Link } from '../../app/router/router.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { DecisionWord } from '../../ui/gate/decision-word.tsx';
import { GateMark } from '../../ui/gate/gate-mark.tsx';
import type { TableColumn } from '../../ui/list/virtual-table.tsx';

/** Columns of the list of places at the gate. */
export function useGateColumns(): readonly TableColumn<GatePlace>[] {
  const t = useText();
  const format = useFormat();
  const nameOf = useName();
  return [
    {
      id: 'state',
      title: t('gate.column.state'),
      width: '116px',
      render: (row) => <GateMark findings={row.findings} />,
    },
    {
      id: 'place',
      title: t('gate.column.place'),
      width: 'minmax(150px, 1fr)',
      render: (row) => (
        <Link to="/places/:code" params={{ code: row.place }} className="cut" tabIndex={-1} title={row.place}>
          {nameOf({ name: row.placeName, nameEn: row.placeNameEn })}
        </Link>
      ),
    },
    {
      id: 'opens',
      title: t('gate.column.opens'),
      width: '90px',
      render: (row) =>
        row.opensAt === null ? (
          <span className="faint">{t('gate.hoursUnknown')}</span>
        ) : (
          <span className="dim">{format.time(row.opensAt)}</span>
        ),
    },
    {
      id: 'findings',
      title: t('gate.column.findings'),
      width: 'minmax(180px, 2fr)',
      render: (row) => {
        const names = row.findings
          .map(({ itemName, itemNameEn }) => nameOf({ name: itemName, nameEn: itemNameEn }))
          .join(t('gate.join'));
        return (
          <span className="cut" title={names}>
            {names}
          </span>
        );
      },
    },
    {
      id: 'decision',
      title: t('gate.column.decision'),
      width: 'minmax(120px, 0.7fr)',
      render: (row) => <DecisionWord decision={row.decision} findings={row.findings} />,
    },
    {
      id: 'by',
      title: t('gate.column.by'),
      width: 'minmax(110px, 0.7fr)',
      render: (row) =>
        row.decision === null ? null : (
          <span className="cut dim">
            {operatorLabel(row.decision.decidedBy)} {format.time(row.decision.decidedAt)}
          </span>
        ),
    },
  ];
}
