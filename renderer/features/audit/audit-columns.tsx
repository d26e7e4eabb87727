import { useMemo } from 'react';
import type { AuditRow } from '../../../shared/contract/audit.ts';
import { useFormat } from '../../i18n/format.ts';
import { kindText } from '../../i18n/kind-text.ts';
import { useText } from '../../i18n/text.tsx';
import type { TableColumn } from '../../ui/list/virtual-table.tsx';

const FIELDS_SHOWN = 3;

/** What a change set, in short: `status: ready · note: …`. */
export function shortFields({ op, rows, fields }: AuditRow, t: ReturnType<typeof useText>): string {
  if (op === 'batch') return t('audit.manyRows', { rows });
  if (op === 'delete') return t('audit.deleted');
  const all = Object.entries(fields);
  const shown = all.slice(0, FIELDS_SHOWN).map(([name, value]) => `${name}: ${value ?? '—'}`);
  return all.length > FIELDS_SHOWN ? `${shown.join(' · ')} …` : shown.join(' · ');
}

export function useAuditColumns(): readonly TableColumn<AuditRow>[] {
  const t = useText();
  const format = useFormat();
  return useMemo(
    () => [
      { id: 'seq', title: '#', width: '84px', className: 'audit-number', render: ({ seq }) => format.number(seq) },
      { id: 'at', title: t('audit.at'), width: '136px', render: ({ at }) => format.dateTime(at) },
      {
        id: 'who',
        title: t('audit.who'),
        width: 'minmax(110px, 0.8fr)',
        render: ({ post, name }) => (name === null ? post : `${post} · ${name}`),
      },
      { id: 'device', title: t('audit.device'), width: '104px', render: ({ device }) => device },
      {
        id: 'kind',
        title: t('audit.kind'),
        width: 'minmax(130px, 0.9fr)',
        render: ({ kind }) => <span title={kind}>{kindText(kind, t)}</span>,
      },
      {
        id: 'row',
        title: t('audit.row'),
        width: 'minmax(150px, 1.1fr)',
        render: ({ entity, row }) => (row === null ? entity : `${entity} · ${row}`),
      },
      { id: 'what', title: t('audit.what'), width: 'minmax(180px, 2fr)', render: (row) => shortFields(row, t) },
    ],
    [t, format],
  );
}
