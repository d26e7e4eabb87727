import { READINESS_STATUSES, type ReadinessStatus } from '../../../../shared/domain/readiness/status.ts';
import { useText } from '../../../i18n/text.tsx';
import { STATUS_SHAPES } from '../../../ui/cell-editor/status-choice.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { StateShape } from '../../../ui/state/state-shape.tsx';
import { Button } from '../../../ui/act/button.tsx';

type BulkBarProps = {
  readonly count: number;
  readonly onStatus: (status: ReadinessStatus) => void;
  readonly onDetails: () => void;
  readonly onClear: () => void;
};

/** What can be done with the selected cells. */
export function BulkBar({ count, onStatus, onDetails, onClear }: BulkBarProps) {
  const t = useText();
  return (
    <div className="bulk-bar" role="toolbar" aria-label={t('readiness.bulk.selected', { count })}>
      <strong aria-live="polite">{t('readiness.bulk.selected', { count })}</strong>
      <span className="dim">{t('readiness.bulk.set')}</span>
      {READINESS_STATUSES.map((status, index) => (
        <Button
          needs="readiness.setMany"
          key={status}
          size="small"
          onClick={() => onStatus(status)}
          disabled={count === 0}
        >
          <StateShape state={STATUS_SHAPES[status]} size={12} /> {t(`status.${status}`)} <Kbd>{index + 1}</Kbd>
        </Button>
      ))}
      <Button needs="readiness.setMany" size="small" onClick={onDetails} disabled={count === 0}>
        {t('readiness.bulk.details')}
      </Button>
      <span className="bulk-gap" />
      <Button size="small" type="text" onClick={onClear}>
        {t('readiness.bulk.clear')}
      </Button>
    </div>
  );
}
