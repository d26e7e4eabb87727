import type { MomentDifference } from '../../../shared/contract/moments.ts';
import { formatMetres } from '../../../shared/domain/geo/map-scale.ts';
import { Link } from '../../app/router/router.tsx';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { Panel } from '../../ui/panel/panel.tsx';
import { ReadinessRows } from './readiness-rows.tsx';
import { Same } from './same.tsx';
import { StockPart } from './stock-part.tsx';
import { TurnedItems } from './turned-items.tsx';

/** The difference between two pictures, the sentence of it first. */
export function Difference({ difference }: { readonly difference: MomentDifference }) {
  const t = useText();
  const { totals, byCategory, byVenue, cells, incidents, coverage, posture } = difference;
  return (
    <>
      <p className="compare-headline" role="status">
        {t('compare.headline', {
          worse: cells.worse,
          better: cells.better,
          opened: incidents.opened,
          closed: incidents.closed,
        })}
        {posture.before === posture.after ? null : (
          <>
            {' · '}
            {t('compare.posture')} {t(`posture.${posture.before}`)} → <b>{t(`posture.${posture.after}`)}</b>
          </>
        )}
      </p>
      <div className="compare-parts">
        <div className="compare-column">
          <Panel title={t('compare.totals')}>
            <ReadinessRows rows={[{ key: 'all', name: t('compare.totals'), nameEn: null, ...totals }]} />
          </Panel>
          <Panel title={t('compare.byCategory')} aside={byCategory.length}>
            <ReadinessRows rows={byCategory} />
          </Panel>
          <Panel title={t('compare.byVenue')} aside={byVenue.length}>
            <ReadinessRows rows={byVenue} />
          </Panel>
          <StockPart difference={difference} />
        </div>
        <div className="compare-column">
          <Incidents incidents={incidents} />
          <Panel
            title={t('compare.coverage')}
            aside={t('compare.coverage.count', {
              ring: formatMetres(coverage.ring),
              before: coverage.before,
              after: coverage.after,
            })}
          >
            <Blanks title={t('compare.appeared')} blanks={coverage.appeared} worse />
            <Blanks title={t('compare.filled')} blanks={coverage.filled} worse={false} />
            {coverage.appeared.length + coverage.filled.length === 0 ? <Same /> : null}
          </Panel>
          <TurnedItems cells={cells} />
        </div>
      </div>
    </>
  );
}

type Blank = MomentDifference['coverage']['appeared'][number];
type BlanksProps = { readonly title: string; readonly blanks: readonly Blank[]; readonly worse: boolean };

function Blanks({ title, blanks, worse }: BlanksProps) {
  const nameOf = useName();
  if (blanks.length === 0) return null;
  return (
    <div className="compare-blanks">
      <b className={worse ? 'state-red' : 'state-ready'}>
        {worse ? '▲' : '●'} {title} {blanks.length}
      </b>
      <ul>
        {blanks.map(({ venue, capability, ...names }) => (
          <li key={`${venue} ${capability}`}>
            {nameOf({ name: names.venueName, nameEn: names.venueNameEn })}
            {' · '}
            {nameOf({ name: names.capabilityName, nameEn: names.capabilityNameEn })}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Incidents({ incidents }: { readonly incidents: MomentDifference['incidents'] }) {
  const t = useText();
  const nameOf = useName();
  const { opened, graded, closed } = incidents;
  const gradeOf = (then: MomentDifference['incidents']['items'][number]['after'] | null): string =>
    then === null || then.grade === null
      ? t('compare.noGrade')
      : nameOf({ name: then.gradeName ?? then.grade, nameEn: then.gradeNameEn });
  return (
    <Panel title={t('compare.incidents')} aside={t('compare.incidents.count', { opened, graded, closed })}>
      {incidents.items.length === 0 ? <Same /> : null}
      <ul className="compare-incidents">
        {incidents.items.map(({ incident, number, title, turns, before, after }) => (
          <li key={incident}>
            <span className="compare-turns">
              {turns.map((turn) => (
                <b key={turn} className={turn === 'closed' ? 'state-ready' : 'state-red'}>
                  {t(`compare.incident.${turn}`)}
                </b>
              ))}
            </span>
            <Link to="/incidents/:id" params={{ id: incident }}>
              #{number} {title}
            </Link>
            <span className="dim">
              {before === null ? gradeOf(after) : `${gradeOf(before)} → ${gradeOf(after)}`}
              {' · '}
              {before !== null && before.stage !== after.stage ? `${t(`incidents.stage.${before.stage}`)} → ` : ''}
              {t(`incidents.stage.${after.stage}`)}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
