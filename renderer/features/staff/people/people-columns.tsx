import { useMemo } from 'react';
import type { Course, StaffMember } from '../../../../shared/contract/staff.ts';
import { useNow } from '../../../app/now.ts';
import { useLanguageName } from '../../../i18n/language-name.ts';
import { useJoin } from '../../../i18n/join.ts';
import { useText } from '../../../i18n/text.tsx';
import type { TableColumn } from '../../../ui/list/virtual-table.tsx';
import { usePlaceNames } from '../use-place-names.ts';

export function usePeopleColumns(courses: readonly Course[]): readonly TableColumn<StaffMember>[] {
  const t = useText();
  const now = useNow();
  const languageName = useLanguageName();
  const join = useJoin();
  const placeName = usePlaceNames();
  return useMemo(() => {
    const required = courses.filter((course) => course.required).map(({ code }) => code);
    return [
      {
        id: 'code',
        title: t('staff.column.code'),
        width: 'minmax(96px, 0.7fr)',
        render: ({ code }) => <span className="cut">{code}</span>,
      },
      {
        id: 'post',
        title: t('staff.column.post'),
        width: 'minmax(120px, 1fr)',
        render: ({ post, name, sample }) => (
          <span className="cut">
            {post}
            {name === null ? '' : ` · ${name}`}
            {sample ? <span className="faint sample-word"> {t('common.sample')}</span> : null}
          </span>
        ),
      },
      {
        id: 'place',
        title: t('staff.column.place'),
        width: 'minmax(130px, 1fr)',
        render: ({ place }) => <span className="cut dim">{place === null ? '—' : placeName(place)}</span>,
      },
      {
        id: 'languages',
        title: t('staff.column.languages'),
        width: 'minmax(160px, 1.4fr)',
        render: ({ languages }) => (
          <span className="cut">
            {languages.length === 0 ? <span className="faint">—</span> : null}
            {languages.map(({ language, level, validUntil }, index) => (
              <span key={language}>
                {index > 0 ? join(['', '']) : ''}
                {languageName(language)} <span className="dim">{t(`staff.level.${level}`)}</span>
                {validUntil !== null && validUntil <= now ? (
                  <span className="warn-word"> ▲{t('staff.expired')}</span>
                ) : null}
              </span>
            ))}
          </span>
        ),
      },
      {
        id: 'courses',
        title: t('staff.column.courses'),
        width: '92px',
        className: 'vtable-number',
        render: ({ courses: done }) => {
          const count = required.filter((code) => done.includes(code)).length;
          return count === required.length ? (
            <span className="staff-done">● {count}</span>
          ) : (
            <span>
              ◐ {count}/{required.length}
            </span>
          );
        },
      },
    ];
  }, [courses, join, languageName, now, placeName, t]);
}
