import type { HiddenDanger } from '../../../shared/contract/dangers.ts';
import { Link } from '../../app/router/router.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { DangerDue } from '../../ui/danger/danger-due.tsx';
import { StageMark } from '../../ui/danger/stage-mark.tsx';
import type { TableColumn } from '../../ui/list/virtual-table.tsx';

/** Columns of the list of dangers. */
export function useDangerColumns(): readonly TableColumn<HiddenDanger>[] {
  const t = useText();
  const format = useFormat();
  const nameOf = useName();
  return [
    {
      id: 'stage',
      title: t('dangers.column.stage'),
      width: '132px',
      render: (danger) => <StageMark danger={danger} />,
    },
    {
      id: 'title',
      title: t('dangers.column.title'),
      width: 'minmax(200px, 2.4fr)',
      render: (danger) => (
        <>
          {danger.severity === 'major' ? (
            <span className={danger.open ? 'tag-word tag-act' : 'tag-word'}>{t('dangers.severity.major')}</span>
          ) : null}
          <span className="cut" title={danger.title}>
            {danger.title}
          </span>
          {danger.sample ? <span className="faint keep-word">{t('common.sample')}</span> : null}
        </>
      ),
    },
    {
      id: 'place',
      title: t('dangers.column.place'),
      width: 'minmax(120px, 1fr)',
      render: (danger) => (
        <Link to="/places/:code" params={{ code: danger.place }} className="cut" tabIndex={-1}>
          {nameOf({ name: danger.placeName, nameEn: danger.placeNameEn })}
        </Link>
      ),
    },
    {
      id: 'assigned',
      title: t('dangers.column.assigned'),
      width: 'minmax(90px, 0.8fr)',
      render: (danger) => <span className="cut dim">{danger.assignedTo ?? '—'}</span>,
    },
    {
      id: 'due',
      title: t('dangers.column.due'),
      width: '112px',
      render: (danger) => <DangerDue danger={danger} />,
    },
    {
      id: 'found',
      title: t('dangers.column.found'),
      width: '84px',
      render: (danger) => (
        <span className="dim" title={format.dateTime(danger.foundAt)}>
          {format.date(danger.foundAt)}
        </span>
      ),
    },
  ];
}
