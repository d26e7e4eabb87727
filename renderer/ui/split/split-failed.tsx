import { useText } from '../../i18n/text.tsx';
import { Button } from '../act/button.tsx';
import './split.css';

type SplitFailedProps = { readonly text: string; readonly onRetry: () => unknown };

/** Says in the place of a list that it could not be read, and reads it again. */
export function SplitFailed({ text, onRetry }: SplitFailedProps) {
  const t = useText();
  return (
    <p className="split-failed" role="alert">
      {text}{' '}
      <Button size="small" onClick={() => void onRetry()}>
        {t('common.retry')}
      </Button>
    </p>
  );
}
