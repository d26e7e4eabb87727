import { useQuery } from '@tanstack/react-query';
import { useCore } from '../../../app/core-context.tsx';
import { Link } from '../../../app/router/router.tsx';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { cellKey, type Acceptance, type Chosen } from './acceptance.ts';

/** Who takes the card at and round a venue. */
export function AcceptanceSide({ acceptance, chosen }: { readonly acceptance: Acceptance; readonly chosen: Chosen }) {
  const t = useText();
  const nameOf = useName();
  const { query } = useCore();
  const places = useQuery(query.places.map.queryOptions({ input: {} }));
  const venue = acceptance.venues.find(({ code }) => code === chosen.venue);
  const scheme = acceptance.schemes.find(({ code }) => code === chosen.scheme);
  const cell = acceptance.cells.find((one) => cellKey(one) === cellKey(chosen));
  if (venue === undefined || scheme === undefined || cell === undefined) return null;
  const names = new Map((places.data?.places ?? []).map((place) => [place.code, nameOf(place)]));
  const values = { venue: nameOf(venue), scheme: nameOf(scheme), working: cell.working, total: cell.total };
  return (
    <>
      <h2>{t(cell.blank ? 'machines.acceptance.blank' : 'machines.acceptance.cell', values)}</h2>
      {venue.positioned ? null : <p className="warn-word">{t('machines.acceptance.unplaced')}</p>}
      <h3>{t('machines.acceptance.places')}</h3>
      {cell.places.length === 0 ? <p className="faint">{t('machines.acceptance.places.none')}</p> : null}
      <ul className="course">
        {cell.places.map((code) => (
          <li key={code}>
            <Link to="/places/:code" params={{ code }}>
              {names.get(code) ?? code}
            </Link>{' '}
            <span className="faint">{code}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
