import { Link } from '../../../app/router/router.tsx';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { Panel } from '../../../ui/panel/panel.tsx';

type Venue = { readonly code: string; readonly name: string; readonly nameEn: string | null; readonly metres: number };

/** Venues whose service ring holds this place, nearest first, in a straight line. */
export function VenuesPanel({
  venues,
  positioned,
}: {
  readonly venues: readonly Venue[];
  readonly positioned: boolean;
}) {
  const t = useText();
  const nameOf = useName();
  return (
    <Panel title={t('places.page.venues')}>
      {venues.length === 0 ? (
        <p className="faint place-line">{t(positioned ? 'places.page.venues.none' : 'places.page.venues.needs')}</p>
      ) : null}
      <ul className="place-list">
        {venues
          .toSorted((a, b) => a.metres - b.metres)
          .map((venue) => (
            <li key={venue.code}>
              <Link to="/places/:code" params={{ code: venue.code }}>
                {nameOf(venue)}
              </Link>
              <span className="dim">{t('places.page.metres', { metres: Math.round(venue.metres) })}</span>
            </li>
          ))}
      </ul>
    </Panel>
  );
}
