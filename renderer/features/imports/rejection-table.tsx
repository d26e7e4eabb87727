import type { ImportRejection, ImportResult } from '../../../shared/contract/imports.ts';
import { useLanguage, useText } from '../../i18n/text.tsx';
import { VirtualTable, type TableColumn } from '../../ui/list/virtual-table.tsx';
import { rejectionText } from './rejection-text.ts';

/** Rows that did not go in, by row and column as a spreadsheet numbers them, with what to do. */
export function RejectionTable({ result }: { readonly result: ImportResult }) {
  const t = useText();
  const language = useLanguage();
  const columns: readonly TableColumn<ImportRejection>[] = [
    {
      id: 'row',
      title: t('imports.rejections.row'),
      width: '72px',
      className: 'vtable-number',
      render: (one) => one.row,
    },
    {
      id: 'column',
      title: t('imports.rejections.column'),
      width: '180px',
      render: (one) => <span className="cut">{one.column ?? '—'}</span>,
    },
    {
      id: 'message',
      title: t('imports.rejections.message'),
      width: 'minmax(300px, 1fr)',
      render: (one) => {
        const text = rejectionText(one, language);
        return (
          <span className="cut" title={text}>
            {text}
          </span>
        );
      },
    },
    {
      id: 'code',
      title: t('imports.rejections.code'),
      width: '190px',
      render: (one) => <span className="faint cut">{one.code}</span>,
    },
  ];
  return (
    <section className="rejections" aria-label={t('imports.rejections.title')}>
      <h2>
        {t('imports.rejections.title')}
        {result.rejected.length < result.rejectedTotal ? (
          <span className="faint">
            {t('imports.rejections.shown', { shown: result.rejected.length, total: result.rejectedTotal })}
          </span>
        ) : null}
      </h2>
      <VirtualTable
        label={t('imports.rejections.title')}
        rows={result.rejected}
        keyOf={(one) => `${one.row}-${one.column}-${one.code}`}
        columns={columns}
        rowHeight={28}
      />
    </section>
  );
}
