import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import type { StaffMember } from '../../../../shared/contract/staff.ts';
import { useCore } from '../../../app/core-context.tsx';
import { navigate } from '../../../app/router/router.tsx';
import { useLanguageName } from '../../../i18n/language-name.ts';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { VirtualTable } from '../../../ui/list/virtual-table.tsx';
import { Empty } from '../../../ui/panel/empty.tsx';
import { SidePane } from '../../../ui/split/side-pane.tsx';
import { usePlaceNames, useStaffedPlaces } from '../use-place-names.ts';
import { AddPerson } from './add-person.tsx';
import { usePeopleColumns } from './people-columns.tsx';
import { PersonPane } from './person-pane.tsx';
import { Button } from '../../../ui/act/button.tsx';

/** Everybody, narrowed by place, language or course; the person chosen is edited beside the list. */
export function PeopleTab({ search }: { readonly search: URLSearchParams }) {
  const t = useText();
  const nameOf = useName();
  const languageName = useLanguageName();
  const placeName = usePlaceNames();
  const places = useStaffedPlaces();
  const { query } = useCore();
  const [text, setText] = useState('');
  const [retired, setRetired] = useState(false);
  const [adding, setAdding] = useState(false);
  const place = search.get('place');
  const language = search.get('language');
  const course = search.get('course');
  const chosen = search.get('person');
  const courses = useQuery(query.staff.courses.queryOptions({ input: {} }));
  const languages = useQuery(query.staff.languages.queryOptions({ input: {} }));
  const list = useQuery({
    ...query.staff.list.queryOptions({
      input: {
        ...(place !== null && { place }),
        ...(language !== null && { language }),
        ...(course !== null && { missingCourse: course }),
        ...(text.trim() !== '' && { query: text.trim() }),
        retired,
        limit: 5000,
      },
    }),
    placeholderData: keepPreviousData,
  });
  const columns = usePeopleColumns(courses.data?.items ?? []);
  const go = (next: Readonly<Record<string, string | null>>): void => {
    const now = { place, language, course, person: chosen, ...next };
    const wanted = Object.fromEntries(Object.entries(now).map(([key, value]) => [key, value ?? undefined]));
    navigate('/readiness/staff', {}, { tab: 'people', ...wanted }, { replace: true });
  };
  const items = list.data?.items ?? [];
  const filtered = place !== null || language !== null || course !== null || text !== '' || retired;
  const filter = (
    key: 'place' | 'language' | 'course',
    value: string | null,
    options: { value: string; label: string }[],
  ) => (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      className="staff-filter"
      popupMatchSelectWidth={false}
      aria-label={t(`staff.filter.${key}`)}
      placeholder={t(`staff.filter.${key}`)}
      value={value}
      onChange={(next) => go({ [key]: next ?? null })}
      options={options}
    />
  );
  return (
    <>
      <div className="split-head">
        <span className="dim">{t('staff.people.count', { count: list.data?.total ?? 0 })}</span>
        {(list.data?.total ?? 0) > items.length ? (
          <span className="warn-word">{t('staff.people.first', { count: items.length })}</span>
        ) : null}
        <span className="split-gap" />
        <Input
          className="split-search"
          allowClear
          aria-label={t('staff.search')}
          placeholder={t('staff.search')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {filter(
          'place',
          place,
          places.map((code) => ({ value: code, label: `${code} ${placeName(code)}` })),
        )}
        {filter(
          'language',
          language,
          (languages.data?.items ?? []).map(({ code }) => ({ value: code, label: languageName(code) })),
        )}
        {filter('course', course, [
          { value: 'any', label: t('staff.filter.course.any') },
          ...(courses.data?.items ?? []).map((one) => ({
            value: one.code,
            label: t('staff.filter.course.one', { name: nameOf(one) }),
          })),
        ])}
        <Checkbox checked={retired} onChange={(event) => setRetired(event.target.checked)}>
          {t('staff.filter.retired')}
        </Checkbox>
        <Button needs="staff.save" type="primary" onClick={() => setAdding(true)}>
          {t('staff.add')}
        </Button>
      </div>
      <div className="split-body">
        <div className="split-list">
          <VirtualTable<StaffMember>
            label={t('staff.tab.people')}
            rows={items}
            keyOf={({ code }) => code}
            columns={columns}
            selected={chosen === null ? undefined : new Set([chosen])}
            onOpen={({ code }) => go({ person: code })}
            onToggle={({ code }) => go({ person: code })}
            memory="staff"
            empty={
              list.data === undefined ? null : filtered ? (
                <Empty title={t('staff.empty.filtered')}>
                  <Button
                    onClick={() => (setText(''), setRetired(false), go({ place: null, language: null, course: null }))}
                  >
                    {t('places.filter.clear')}
                  </Button>
                </Empty>
              ) : (
                <Empty title={t('staff.empty.title')} hint={t('staff.empty.text')}>
                  <Button
                    needs="imports.start"
                    type="primary"
                    onClick={() => navigate('/import', {}, { kind: 'staff' })}
                  >
                    {t('staff.import.staff')}
                  </Button>
                  <Button needs="staff.save" onClick={() => setAdding(true)}>
                    {t('staff.add')}
                  </Button>
                </Empty>
              )
            }
          />
          <p className="split-keys">{t('staff.people.keys')}</p>
        </div>
        <SidePane label={t('staff.person')}>
          {chosen === null ? (
            <Empty title={t('staff.person.none')} hint={t('staff.person.none.hint')} />
          ) : (
            <PersonPane key={chosen} code={chosen} />
          )}
        </SidePane>
      </div>
      {adding ? (
        <AddPerson
          place={place}
          onClose={(code) => {
            setAdding(false);
            if (code !== null) go({ person: code });
          }}
        />
      ) : null}
    </>
  );
}
