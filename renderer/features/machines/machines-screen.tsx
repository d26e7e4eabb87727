import { navigate } from '../../app/router/router.tsx';
import type { ScreenProps } from '../../app/screen.ts';
import { useText } from '../../i18n/text.tsx';
import { FilterStrip } from '../../ui/split/filter-strip.tsx';
import { AcceptanceTab } from './acceptance/acceptance-tab.tsx';
import { ChecklistsTab } from './checklists-tab.tsx';
import { FaultsTab } from './faults/faults-tab.tsx';
import { FxTab } from './fx-tab.tsx';
import { MachinesTab } from './list/machines-tab.tsx';
import '../../ui/split/split.css';
import './machines.css';

const TABS = ['machines', 'faults', 'acceptance', 'fx', 'checklists'] as const;
type Tab = (typeof TABS)[number];

const choose = (next: Tab): void =>
  navigate('/readiness/machines', {}, { tab: next === 'machines' ? undefined : next });

/** Machines, their faults, what is accepted at which venue, service points, and checklists. */
export function MachinesScreen({ search }: ScreenProps) {
  const t = useText();
  const tab = TABS.find((one) => one === search.get('tab')) ?? 'machines';
  const settingUp = search.get('setup') !== null;
  const strip = (
    <FilterStrip
      label={t('machines.tabs')}
      choices={TABS.map((key) => ({ key, label: t(`machines.tab.${key}`) }))}
      chosen={tab}
      onChoose={choose}
    />
  );
  return (
    <div className="split-screen">
      <h1 className="visually-hidden">{t('machines.title')}</h1>
      {tab === 'machines' ? (
        <MachinesTab tabs={strip} chosen={search.get('machine')} adding={search.get('add')} />
      ) : tab === 'faults' ? (
        <FaultsTab tabs={strip} />
      ) : tab === 'acceptance' ? (
        <AcceptanceTab tabs={strip} settingUp={settingUp} />
      ) : tab === 'fx' ? (
        <FxTab tabs={strip} />
      ) : (
        <ChecklistsTab tabs={strip} settingUp={settingUp} />
      )}
    </div>
  );
}
