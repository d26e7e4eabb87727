import { useQuery } from '@tanstack/react-query';
import { Popconfirm } from 'antd';
import type { StaffMember } from '../../../../shared/contract/staff.ts';
import { useCore } from '../../../app/core-context.tsx';
import { useNow } from '../../../app/now.ts';
import { Link } from '../../../app/router/router.tsx';
import { useCommand } from '../../../app/use-command.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/text.tsx';
import { InlineField } from '../../../ui/inline-field/inline-field.tsx';
import { PlaceFinder } from '../../../ui/place-finder/place-finder.tsx';
import { SampleTag } from '../../../ui/sample-tag.tsx';
import { usePlaceNames } from '../use-place-names.ts';
import { PersonCourses } from './person-courses.tsx';
import { PersonLanguages } from './person-languages.tsx';
import { Button } from '../../../ui/act/button.tsx';

/** One person, edited in place. */
export function PersonPane({ code }: { readonly code: string }) {
  const t = useText();
  const format = useFormat();
  const now = useNow();
  const placeName = usePlaceNames();
  const { query } = useCore();
  const { data } = useQuery(query.staff.get.queryOptions({ input: { code } }));
  const settings = useQuery(query.settings.get.queryOptions({ input: {} }));
  const save = useCommand((client) => client.staff.save);
  const retire = useCommand((client) => client.staff.retire);
  if (data === undefined) return null;
  const { member, shifts } = data;
  const change = async (fields: Partial<Pick<StaffMember, 'post' | 'name' | 'place'>>): Promise<boolean> =>
    (await save.run({ code, post: member.post, place: member.place, ...fields })) !== null;
  const ahead = shifts.filter(({ endsAt }) => endsAt > now).slice(0, 5);
  return (
    <>
      <div className="side-head">
        <h2>
          {member.code} {member.sample ? <SampleTag /> : null}
          {member.active ? null : <span className="tag-word">{t('staff.retired')}</span>}
        </h2>
      </div>
      <InlineField
        needs="staff.save"
        label={t('staff.column.post')}
        value={member.post}
        required
        onSave={(post) => change({ post })}
      />
      {settings.data?.namesAllowed === false ? null : (
        <InlineField
          needs="staff.save"
          label={t('staff.name.optional')}
          value={member.name ?? ''}
          onSave={(name) => change({ name: name === '' ? null : name })}
        />
      )}
      <h3>
        {t('staff.column.place')}{' '}
        {member.place === null ? null : (
          <Link to="/places/:code" params={{ code: member.place }}>
            {placeName(member.place)}
          </Link>
        )}
      </h3>
      <PlaceFinder label={t('staff.place.move')} onFound={({ code: place }) => void change({ place })} />
      <PersonLanguages member={member} />
      <PersonCourses member={member} />
      <h3>{t('staff.person.shifts')}</h3>
      {ahead.length === 0 ? <p className="faint">{t('staff.person.noShifts')}</p> : null}
      <ul className="course">
        {ahead.map(({ id, place, startsAt, endsAt }) => (
          <li key={id}>
            {format.dateLong(startsAt)} {format.time(startsAt)}–{format.time(endsAt)}{' '}
            <span className="dim">{placeName(place)}</span>
          </li>
        ))}
      </ul>
      <div className="side-actions">
        {member.active ? (
          <Popconfirm
            title={t('staff.retire.ask', { count: shifts.filter(({ startsAt }) => startsAt > now).length })}
            okText={t('staff.retire')}
            cancelText={t('places.form.cancel')}
            onConfirm={() => void retire.run({ code, retired: true })}
          >
            <Button needs="staff.retire" size="small">
              {t('staff.retire')}
            </Button>
          </Popconfirm>
        ) : (
          <Button needs="staff.retire" size="small" onClick={() => void retire.run({ code, retired: false })}>
            {t('staff.reinstate')}
          </Button>
        )}
      </div>
    </>
  );
}
