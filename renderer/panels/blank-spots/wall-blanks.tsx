import { useQuery } from '@tanstack/react-query';
import type { CoverageCell } from '../../../shared/contract/coverage.ts';
import { formatMetres } from '../../../shared/domain/geo/map-scale.ts';
import { utcToZoned } from '../../../shared/kernel/zone-time.ts';
import { useCore } from '../../app/core-context.tsx';
import { useNow } from '../../app/now.ts';
import { useText } from '../../i18n/text.tsx';
import { useZone } from '../../i18n/zone.tsx';
import { BlankShape } from '../../ui/heat/heat-mark.tsx';
import { inTurn, worstFirst } from '../../ui/heat/heat-table.ts';
import { useWallSize } from '../../ui/wall/use-fit.ts';
import { WallCalm, WallPanel } from '../../ui/wall/wall-panel.tsx';
import { WALL_READ } from '../../ui/wall/wall-read.ts';
import { spanAround, type HourSpan } from '../coverage/blank-span.ts';
import type { CoverageNow } from '../coverage/use-coverage-now.ts';
import { useWallCoverage } from '../coverage/use-wall-coverage.ts';
import './wall-blanks.css';

const ROW = 104;
/** From this width on, in pixels of the design, there are two columns. */
const TWO_COLUMNS = 980;
/** The hours of the day are much work for the core and turn once an hour. */
const HOURS_EVERY_MS = 5 * 60_000;

/** Where a visitor finds nothing within reach now, how far the next place is, and until when. */
export function WallBlanks() {
  const t = useText();
  const zone = useZone();
  const now = useNow();
  const { query } = useCore();
  const { coverage, reads } = useWallCoverage();
  const { measure, size } = useWallSize();
  const { y, m, d, h } = utcToZoned(now, zone);
  const date = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  const day = useQuery({
    ...query.coverage.day.queryOptions({ input: { date } }),
    ...WALL_READ,
    refetchInterval: HOURS_EVERY_MS,
  });
  const hours = day.data?.hours.map(({ blanks }) => blanks) ?? [];
  const cells = coverage?.cells ?? [];
  const blanks = cells.filter(({ blank }) => blank);
  const columns = size !== null && size.width >= TWO_COLUMNS ? 2 : 1;
  const room = size === null ? 0 : Math.max(1, Math.floor(size.height / ROW)) * columns;
  const shown = inTurn(
    blanks,
    worstFirst(cells, 'venue').map(({ code }) => code),
    room,
  );
  const until = ({ venue, capability }: CoverageCell): HourSpan | null =>
    spanAround(
      hours.map((some) => some.some((one) => one.venue === venue && one.capability === capability)),
      h,
    );
  return (
    <WallPanel
      title={t('coverage.wall.title')}
      note={
        coverage === null ? null : t('coverage.wall.note', { ring: formatMetres(coverage.ring), count: blanks.length })
      }
      reads={reads}
    >
      {coverage !== null && blanks.length === 0 ? (
        <WallCalm>{t('coverage.wall.none')}</WallCalm>
      ) : (
        <ul className={`wall-blanks wall-blanks-${columns}`} ref={measure}>
          {coverage === null
            ? null
            : shown.map((cell) => (
                <Blank key={`${cell.venue}/${cell.capability}`} cell={cell} coverage={coverage} span={until(cell)} />
              ))}
        </ul>
      )}
      {blanks.length > room && room > 0 ? (
        <p className="wall-foot-note cut">{t('coverage.wall.more', { count: blanks.length - room })}</p>
      ) : null}
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
  if (from === 0 && to === 24) return t('coverage.wall.allDay');
  return t('coverage.wall.span', { from: clock(from), to: clock(to) });
}
