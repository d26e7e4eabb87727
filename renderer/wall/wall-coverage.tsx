import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CoverageCell } from '../../shared/contract/coverage.ts';
import { formatMetres } from '../../shared/domain/geo/map-scale.ts';
import { utcToZoned } from '../../shared/kernel/zone-time.ts';
import { useCore } from '../app/core-context.tsx';
import { useNow } from '../app/now.ts';
import { useText } from '../i18n/text.tsx';
import { useZone } from '../i18n/zone.tsx';
import { spanAround, type HourSpan } from '../panels/coverage/blank-span.ts';
import { useCoverageNow, type CoverageNow } from '../panels/coverage/use-coverage-now.ts';
import { BlankShape } from '../ui/heat/heat-mark.tsx';
import { inTurn, worstFirst } from '../ui/heat/heat-table.ts';
import { StateMark } from '../ui/state/state-mark.tsx';
import { WallBlankHours } from './wall-blank-hours.tsx';
import { WallPanel } from './wall-panel.tsx';
import './wall-coverage.css';

const SHOWN = 14;

/** Where a visitor finds nothing within reach now, how far the next place is, and until when. */
export function WallCoverage() {
  const coverage = useCoverageNow();
  const zone = useZone();
  const now = useNow();
  const { query } = useCore();
  const { y, m, d, h } = utcToZoned(now, zone);
  const date = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  const { data } = useQuery({
    ...query.coverage.day.queryOptions({ input: { date } }),
    placeholderData: keepPreviousData,
  });
  const hours = data?.hours.map(({ blanks }) => blanks) ?? [];
  const until = ({ venue, capability }: CoverageCell): HourSpan | null =>
    spanAround(
      hours.map((blanks) => blanks.some((one) => one.venue === venue && one.capability === capability)),
      h,
    );
  return (
    <div className="wall-page wall-page-coverage">
      <Blanks coverage={coverage} until={until} />
      <WallBlankHours counts={hours.map((blanks) => blanks.length)} hour={h} />
    </div>
  );
}

type BlanksProps = {
  readonly coverage: CoverageNow | null;
  readonly until: (cell: CoverageCell) => HourSpan | null;
};

function Blanks({ coverage, until }: BlanksProps) {
  const t = useText();
  const cells = coverage?.cells ?? [];
  const blanks = cells.filter(({ blank }) => blank);
  const venues = worstFirst(cells, 'venue').map(({ code }) => code);
  const shown = inTurn(blanks, venues, SHOWN);
  const note =
    coverage === null ? null : t('coverage.wall.note', { ring: formatMetres(coverage.ring), count: blanks.length });
  return (
    <WallPanel title={t('coverage.wall.title')} note={note}>
      {coverage !== null && blanks.length === 0 ? (
        <p className="wall-calm">
          <StateMark state="ready" word={false} size="1em" /> {t('coverage.wall.none')}
        </p>
      ) : (
        <ul className="wall-blanks">
          {coverage === null
            ? null
            : shown.map((cell) => (
                <Blank key={`${cell.venue}/${cell.capability}`} cell={cell} coverage={coverage} span={until(cell)} />
              ))}
        </ul>
      )}
      <p className="wall-foot-note">
        {blanks.length > SHOWN
          ? t('coverage.wall.more', { count: blanks.length - SHOWN })
          : t('coverage.wall.straight')}
      </p>
    </WallPanel>
  );
}

type BlankProps = { readonly cell: CoverageCell; readonly coverage: CoverageNow; readonly span: HourSpan | null };

function Blank({ cell, coverage, span }: BlankProps) {
  const t = useText();
  const { nearest } = cell;
  return (
    <li className="wall-blank">
      <b className="cut">
        <BlankShape size="0.7em" /> {coverage.capabilityName(cell.capability)}
      </b>
      <span className="wall-blank-span">{span === null ? '' : spanText(span, t)}</span>
      <span className="cut">{coverage.venueName(cell.venue)}</span>
      <span className="wall-blank-span">
        {nearest === undefined
          ? t('coverage.wall.nowhere')
          : t('coverage.wall.nearest', { distance: formatMetres(nearest.metres) })}
      </span>
    </li>
  );
}

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

function spanText({ from, to }: HourSpan, t: ReturnType<typeof useText>): string {
  return from === 0 && to === 24
    ? t('coverage.wall.allDay')
    : t('coverage.wall.span', { from: clock(from), to: clock(to) });
}
