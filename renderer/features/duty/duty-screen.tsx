import type { ScreenProps } from '../../app/screen.ts';
import { PaperButton } from '../../app/paper/paper-button.tsx';
import { navigate } from '../../app/router/router.tsx';
import { useText } from '../../i18n/text.tsx';
import { FilterStrip } from '../../ui/split/filter-strip.tsx';
import { ContactsTab } from './contacts-tab.tsx';
import { RosterTab } from './roster-tab.tsx';
import '../../ui/split/split.css';
import '../../ui/field/field.css';
import './duty.css';

const TABS = ['roster', 'contacts'] as const;

/** Who is on duty in the centre, and whom it calls. */
export function DutyScreen({ search }: ScreenProps) {
  const t = useText();
  const tab = TABS.find((one) => one === search.get('tab')) ?? 'roster';
  const tabs = (
    <>
      <FilterStrip
        label={t('duty.tabs')}
        chosen={tab}
        onChoose={(one) =>
          navigate('/incidents/duty', {}, { tab: one === 'roster' ? undefined : one }, { replace: true })
        }
        choices={TABS.map((key) => ({ key, label: t(`duty.tab.${key}`) }))}
      />
      <PaperButton />
    </>
  );
  return tab === 'roster' ? <RosterTab tabs={tabs} search={search} /> : <ContactsTab tabs={tabs} search={search} />;
}
