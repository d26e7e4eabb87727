import { useText } from '../../i18n/text.tsx';
import { Link } from '../router/router.tsx';
import { MOMENT_PARAMETER } from '../../../shared/contract/transport.ts';
import { useMoment } from '../moment/moment.ts';
import { ON_THE_TIME_LINE } from '../moment/time-line-store.ts';
import type { Screen } from '../screen.ts';
import { SCREENS } from '../screens/screens.ts';
import { RailTools } from './rail-tools.tsx';
import { takeKeyboardTo } from './screen-keyboard.ts';

/** The screens that work, top to bottom. */
export function Rail({ current }: { readonly current: Screen | null }) {
  const t = useText();
  const moment = useMoment();
  const then = moment === null ? {} : { [MOMENT_PARAMETER]: String(moment) };
  const lit = current?.icon === undefined ? current?.rail : current.path;
  return (
    <nav className="rail" aria-label={t('frame.rail')}>
      {SCREENS.map(({ path, title, icon: Icon }) =>
        Icon === undefined ? null : (
          <Link
            key={path}
            to={path}
            search={ON_THE_TIME_LINE.has(path) ? then : {}}
            className="rail-entry"
            // A click by Enter has no count: whoever came by keyboard goes on by keyboard.
            onClick={({ detail }) => (detail === 0 ? takeKeyboardTo(path) : undefined)}
            aria-current={path === lit ? 'page' : undefined}
          >
            <span className="rail-icon" aria-hidden="true">
              <Icon />
            </span>
            {t(title)}
          </Link>
        ),
      )}
      <RailTools />
    </nav>
  );
}
