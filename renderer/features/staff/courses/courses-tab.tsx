import { useQuery } from '@tanstack/react-query';
import { Popconfirm } from 'antd';
import { useMemo, useState } from 'react';
import { useCore } from '../../../app/core-context.tsx';
import { Link, navigate } from '../../../app/router/router.tsx';
import { useCommand } from '../../../app/use-command.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { VirtualTable, type TableColumn } from '../../../ui/list/virtual-table.tsx';
import { Empty } from '../../../ui/panel/empty.tsx';
import { SidePane } from '../../../ui/split/side-pane.tsx';
import { CourseSetUp } from './course-set-up.tsx';
import { usePlaceNames } from '../use-place-names.ts';
import { Button } from '../../../ui/act/button.tsx';

const SCREEN = '/readiness/staff';

type Row = {
  readonly place: string;
  readonly people: number;
  readonly finished: number;
  readonly done: Readonly<Record<string, number>>;
};

/** Course × place: how many completed it, and for all places together as bars. */
export function CoursesTab({ settingUp }: { readonly settingUp: boolean }) {
  const t = useText();
  const nameOf = useName();
  const format = useFormat();
  const placeName = usePlaceNames();
  const { query } = useCore();
  const [chosen, setChosen] = useState<string | null>(null);
  const courses = useQuery(query.staff.courses.queryOptions({ input: {} }));
  const progress = useQuery(query.staff.progress.queryOptions({ input: {} }));
  const items = courses.data?.items ?? [];
  const rows = useMemo(
    () => (progress.data?.places ?? []).toSorted((a, b) => a.finished / a.people - b.finished / b.people),
    [progress.data],
  );
  const people = rows.reduce((sum, row) => sum + row.people, 0);
  const finished = rows.reduce((sum, row) => sum + row.finished, 0);
  const columns: readonly TableColumn<Row>[] = [
    {
      id: 'place',
      title: t('staff.column.place'),
      width: 'minmax(140px, 1.6fr)',
      render: ({ place }) => <span className="cut">{placeName(place)}</span>,
    },
    {
      id: 'finished',
      title: t('staff.courses.finished'),
      width: '120px',
      render: (row) => <Bar part={row.finished} whole={row.people} />,
    },
    ...items.map((course, index) => ({
      id: course.code,
      title: (
        <span title={nameOf(course)} aria-label={nameOf(course)}>
          {course.required ? index + 1 : '♿'}
        </span>
      ),
      width: '38px',
      className: 'vtable-number',
      render: ({ done, people: whole }: Row) => {
        const count = done[course.code] ?? 0;
        return (
          <span className={count === whole ? 'staff-done' : 'staff-open'}>{count === whole ? '●' : `${count}`}</span>
        );
      },
    })),
  ];
  const row = rows.find(({ place }) => place === chosen);
  return (
    <>
      <div className="split-head">
        <span className="dim">{t('staff.courses.sum', { finished, people })}</span>
        <span className="faint">{t('staff.courses.template')}</span>
        <span className="split-gap" />
        <Button onClick={() => navigate(SCREEN, {}, { tab: 'courses', setup: '1' })}>{t('staff.courses.setUp')}</Button>
        <CourseSetUp open={settingUp} onClose={() => navigate(SCREEN, {}, { tab: 'courses' })} />
      </div>
      <div className="split-body">
        <div className="split-list">
          <VirtualTable
            label={t('staff.tab.courses')}
            rows={rows}
            keyOf={({ place }) => place}
            columns={columns}
            selected={chosen === null ? undefined : new Set([chosen])}
            onOpen={({ place }) => setChosen(place)}
            onToggle={({ place }) => setChosen(place)}
            memory="staff-courses"
            empty={
              progress.data === undefined ? null : <Empty title={t('staff.empty.title')} hint={t('staff.empty.text')} />
            }
          />
          <p className="split-keys">{t('staff.courses.keys')}</p>
        </div>
        <SidePane label={t('staff.courses.bars')}>
          <h2>{row === undefined ? t('staff.courses.everywhere') : placeName(row.place)}</h2>
          <ul className="course staff-bars">
            {items.map((course) => {
              const part = row
                ? (row.done[course.code] ?? 0)
                : rows.reduce((sum, one) => sum + (one.done[course.code] ?? 0), 0);
              const whole = row?.people ?? people;
              return (
                <li key={course.code}>
                  <span>{nameOf(course)}</span>
                  <Bar part={part} whole={whole} />
                  {row !== undefined && part < whole ? (
                    <MarkAll place={row.place} course={course.code} name={nameOf(course)} count={whole - part} />
                  ) : null}
                </li>
              );
            })}
          </ul>
          {row === undefined ? (
            <p className="faint">
              {t('staff.courses.choose', { share: format.percent(people === 0 ? 0 : finished / people) })}
            </p>
          ) : (
            <Link to="/readiness/staff" search={{ tab: 'people', place: row.place, course: 'any' }}>
              {t('staff.courses.who')}
            </Link>
          )}
        </SidePane>
      </div>
    </>
  );
}

function Bar({ part, whole }: { readonly part: number; readonly whole: number }) {
  return (
    <span className="staff-bar">
      <span aria-hidden>
        <i style={{ width: `${whole === 0 ? 0 : (part / whole) * 100}%` }} />
      </span>
      {part}/{whole}
    </span>
  );
}

type MarkAllProps = { readonly place: string; readonly course: string; readonly name: string; readonly count: number };

/** Everybody at a place sat the course together: one action for all who had not. */
function MarkAll({ place, course, name, count }: MarkAllProps) {
  const t = useText();
  const { client } = useCore();
  const command = useCommand((each) => each.staff.setCourse);
  const mark = async (): Promise<void> => {
    const { items } = await client.staff.list({ place, missingCourse: course, limit: 5000 });
    if (items.length > 0)
      await command.run({ staff: items.map(({ code }) => code), courses: [course], completedAt: Date.now() });
  };
  return (
    <Popconfirm
      title={t('staff.courses.mark.ask', { count, name })}
      okText={t('staff.courses.mark')}
      cancelText={t('places.form.cancel')}
      onConfirm={() => void mark()}
    >
      <Button needs="staff.setCourse" size="small" aria-label={t('staff.courses.mark.of', { name })}>
        {t('staff.courses.mark')}
      </Button>
    </Popconfirm>
  );
}
