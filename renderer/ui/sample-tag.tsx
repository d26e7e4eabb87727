import { useText } from '../i18n/text.tsx';

/** Marks a name, a position or a currency that is invented for the sample event. */
export function SampleTag() {
  const t = useText();
  return <span className="tag sample-tag">{t('common.sample')}</span>;
}
