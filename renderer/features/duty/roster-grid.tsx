import type { z } from 'zod';
import type { dutyContract, DutyShiftRow } from '../../../shared/contract/duty.ts';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { PlainButton } from '../../ui/act/plain-button.tsx';

export type Roster = z.infer<NonNullable<(typeof dutyContract.roster)['~orpc']['outputSchema']>>;

type RosterGridProps = {
  readonly roster: Roster;
  readonly chosen: string | null;
  readonly onPosition: (code: string) => void;
  readonly onShift: (shift: DutyShiftRow) => void;
  readonly onAdd: (position: string, date: string) => void;
};

/** Positions down, days across; a shift stands on the day it starts. */
export function RosterGrid({ roster, chosen, onPosition, onShift, onAdd }: RosterGridProps) {
  const t = useText();
  const format = useFormat();
  const nameOf = useName();
  const twice = new Set(roster.doubles.flatMap(({ first, second }) => [first.id, second.id]));
  return (
    <div className="duty-scroll">
      <table className="duty-grid" aria-label={t('duty.title')}>
        <thead>
          <tr>
            <th scope="col">{t('duty.position')}</th>
            {roster.days.map((day) => (
              <th
                key={day.date}
                scope="col"
                className={roster.at >= day.from && roster.at < day.to ? 'duty-today' : ''}
              >
                {format.dateLong(day.from)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {roster.positions.map((position) => (
            <tr key={position.code}>
              <th scope="row">
                <button type="button" className="plain-button duty-position" onClick={() => onPosition(position.code)}>
                  {nameOf(position)}
                </button>
                {position.needed === 0 ? null : (
                  <span className="faint">{t('duty.needed', { count: position.needed })}</span>
                )}
              </th>
              {roster.days.map((day) => {
                const shifts = roster.shifts.filter(
                  (one) => one.position === position.code && one.startsAt >= day.from && one.startsAt < day.to,
                );
                const gaps = roster.gaps.filter(
                  (one) => one.position === position.code && one.from < day.to && one.to > day.from,
                );
                return (
                  <td key={day.date}>
                    {shifts.map((shift) => (
                      <button
                        key={shift.id}
                        type="button"
                        className={`plain-button duty-shift${shift.id === chosen ? ' duty-chosen' : ''}${
                          shift.startsAt <= roster.at && roster.at < shift.endsAt ? ' duty-on' : ''
                        }`}
                        onClick={() => onShift(shift)}
                      >
                        <span className="dim">
                          {format.time(shift.startsAt)}–{format.time(shift.endsAt)}
                        </span>
                        <span className="cut">{[shift.post, shift.person].filter(Boolean).join(' ')}</span>
                        {twice.has(shift.id) ? <span className="warn-word">{t('duty.double')}</span> : null}
                      </button>
                    ))}
                    {gaps.map((gap) => (
                      <span key={gap.from} className="duty-gap">
                        {t('duty.gap', {
                          from: format.time(Math.max(gap.from, day.from)),
                          to: gap.to >= day.to ? '24:00' : format.time(gap.to),
                        })}
                      </span>
                    ))}
                    <PlainButton
                      needs="duty.saveShift"
                      className="plain-button duty-add"
                      aria-label={t('duty.add', { position: nameOf(position), date: format.date(day.from) })}
                      onClick={() => onAdd(position.code, day.date)}
                    >
                      +
                    </PlainButton>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
