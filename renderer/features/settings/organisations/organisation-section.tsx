import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCore } from '../../../app/core-context.tsx';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { Empty } from '../../../ui/panel/empty.tsx';
import { OrganisationForm } from './organisation-form.tsx';
import { organisationLines } from './organisation-tree.ts';
import { Button } from '../../../ui/act/button.tsx';

const NEW = '';

/** Head office to outlet, as a tree. */
export function OrganisationSection() {
  const t = useText();
  const nameOf = useName();
  const { query } = useCore();
  const { data } = useQuery(query.places.organisations.queryOptions({ input: {} }));
  const [opened, setOpened] = useState<string | null>(null);
  if (data === undefined) return null;
  const current = data.items.find((one) => one.code === opened) ?? null;
  return (
    <div className="catalogue">
      <div className="catalogue-list">
        <div className="catalogue-tools">
          <Button needs="places.saveOrganisation" onClick={() => setOpened(NEW)}>
            {t('settings.organisations.new')}
          </Button>
        </div>
        <div className="catalogue-scroll">
          {organisationLines(data.items).map(({ organisation, depth }) => (
            <button
              key={organisation.code}
              type="button"
              className="plain-button catalogue-item"
              style={{ paddingLeft: 8 + depth * 18 }}
              aria-pressed={organisation.code === opened}
              onClick={() => setOpened(organisation.code)}
            >
              <span className="cut">{nameOf(organisation)}</span>
              <span className="faint">{t(`settings.level.${organisation.level}`)}</span>
            </button>
          ))}
        </div>
      </div>
      <div className="catalogue-form">
        {opened === null ? (
          data.items.length === 0 ? (
            <Empty title={t('settings.organisations.none')} hint={t('settings.organisations.none.text')} />
          ) : null
        ) : (
          <OrganisationForm key={opened} organisation={current} all={data.items} onSaved={setOpened} />
        )}
      </div>
    </div>
  );
}
