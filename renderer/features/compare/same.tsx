import { useText } from '../../i18n/text.tsx';

export function Same() {
  const t = useText();
  return <p className="dim">{t('compare.same')}</p>;
}
