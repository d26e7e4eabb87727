import { useQuery } from '@tanstack/react-query';
import { useCore } from '../../app/core-context.tsx';
import { Link, navigate } from '../../app/router/router.tsx';
import type { ScreenProps } from '../../app/screen.ts';
import { useText } from '../../i18n/text.tsx';
import { ConflictsTab } from './conflicts/conflicts-tab.tsx';
import { CoursesTab } from './courses/courses-tab.tsx';
import { LanguagesTab } from './languages/languages-tab.tsx';
import { PeopleTab } from './people/people-tab.tsx';
import { RosterTab } from './roster/roster-tab.tsx';
import { Button } from '../../ui/act/button.tsx';
import '../../ui/split/split.css';
import './staff.css';

const TABS = ['people', 'languages', 'courses', 'roster', 'conflicts'] as const;

/** Staff by post: who speaks what, who learnt what, who is where when, and what that leaves open. */
export function StaffScreen({ search }: ScreenProps) {
  const t = useText();
  const { query } = useCore();
  const current = TABS.find((one) => one === search.get('tab')) ?? 'people';
  const conflicts = useQuery(query.staff.conflicts.queryOptions({ input: {} }));
  const count = conflicts.data?.items.length ?? 0;
  return (
    <div className="split-screen">
      <header className="split-head">
        <h1>{t('staff.title')}</h1>
        <nav className="choice-strip staff-tabs" aria-label={t('staff.tabs')}>
          {TABS.map((one) => (
            <Link
              key={one}
              to="/readiness/staff"
              search={{ tab: one }}
              aria-current={one === current ? 'page' : undefined}
            >
              {t(`staff.tab.${one}`)}
              {one === 'conflicts' && count > 0 ? <b className="warn-word"> ▲ {count}</b> : null}
            </Link>
          ))}
        </nav>
        <span className="split-gap" />
        <Button
          needs="imports.start"
          onClick={() => navigate('/import', {}, { kind: current === 'roster' ? 'roster' : 'staff' })}
        >
          {t(current === 'roster' ? 'staff.import.roster' : 'staff.import.staff')}
        </Button>
      </header>
      {current === 'people' ? <PeopleTab search={search} /> : null}
      {current === 'languages' ? <LanguagesTab /> : null}
      {current === 'courses' ? <CoursesTab settingUp={search.get('setup') !== null} /> : null}
      {current === 'roster' ? <RosterTab place={search.get('place')} date={search.get('date')} /> : null}
      {current === 'conflicts' ? <ConflictsTab /> : null}
    </div>
  );
}
