import { drillTitle } from '../../../shared/domain/drills/drill-title.ts';
import type { DrillSummary } from '../../../shared/contract/drills/drill.ts';
import { useFormat } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/text.tsx';
import type { TableColumn } from '../../ui/list/virtual-table.tsx';
import { DrillResultMark } from './drill-result-mark.tsx';

/** Columns of the list of drills. */
export function useDrillColumns(): readonly TableColumn<DrillSummary>[] {
  const t = useText();
  const lang = useLanguage();
  const format = useFormat();
  return [
    {
      id: 'number',
      title: t('drills.column.number'),
      width: '52px',
      render: ({ number }) => <span className="dim">{number}</span>,
    },
    {
      id: 'at',
      title: t('drills.column.at'),
      width: '130px',
      render: ({ startedAt, plannedAt }) => {
        const at = startedAt ?? plannedAt;
        return at === null ? <span className="faint">{t('drills.undated')}</span> : format.dateTime(at);
      },
    },
    {
      id: 'title',
      title: t('drills.column.title'),
      width: 'minmax(180px, 2fr)',
      render: (drill) => (
        <>
          <span className="cut" title={drillTitle(drill, lang)}>
            {drillTitle(drill, lang)}
          </span>
          {drill.sample ? <span className="faint keep-word">{t('common.sample')}</span> : null}
        </>
      ),
    },
    {
      id: 'type',
      title: t('drills.column.type'),
      width: 'minmax(90px, 0.8fr)',
      render: ({ type }) => <span className="cut dim">{t(`drills.type.${type}`)}</span>,
    },
    {
      id: 'places',
      title: t('drills.column.places'),
      width: '64px',
      render: ({ places }) => format.number(places.length),
    },
    {
      id: 'result',
      title: t('drills.column.result'),
      width: '120px',
      render: (drill) => <DrillResultMark drill={drill} />,
    },
    {
      id: 'actions',
      title: t('drills.column.actions'),
      width: '110px',
      render: ({ actions }) =>
        actions.open === 0 ? (
          <span className="faint">{actions.total === 0 ? '—' : t('drills.actions.settled')}</span>
        ) : (
          <span className={actions.overdue > 0 ? 'warn-word' : undefined}>
            {t('drills.actions.open', { count: actions.open })}
          </span>
        ),
    },
  ];
}
