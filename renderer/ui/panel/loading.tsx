import { useText } from '../../i18n/text.tsx';
import { Empty } from './empty.tsx';

/** Says that the answer is still awaited: nothing is called empty before it has come. */
export function Loading() {
  const t = useText();
  return <Empty title={t('common.loading')} />;
}
