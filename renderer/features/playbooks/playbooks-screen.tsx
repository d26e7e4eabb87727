import { useQuery } from '@tanstack/react-query';
import { useCore } from '../../app/core-context.tsx';
import { navigate } from '../../app/router/router.tsx';
import type { ScreenProps } from '../../app/screen.ts';
import { useText } from '../../i18n/text.tsx';
import { FilterStrip } from '../../ui/split/filter-strip.tsx';
import { PlaybookEditor } from './edit/playbook-editor.tsx';
import { PlaybooksTab } from './read/playbooks-tab.tsx';
import { SchemeEditor } from './schemes/scheme-editor.tsx';
import { SchemesTab } from './schemes/schemes-tab.tsx';
import './playbooks.css';

const TABS = ['playbooks', 'schemes'] as const;

/** What is done in each kind of incident, and what incidents are graded by: read, started, edited in versions. */
export function PlaybooksScreen({ search }: ScreenProps) {
  const t = useText();
  const { query } = useCore();
  const tab = TABS.find((one) => one === search.get('tab')) ?? 'playbooks';
  const playbooks = useQuery(query.playbooks.list.queryOptions({ input: {} }));
  const schemes = useQuery(query.incidents.schemes.queryOptions({ input: {} }));
  const counts = {
    playbooks: playbooks.data?.items.filter(({ current }) => current).length,
    schemes: schemes.data && new Set(schemes.data.items.map(({ code }) => code)).size,
  };
  const edit = search.get('edit');
  const strip = (
    <FilterStrip
      label={t('playbooks.tabs')}
      chosen={tab}
      onChoose={(key) => navigate('/incidents/playbooks', {}, { tab: key === 'playbooks' ? undefined : key })}
      choices={TABS.map((key) => ({ key, label: t(`playbooks.tab.${key}`), count: counts[key] }))}
    />
  );
  if (tab === 'schemes')
    return edit !== null && schemes.data !== undefined ? (
      <SchemeEditor key={edit} code={edit === 'new' ? null : edit} schemes={schemes.data.items} />
    ) : (
      <SchemesTab search={search} strip={strip} schemes={schemes.data?.items ?? null} />
    );
  return edit !== null && playbooks.data !== undefined ? (
    <PlaybookEditor key={edit} code={edit === 'new' ? null : edit} playbooks={playbooks.data.items} />
  ) : (
    <PlaybooksTab search={search} strip={strip} playbooks={playbooks.data?.items ?? null} />
  );
}
