import { Link } from '../../app/router/router.tsx';
import { useText } from '../../i18n/text.tsx';
import { GradeMark } from '../../ui/incident/grade-mark.tsx';
import { useOpenIncidents } from '../../ui/incident/use-situation.ts';

/** Open incidents that have a place: a press shows where. */
export function MapIncidents({ onChoose }: { readonly onChoose: (place: string) => void }) {
  const t = useText();
  const placed = (useOpenIncidents()?.items ?? []).filter(({ places }) => places.length > 0);
  if (placed.length === 0) return null;
  return (
    <section className="map-incidents" aria-label={t('incidents.board')}>
      <h2>{t('incidents.board')}</h2>
      <ul>
        {placed.map(
          ({ id, scheme, schemeVersion, grade, severity, confidential, number, title, places: [first = ''] }) => (
            <li key={id}>
              <button type="button" className="plain-button" onClick={() => onChoose(first)}>
                <GradeMark scheme={scheme} version={schemeVersion} grade={grade} severity={severity} short size={12} />
                <span className="cut">
                  #{number} {confidential ? t('incidents.confidential') : title}
                </span>
              </button>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}

/** Open incidents at the chosen place. */
export function PlaceIncidents({ place }: { readonly place: string }) {
  const t = useText();
  const here = (useOpenIncidents()?.items ?? []).filter(({ places }) => places.includes(place));
  if (here.length === 0) return null;
  return (
    <>
      <h3>{t('incidents.board')}</h3>
      <ul>
        {here.map(({ id, scheme, schemeVersion, grade, severity, confidential, number, title }) => (
          <li key={id}>
            <GradeMark scheme={scheme} version={schemeVersion} grade={grade} severity={severity} short size={12} />
            <Link to="/incidents/:id" params={{ id }} className="cut">
              #{number} {confidential ? t('incidents.confidential') : title}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
