import { Suspense, useRef } from 'react';
import { WindowDrop } from '../../features/imports/window-drop.tsx';
import { UndoDialog } from '../../panels/recent-changes/undo-dialog.tsx';
import { useText } from '../../i18n/text.tsx';
import { PaletteScope } from '../../theme/theme-provider.tsx';
import { choosePalette } from '../../theme/choose-palette.ts';
import { Empty } from '../../ui/panel/empty.tsx';
import { ErrorBoundary } from '../../ui/panel/error-boundary.tsx';
import { SectionTabs } from '../../ui/section-tabs/section-tabs.tsx';
import { ClockAlarms } from '../alarm/clock-alarms.tsx';
import { EmergencyAlarm } from '../alarm/emergency-alarm.tsx';
import { CommandBar } from '../command-bar/command-bar.tsx';
import { FirstHour } from '../first-hour/first-hour.tsx';
import { PaperDialog } from '../paper/paper-dialog.tsx';
import { usePreferences } from '../preferences.ts';
import { Link, useAddress } from '../router/router.tsx';
import { EmergencyBanner } from '../session/emergency-banner.tsx';
import { StoreTrouble } from '../trouble/store-trouble.tsx';
import { SCREENS, type FoundScreen } from '../screens/screens.ts';
import { sectionTabs } from '../sections.ts';
import { useSystemDark } from '../../theme/use-system-dark.ts';
import { DutyGate } from './duty-gate.tsx';
import { Rail } from './rail.tsx';
import { ScreenFailed } from './screen-failed.tsx';
import { useScreenKeyboard } from './screen-keyboard.ts';
import { TopStrip } from './top-strip.tsx';
import './frame.css';

type FrameProps = { readonly found: FoundScreen | null; readonly bare: boolean };

/** The frame round a screen: rail, top strip, command bar. A bare screen has the window to itself. */
export function Frame({ found, bare }: FrameProps) {
  const t = useText();
  const theme = usePreferences((state) => state.theme);
  const systemDark = useSystemDark();
  const screen = useRef<HTMLDivElement>(null);
  // By the screen that is shown: the address is ahead of it for a moment.
  useScreenKeyboard(screen, found?.screen.path ?? null);
  if (bare) return <ScreenView found={found} />;
  return (
    <div className="frame">
      <PaletteScope palette={choosePalette('situation', theme, systemDark)}>
        <TopStrip />
        <Rail current={found?.screen ?? null} />
        <CommandBar />
      </PaletteScope>
      <main className="frame-main" aria-label={t('frame.main')}>
        <EmergencyBanner />
        <StoreTrouble />
        <Tabs found={found} />
        <div ref={screen} className="frame-screen" tabIndex={-1}>
          <ScreenView found={found} />
        </div>
      </main>
      <DutyGate />
      <ClockAlarms />
      <EmergencyAlarm />
      <PaperDialog />
      <UndoDialog />
      <WindowDrop />
      <FirstHour />
    </div>
  );
}

/** The tab line of the section that the screen belongs to, outside of what the screen scrolls. */
function Tabs({ found }: { readonly found: FoundScreen | null }) {
  const t = useText();
  const tabs = found === null ? null : sectionTabs(found.screen, SCREENS);
  if (tabs === null) return null;
  return (
    <SectionTabs
      label={t('section.label')}
      tabs={tabs.entries.map(({ path, label }) => ({ path, text: t(label) }))}
      current={tabs.current}
    />
  );
}

const screenFailed = (retry: () => void) => <ScreenFailed retry={retry} />;

function ScreenView({ found }: { readonly found: FoundScreen | null }) {
  const t = useText();
  const { path, search } = useAddress();
  if (found === null) {
    return (
      <Empty title={t('screen.notFound')} hint={t('screen.notFound.hint')}>
        <Link to="/board">{t('screen.board')}</Link>
      </Empty>
    );
  }
  const { component: Component } = found.screen;
  return (
    <ErrorBoundary key={path} fallback={screenFailed}>
      <Suspense fallback={null}>
        <Component params={found.params} search={search} />
      </Suspense>
    </ErrorBoundary>
  );
}
