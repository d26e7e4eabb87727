import { Button } from 'antd';
import { useText } from '../../i18n/text.tsx';
import { Empty } from '../../ui/panel/empty.tsx';

/** Shown in place of a screen that failed. The frame goes on working. */
export function ScreenFailed({ retry }: { readonly retry: () => void }) {
  const t = useText();
  return (
    <Empty title={t('frame.screenFailed')} hint={t('frame.screenFailed.hint')}>
      <Button onClick={retry}>{t('common.retry')}</Button>
    </Empty>
  );
}
