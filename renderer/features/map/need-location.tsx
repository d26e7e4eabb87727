import type { PlaceListItem } from '../../../shared/contract/places.ts';
import { Link } from '../../app/router/router.tsx';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { VirtualTable, type TableColumn } from '../../ui/list/virtual-table.tsx';
import { Button } from '../../ui/act/button.tsx';

type NeedLocationProps = {
  readonly places: readonly PlaceListItem[];
  readonly placing: string | null;
  readonly onPlace: (place: PlaceListItem) => void;
};

/** Places that are not on the map yet, each put there by a click. */
export function NeedLocation({ places, placing, onPlace }: NeedLocationProps) {
  const t = useText();
  const nameOf = useName();
  const columns: readonly TableColumn<PlaceListItem>[] = [
    {
      id: 'name',
      title: t('places.column.name'),
      width: 'minmax(0, 1fr)',
      render: (place) => (
        <Link to="/places/:code" params={{ code: place.code }} className="cut" tabIndex={-1}>
          {nameOf(place)}
        </Link>
      ),
    },
    {
      id: 'place',
      title: t('map.need.place'),
      width: '118px',
      render: (place) => (
        <Button
          needs="places.locate"
          size="small"
          tabIndex={-1}
          type={placing === place.code ? 'primary' : 'default'}
          onClick={() => onPlace(place)}
        >
          {t('map.need.place')}
        </Button>
      ),
    },
  ];
  return (
    <section className="map-need" aria-label={t('map.need.title', { count: places.length })}>
      <h2>{t('map.need.title', { count: places.length })}</h2>
      {places.length === 0 ? (
        <p className="faint">{t('map.need.none')}</p>
      ) : (
        <VirtualTable
          label={t('map.need.title', { count: places.length })}
          rows={places}
          keyOf={(place) => place.code}
          columns={columns}
          onOpen={onPlace}
          memory="need-location"
        />
      )}
    </section>
  );
}
