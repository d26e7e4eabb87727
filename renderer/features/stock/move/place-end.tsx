import { Button } from 'antd';
import { useText } from '../../../i18n/text.tsx';
import { PlaceFinder } from '../../../ui/place-finder/place-finder.tsx';

type PlaceEndProps = {
  readonly label: string;
  readonly code: string | null;
  readonly nameOf: (code: string) => string;
  readonly onChoose: (code: string | null) => void;
};

/** One end of a transfer: the place, or the way to find it. */
export function PlaceEnd({ label, code, nameOf, onChoose }: PlaceEndProps) {
  const t = useText();
  return (
    <div className="transfer-end">
      <span className="dim">{label}</span>
      {code === null ? (
        <PlaceFinder label={`${label}：${t('stock.transfer.find')}`} onFound={(place) => onChoose(place.code)} />
      ) : (
        <span>
          <b>{nameOf(code)}</b> <span className="faint">{code}</span>{' '}
          <Button
            size="small"
            type="link"
            aria-label={`${label}：${t('stock.transfer.change')}`}
            onClick={() => onChoose(null)}
          >
            {t('stock.transfer.change')}
          </Button>
        </span>
      )}
    </div>
  );
}
