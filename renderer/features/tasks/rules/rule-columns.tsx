import type { TaskRule } from '../../../../shared/contract/tasks.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import type { TableColumn } from '../../../ui/list/virtual-table.tsx';
import { minuteText } from './minute-text.ts';
import { WEEKDAYS } from './weekdays.ts';

/** Columns of the list of what recurs. */
export function useRuleColumns(): readonly TableColumn<TaskRule>[] {
  const t = useText();
  const format = useFormat();
  const nameOf = useName();
  return [
    {
      id: 'title',
      title: t('tasks.column.title'),
      width: 'minmax(180px, 2fr)',
      render: (rule) => (
        <>
          <span className={rule.active ? 'cut' : 'cut dim'}>{nameOf({ name: rule.title, nameEn: rule.titleEn })}</span>
          {rule.active ? null : <span className="tag-word">{t('tasks.rule.resting')}</span>}
          {rule.sample ? <span className="dim keep-word">{t('common.sample')}</span> : null}
        </>
      ),
    },
    {
      id: 'owner',
      title: t('tasks.column.owner'),
      width: 'minmax(90px, 0.9fr)',
      render: (rule) => (
        <span className="cut dim">
          {rule.owner === null ? '—' : nameOf({ name: rule.owner, nameEn: rule.ownerEn })}
        </span>
      ),
    },
    {
      id: 'when',
      title: t('tasks.rule.when'),
      width: '130px',
      render: ({ cadence, weekday, minute }) => {
        const day = WEEKDAYS.find((one) => one === weekday);
        return cadence === 'daily' || day === undefined
          ? t('tasks.rule.daily.at', { time: minuteText(minute) })
          : t('tasks.rule.weekly.at', { day: t(`tasks.weekday.${day}`), time: minuteText(minute) });
      },
    },
    {
      id: 'place',
      title: t('tasks.place'),
      width: 'minmax(100px, 1fr)',
      render: (rule) => (
        <span className="cut dim">
          {rule.placeName === null ? '—' : nameOf({ name: rule.placeName, nameEn: rule.placeNameEn })}
        </span>
      ),
    },
    {
      id: 'next',
      title: t('tasks.rule.next'),
      width: '130px',
      render: (rule) => (rule.nextDueAt === null ? <span className="faint">—</span> : format.dateTime(rule.nextDueAt)),
    },
  ];
}
