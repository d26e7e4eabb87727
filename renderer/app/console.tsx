import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { LOCALE_OF } from '../i18n/language.ts';
import { CATALOGUES } from '../i18n/messages.ts';
import { TextProvider } from '../i18n/text.tsx';
import { choosePalette } from '../theme/choose-palette.ts';
import { ThemeProvider } from '../theme/theme-provider.tsx';
import { useSystemDark } from '../theme/use-system-dark.ts';
import { CoreProvider } from './core-context.tsx';
import { EventScope } from './event-scope.tsx';
import { exerciseInAddress } from './exercise/exercise-address.ts';
import { ExerciseWorld } from './exercise/exercise-world.tsx';
import { Frame } from './frame/frame.tsx';
import { LiveUpdates } from './live-updates.tsx';
import { MomentWorld } from './moment/moment-world.tsx';
import { usePreferences } from './preferences.ts';
import { createQueryClient } from './query-client.ts';
import { useAddress } from './router/router.tsx';
import type { RpcConnection } from './rpc-client/index.ts';
import { SessionGate } from './session/session-gate.tsx';
import { findScreen } from './screens/screens.ts';

/** One window: a bare screen such as the wall, or a screen inside the frame. */
export function Console({ connection }: { readonly connection: RpcConnection }) {
  const [queries] = useState(createQueryClient);
  const { language, theme } = usePreferences();
  const address = useAddress();
  const systemDark = useSystemDark();
  const found = findScreen(address.path);
  const kind = found?.screen.kind ?? 'desk';
  useEffect(() => {
    document.documentElement.lang = LOCALE_OF[language];
    const words = CATALOGUES[language];
    const mark = exerciseInAddress() === null ? '' : `${words['exercise.mark']} `;
    document.title = `${mark}${words['common.product']}`;
  }, [language]);
  return (
    <CoreProvider connection={connection}>
      <QueryClientProvider client={queries}>
        <TextProvider language={language}>
          <ThemeProvider palette={choosePalette(kind, theme, systemDark)} language={language}>
            <LiveUpdates />
            <EventScope>
              <ExerciseWorld bare={kind === 'wall'}>
                <SessionGate bare={kind === 'wall'}>
                  <MomentWorld bare={kind === 'wall'}>
                    <Frame found={found} bare={kind === 'wall'} />
                  </MomentWorld>
                </SessionGate>
              </ExerciseWorld>
            </EventScope>
          </ThemeProvider>
        </TextProvider>
      </QueryClientProvider>
    </CoreProvider>
  );
}
