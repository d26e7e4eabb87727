import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useCore } from '../../../app/core-context.tsx';
import { Link, navigate } from '../../../app/router/router.tsx';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { Empty } from '../../../ui/panel/empty.tsx';
import { StockMark } from '../../../ui/stock/stock-mark.tsx';
import { MoveDialog, type MoveRequest } from '../move/move-dialog.tsx';
import { CountSheet } from './count-sheet.tsx';
import { CurrencyList } from './currency-list.tsx';
import { Ledger } from './ledger.tsx';
import { LevelPanel } from './level-panel.tsx';
import { PlacePacks } from './place-packs.tsx';
import { Button } from '../../../ui/act/button.tsx';

type PlaceStockProps = { readonly code: string; readonly asked: string | null };

/** One place: its currencies worst first, the count sheet of the chosen one, its levels and its ledger. */
export function PlaceStock({ code, asked }: PlaceStockProps) {
  const t = useText();
  const nameOf = useName();
  const { query } = useCore();
  const list = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLFormElement>(null);
  const [moving, setMoving] = useState<MoveRequest | null>(null);
  // The order at opening stays: a list that jumps while one counts down it would lose the place.
  const [order, setOrder] = useState<readonly string[] | null>(null);
  const place = useQuery(query.places.get.queryOptions({ input: { code } }));
  const stock = useQuery(query.stock.place.queryOptions({ input: { place: code } }));
  if (place.error !== null || stock.error !== null)
    return (
      <Empty title={t('places.page.unknown', { code })}>
        <Link to="/readiness/stock">{t('stock.back')}</Link>
      </Empty>
    );
  if (place.data === undefined || stock.data === undefined) return null;
  const kept = order ?? stock.data.currencies.map(({ currency }) => currency);
  if (order === null) setOrder(kept);
  const rank = (currency: string): number => (kept.includes(currency) ? kept.indexOf(currency) : kept.length);
  const currencies = stock.data.currencies.toSorted((a, b) => rank(a.currency) - rank(b.currency));
  const chosen = currencies.find(({ currency }) => currency === asked) ?? currencies[0];
  const choose = (currency: string): void =>
    navigate('/readiness/stock', {}, { place: code, currency }, { replace: true });
  const focusSheet = (): void => sheet.current?.querySelector('input')?.focus();
  return (
    <div className="stock-screen">
      <header className="stock-head">
        <Link to="/readiness/stock">{t('stock.back')}</Link>
        <span className="faint">›</span>
        <h1>{nameOf(place.data.place)}</h1>
        <span className="faint">{code}</span>
        <StockMark state={stock.data.state} />
        <span className="stock-gap" />
        <Link to="/places/:code" params={{ code }}>
          {t('screen.places')}
        </Link>
        {chosen === undefined
          ? null
          : (['in', 'out', 'transfer'] as const).map((kind) => (
              <Button
                needs="stock.move"
                key={kind}
                onClick={() => setMoving({ kind, place: code, currency: chosen.currency })}
              >
                {t(`stock.act.${kind}`)}
              </Button>
            ))}
      </header>
      {chosen === undefined ? (
        <Empty title={t('stock.place.none')} />
      ) : (
        <div className="stock-place-grid">
          <CurrencyList ref={list} cells={currencies} chosen={chosen.currency} onChoose={choose} onEnter={focusSheet} />
          <div className="stock-sheet-column">
            <CountSheet
              key={chosen.currency}
              ref={sheet}
              place={code}
              cell={chosen}
              onSaved={() => list.current?.focus()}
            />
            <Ledger place={code} currency={chosen.currency} />
          </div>
          <div className="stock-side">
            <LevelPanel key={chosen.currency} place={code} cell={chosen} />
            <PlacePacks place={code} packs={stock.data.packs} />
          </div>
        </div>
      )}
      {moving === null ? null : <MoveDialog request={moving} onClose={() => setMoving(null)} />}
    </div>
  );
}
