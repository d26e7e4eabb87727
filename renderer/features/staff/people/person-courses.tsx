import { useQuery } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import type { StaffMember } from '../../../../shared/contract/staff.ts';
import { useCore } from '../../../app/core-context.tsx';
import { useNow } from '../../../app/now.ts';
import { useCommand } from '../../../app/use-command.ts';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { Button } from '../../../ui/act/button.tsx';
import { Guarded } from '../../../ui/act/guarded.tsx';

/** Which courses somebody completed, ticked one by one or all at once. */
export function PersonCourses({ member }: { readonly member: StaffMember }) {
  const t = useText();
  const nameOf = useName();
  const now = useNow();
  const { query } = useCore();
  const { data } = useQuery(query.staff.courses.queryOptions({ input: {} }));
  const command = useCommand((client) => client.staff.setCourse);
  const items = data?.items ?? [];
  const open = items.filter(({ code, required }) => required && !member.courses.includes(code)).map(({ code }) => code);
  const set = (courses: string[], done: boolean): void =>
    void command.run({ staff: [member.code], courses, completedAt: done ? now : null });
  return (
    <>
      <h3>
        {t('staff.column.courses')}{' '}
        {open.length === 0 ? null : (
          <Button needs="staff.setCourse" size="small" onClick={() => set(open, true)}>
            {t('staff.courses.all', { count: open.length })}
          </Button>
        )}
      </h3>
      <Guarded needs="staff.setCourse">
        <ul className="course staff-courses">
          {items.map((course) => (
            <li key={course.code}>
              <Checkbox
                checked={member.courses.includes(course.code)}
                onChange={(event) => set([course.code], event.target.checked)}
              >
                {nameOf(course)}
                {course.required ? null : <span className="faint"> · {t('staff.courses.extra')}</span>}
              </Checkbox>
            </li>
          ))}
        </ul>
      </Guarded>
      <p className="faint">{t('staff.courses.template')}</p>
    </>
  );
}
