import type { ScreenProps } from '../../app/screen.ts';
import { PlaceStock } from './place/place-stock.tsx';
import { StockHome } from './stock-home.tsx';
import './stock.css';
import './stock-place.css';
import './stock-forms.css';

/** Currency stock: all places, or the count sheet and the ledger of the one that is asked for. */
export function StockScreen({ search }: ScreenProps) {
  const place = search.get('place');
  return place === null ? (
    <StockHome tab={search.get('tab')} />
  ) : (
    <PlaceStock key={place} code={place} asked={search.get('currency')} />
  );
}
