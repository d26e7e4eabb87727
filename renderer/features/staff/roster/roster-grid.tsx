import { useId, useRef, useState, type KeyboardEvent } from 'react';
import type { z } from 'zod';
import type { ShiftRow, staffContract } from '../../../../shared/contract/staff.ts';
import { useCommand } from '../../../app/use-command.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/text.tsx';
import { readShift } from './shift-text.ts';
import '../../../ui/field/field.css';

type Roster = z.infer<NonNullable<(typeof staffContract.roster)['~orpc']['outputSchema']>>;
type Spot = { readonly row: number; readonly day: number };
type Editing = Spot & { readonly text: string; readonly add: boolean };

/**
 * People × days. Arrows move; typing `9-17` and Enter plans a shift, `+` adds another, `.` repeats the last one typed, Delete takes
 * it off.
 */
export function RosterGrid({ roster }: { readonly roster: Roster }) {
  const t = useText();
  const format = useFormat();
  const id = useId();
  const grid = useRef<HTMLDivElement>(null);
  const save = useCommand((client) => client.staff.saveShift);
  const remove = useCommand((client) => client.staff.removeShift);
  const [spot, setSpot] = useState<Spot>({ row: 0, day: 0 });
  const [editing, setEditing] = useState<Editing | null>(null);
  const [problem, setProblem] = useState(false);
  const [lastTyped, setLastTyped] = useState<string | null>(null);
  const { people, days, shifts, place } = roster;
  const at = ({ row, day }: Spot): ShiftRow[] => {
    const [who, when] = [people[row], days[day]];
    if (who === undefined || when === undefined) return [];
    return shifts.filter(({ staff, startsAt }) => staff === who.code && startsAt >= when.from && startsAt < when.to);
  };
  const back = (): void => {
    setEditing(null);
    setProblem(false);
    grid.current?.focus();
  };
  const store = async (where: Spot, text: string, add: boolean): Promise<void> => {
    const times = readShift(text);
    const [who, when] = [people[where.row], days[where.day]];
    if (times === null || who === undefined || when === undefined) return setProblem(true);
    const [known] = add ? [] : at(where);
    const done = await save.run({ ...(known && { id: known.id }), staff: who.code, place, date: when.date, ...times });
    if (done === null) return undefined;
    setLastTyped(text);
    return back();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== grid.current || event.altKey || event.ctrlKey || event.metaKey) return;
    const move = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    const [current] = at(spot);
    if (move !== undefined) {
      const [rows = 0, steps = 0] = move;
      setSpot({
        row: Math.max(0, Math.min(people.length - 1, spot.row + rows)),
        day: Math.max(0, Math.min(days.length - 1, spot.day + steps)),
      });
    } else if (event.key === 'Enter' || event.key === 'F2') {
      const text = current ? `${format.time(current.startsAt)}-${format.time(current.endsAt)}` : '';
      setEditing({ ...spot, text, add: false });
    } else if (event.key === '+') setEditing({ ...spot, text: '', add: true });
    else if (event.key === '.' && lastTyped !== null) void store(spot, lastTyped, false);
    else if ((event.key === 'Delete' || event.key === 'Backspace') && current !== undefined)
      void remove.run({ id: current.id });
    else if (/^\d$/.test(event.key)) setEditing({ ...spot, text: event.key, add: false });
    else return;
    event.preventDefault();
  };
  const cellId = (row: number, day: number): string => `${id}-${row}-${day}`;
  return (
    <div
      ref={grid}
      role="grid"
      tabIndex={0}
      className="roster-grid"
      aria-label={t('staff.roster.grid')}
      aria-rowcount={people.length + 1}
      aria-activedescendant={people.length === 0 ? undefined : cellId(spot.row, spot.day)}
      onKeyDown={onKeyDown}
    >
      <div role="row" className="roster-line roster-head">
        <div role="columnheader" className="roster-who">
          {t('staff.roster.people')}
        </div>
        {days.map((day) => (
          <div key={day.date} role="columnheader">
            {format.dateLong(day.from)}
          </div>
        ))}
      </div>
      {people.map((person, row) => (
        <div key={person.code} role="row" className="roster-line">
          <div role="rowheader" className="roster-who">
            <span className="cut">{person.code}</span> <span className="dim cut">{person.name ?? person.post}</span>
          </div>
          {days.map((day, index) => {
            const own = at({ row, day: index });
            const here = spot.row === row && spot.day === index;
            const open = editing !== null && editing.row === row && editing.day === index;
            return (
              <div
                key={day.date}
                id={cellId(row, index)}
                role="gridcell"
                className={`roster-cell${here ? ' roster-here' : ''}`}
                tabIndex={-1}
                onMouseDown={(event) => {
                  if (event.target instanceof HTMLInputElement) return;
                  // The grid keeps the focus; the cell is only where it is.
                  event.preventDefault();
                  grid.current?.focus();
                  setSpot({ row, day: index });
                }}
                onDoubleClick={() => setEditing({ row, day: index, text: '', add: false })}
              >
                {own.map((shift) => (
                  <span key={shift.id} className="roster-shift">
                    {format.time(shift.startsAt)}–{format.time(shift.endsAt)}
                  </span>
                ))}
                {own.length === 0 && !open ? <span className="visually-hidden">{t('staff.roster.free')}</span> : null}
                {open ? (
                  <input
                    className="field roster-input"
                    ref={(element) => element?.focus()}
                    aria-label={t('staff.roster.times')}
                    aria-invalid={problem}
                    placeholder="9-17"
                    value={editing.text}
                    onChange={(event) => {
                      setProblem(false);
                      setEditing({ ...editing, text: event.target.value });
                    }}
                    onKeyDown={(event) => {
                      if (event.key === 'Enter') void store(editing, editing.text, editing.add);
                      if (event.key === 'Escape') back();
                      event.stopPropagation();
                    }}
                    onBlur={() => setEditing(null)}
                  />
                ) : null}
              </div>
            );
          })}
        </div>
      ))}
      {problem ? (
        <p className="side-problem" role="alert">
          {t('staff.roster.times.bad')}
        </p>
      ) : null}
    </div>
  );
}
