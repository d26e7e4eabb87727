import { useQuery } from '@tanstack/react-query';
import type { CoverCell } from '../../../../shared/contract/staff.ts';
import { useCore } from '../../../app/core-context.tsx';
import { Link } from '../../../app/router/router.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { useLanguageName } from '../../../i18n/language-name.ts';
import { useText } from '../../../i18n/text.tsx';
import { usePlaceNames } from '../use-place-names.ts';
import { CoverMark } from './cover-mark.tsx';

const SHOWN = 6;

/** One place: who speaks each language and until when, and which opening hours nobody covers. */
export function CoverPane({ place, cells }: { readonly place: string; readonly cells: readonly CoverCell[] }) {
  const t = useText();
  const format = useFormat();
  const languageName = useLanguageName();
  const placeName = usePlaceNames();
  const { query } = useCore();
  const people = useQuery(query.staff.roster.queryOptions({ input: { place } }));
  const known = new Map((people.data?.people ?? []).map((person) => [person.code, person]));
  return (
    <>
      <div className="side-head">
        <h2>{placeName(place)}</h2>
        <Link to="/readiness/staff" search={{ tab: 'roster', place }}>
          {t('staff.cover.roster')}
        </Link>
      </div>
      {cells.map((cell) => (
        <section key={cell.language}>
          <h3>
            {languageName(cell.language)} · {t('staff.cover.level', { level: t(`staff.level.${cell.level}`) })}
            {cell.required ? null : ` · ${t('staff.cover.notRequired')}`}
          </h3>
          <CoverMark cell={cell} />
          <ul className="course">
            {[...new Set(cell.speakers)].map((code) => {
              const spoken = known.get(code)?.languages.find(({ language }) => language === cell.language);
              return (
                <li key={code}>
                  <Link to="/readiness/staff" search={{ tab: 'people', person: code }}>
                    {code}
                  </Link>{' '}
                  <span className="dim">{known.get(code)?.post}</span>{' '}
                  {spoken === undefined ? null : t(`staff.level.${spoken.level}`)}
                  {spoken?.validUntil === null || spoken === undefined ? null : (
                    <span className="faint"> {t('staff.validTo', { date: format.date(spoken.validUntil - 1) })}</span>
                  )}
                </li>
              );
            })}
            {cell.gaps.slice(0, SHOWN).map(({ from, to }) => (
              <li key={from} className="cover-gap">
                ▲ {format.dateLong(from)} {format.time(from)}–{format.time(to)}
              </li>
            ))}
            {cell.gaps.length > SHOWN ? (
              <li className="faint">{t('staff.cover.more', { count: cell.gaps.length - SHOWN })}</li>
            ) : null}
          </ul>
        </section>
      ))}
    </>
  );
}
