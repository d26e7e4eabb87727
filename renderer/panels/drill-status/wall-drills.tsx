import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { DRILL_CELL_STATES, type DrillCellState } from '../../../shared/domain/drills/drill-matrix.ts';
import { useCore } from '../../app/core-context.tsx';
import { useNow } from '../../app/now.ts';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { StateShape, type AnyState } from '../../ui/state/state-shape.tsx';
import { useWallSize } from '../../ui/wall/use-fit.ts';
import { WallPanel } from '../../ui/wall/wall-panel.tsx';
import { WALL_READ } from '../../ui/wall/wall-read.ts';
import './wall-drills.css';

const SHAPES = {
  failed: 'red',
  overdue: 'overdue',
  never: 'open',
  soon: 'partial',
  done: 'ready',
} as const satisfies Record<DrillCellState, AnyState>;
const RESULTS = { passed: 'ready', partly: 'partial', failed: 'red' } as const;

/** Lines below the figures need this much room, in pixels of the design. */
const FIGURES = 150;
const LINE = 98;

/** How the drill programme stands: what runs, what comes next, what the last one showed, and what is still to be put right. */
export function WallDrills() {
  const t = useText();
  const format = useFormat();
  const nameOf = useName();
  const now = useNow();
  const { query } = useCore();
  const read = useQuery({ ...query.wall.drills.queryOptions({ input: {} }), ...WALL_READ });
  const { measure, size } = useWallSize();
  const data = read.data;
  const room = size === null ? 0 : Math.max(0, Math.floor((size.height - FIGURES) / LINE));
  const all = data === undefined ? 0 : DRILL_CELL_STATES.reduce((sum, state) => sum + data.cells[state], 0);
  const lines: ReactNode[] = [];
  if (data?.running != null)
    lines.push(
      <Line
        key="running"
        state="partial"
        label={t('wall.drills.running')}
        text={nameOf({ name: data.running.title, nameEn: data.running.titleEn })}
      >
        {format.relative(data.running.startedAt, now)}
      </Line>,
    );
  if (data?.next != null)
    lines.push(
      <Line
        key="next"
        state="open"
        label={t('wall.drills.next')}
        text={nameOf({ name: data.next.title, nameEn: data.next.titleEn })}
      >
        {format.relative(data.next.plannedAt, now)}
      </Line>,
    );
  if (data?.last != null)
    lines.push(
      <Line
        key="last"
        state={data.last.result === null ? 'open' : RESULTS[data.last.result]}
        label={t('wall.drills.last')}
        text={nameOf({ name: data.last.title, nameEn: data.last.titleEn })}
      >
        {data.last.result === null ? '' : t(`drills.result.${data.last.result}`)}
      </Line>,
    );
  for (const state of DRILL_CELL_STATES)
    if (data !== undefined && data.cells[state] > 0 && state !== 'done')
      lines.push(
        <Line key={state} state={SHAPES[state]} label={t('drills.matrix')} text={t(`drills.state.${state}`)}>
          {format.number(data.cells[state])}
        </Line>,
      );
  return (
    <WallPanel title={t('wall.panel.drills')} reads={[read]}>
      {data === undefined ? null : (
        <div className="wall-drills" ref={measure}>
          <div className="wall-drill-figures">
            <Figure value={all === 0 ? '–' : format.percent(data.cells.done / all)} label={t('wall.drills.done')} />
            <Figure
              value={format.number(data.actions.open)}
              label={t('wall.drills.actions')}
              {...(data.actions.overdue > 0 && { state: 'warn' })}
            />
            <Figure
              value={format.number(data.actions.overdue)}
              label={t('wall.drills.overdue')}
              {...(data.actions.overdue > 0 && { state: 'act' })}
            />
          </div>
          <ul className="wall-list">{lines.slice(0, room)}</ul>
        </div>
      )}
    </WallPanel>
  );
}

type FigureProps = { readonly value: string; readonly label: string; readonly state?: 'act' | 'warn' };

function Figure({ value, label, state }: FigureProps) {
  return (
    <div className={state === undefined ? 'wall-drill-figure' : `wall-drill-figure wall-${state}`}>
      <b>{value}</b>
      <span className="clamp">{label}</span>
    </div>
  );
}

type LineProps = {
  readonly state: AnyState;
  readonly label: string;
  readonly text: string;
  readonly children: ReactNode;
};

function Line({ state, label, text, children }: LineProps) {
  return (
    <li className="wall-drill-line">
      <StateShape state={state} size="1em" />
      <span className="cut">{text}</span>
      <b className={`state-${state}`}>{children}</b>
      <span className="wall-drill-label cut">{label}</span>
    </li>
  );
}
