import type { ReportingOutlet, ReportingSlot } from '../../../shared/contract/reporting.ts';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import type { TableColumn } from '../../ui/list/virtual-table.tsx';
import { OutletMark } from './outlet-mark.tsx';

/** Columns of the outlets of one cut-off. */
export function useOutletColumns(slot: ReportingSlot | null): readonly TableColumn<ReportingOutlet>[] {
  const t = useText();
  const format = useFormat();
  const nameOf = useName();
  return [
    {
      id: 'state',
      title: t('reporting.column.state'),
      width: '104px',
      render: ({ state }) => <OutletMark state={state} />,
    },
    {
      id: 'place',
      title: t('reporting.column.place'),
      width: 'minmax(150px, 1.4fr)',
      render: (outlet) => (
        <>
          <span className="cut" title={nameOf(outlet)}>
            {nameOf(outlet)}
          </span>
          <span className="faint keep-word">{outlet.place}</span>
        </>
      ),
    },
    {
      id: 'report',
      title: t('reporting.column.report'),
      width: 'minmax(110px, 1.3fr)',
      render: ({ report, reports }) =>
        report === null ? (
          <span className="faint">—</span>
        ) : (
          <>
            <span className={report.zero ? 'cut dim' : 'cut'} title={report.text ?? undefined}>
              {report.zero ? t('reporting.zero') : report.text}
            </span>
            {reports > 1 ? <span className="faint keep-word">{t('reporting.times', { count: reports })}</span> : null}
          </>
        ),
    },
    {
      id: 'at',
      title: t('reporting.column.at'),
      width: '128px',
      render: ({ firstReportedAt, state }) =>
        firstReportedAt === null ? (
          <span className="faint">—</span>
        ) : (
          <span className={state === 'late' ? 'late-word' : 'dim'}>
            {format.time(firstReportedAt)}
            {state === 'late' && slot !== null
              ? ` · ${t('reporting.lateBy', { span: format.span(firstReportedAt - slot.dueAt) })}`
              : ''}
          </span>
        ),
    },
    {
      id: 'before',
      title: t('reporting.column.before'),
      width: '84px',
      render: ({ missedBefore }) =>
        missedBefore === 0 ? (
          <span className="faint">—</span>
        ) : (
          <span className="warn-word">{t('reporting.missedBefore', { count: missedBefore })}</span>
        ),
    },
    {
      id: 'chased',
      title: t('reporting.column.chased'),
      width: '104px',
      render: ({ chases, lastChasedAt }) =>
        chases === 0 || lastChasedAt === null ? (
          <span className="faint">—</span>
        ) : (
          <span className="dim">{t('reporting.chased', { count: chases, time: format.time(lastChasedAt) })}</span>
        ),
    },
    {
      id: 'number',
      title: t('reporting.column.number'),
      width: '148px',
      render: ({ numbers }) => <span className="cut dim">{numbers[0]?.number ?? '—'}</span>,
    },
  ];
}
