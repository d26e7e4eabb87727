import { navigate } from '../../../app/router/router.tsx';
import { useText } from '../../../i18n/text.tsx';
import { Empty } from '../../../ui/panel/empty.tsx';
import { Button } from '../../../ui/act/button.tsx';

/** Says why there is no matrix and what to do first. */
export function MatrixEmpty({ filtered, onClear }: { readonly filtered: boolean; readonly onClear: () => void }) {
  const t = useText();
  if (filtered) {
    return (
      <Empty title={t('readiness.empty.filtered')}>
        <Button onClick={onClear}>{t('readiness.empty.clear')}</Button>
      </Empty>
    );
  }
  return (
    <Empty title={t('readiness.empty.title')} hint={t('readiness.empty.text')}>
      <Button needs="imports.start" type="primary" onClick={() => navigate('/import')}>
        {t('readiness.empty.import')}
      </Button>
      <Button onClick={() => navigate('/settings', {}, { section: 'catalogue' })}>
        {t('readiness.empty.settings')}
      </Button>
    </Empty>
  );
}
