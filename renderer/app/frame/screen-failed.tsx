import { Button } from 'antd';
import { useConnectionState } from '../core-context.tsx';
import { useText } from '../../i18n/text.tsx';
import { Empty } from '../../ui/panel/empty.tsx';

/** Shown in place of a screen that failed. The frame goes on working; without the core no other screen would open either. */
export function ScreenFailed({ retry }: { readonly retry: () => void }) {
  const t = useText();
  const isOnline = useConnectionState().phase === 'online';
  const hint = t(isOnline ? 'frame.screenFailed.hint' : 'frame.screenFailed.offline');
  return (
    <Empty title={t('frame.screenFailed')} hint={hint}>
      <Button onClick={retry}>{t('common.retry')}</Button>
    </Empty>
  );
}
