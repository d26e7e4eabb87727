import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { useState, type FormEvent } from 'react';
import type { OpeningSpan } from '../../../../shared/contract/places.ts';
import { useCommand } from '../../../app/use-command.ts';
import { useText } from '../../../i18n/text.tsx';
import { hoursOf, likeMonday, weekDraft, type SpanDraft, type WeekProblem } from './hours-draft.ts';
import { acrossMidnight, spanOf } from './hours-text.ts';
import { Button } from '../../../ui/act/button.tsx';
import '../../../ui/field/field.css';

const NEW_SPAN: SpanDraft = { opens: '09:00', closes: '17:00' };
const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

type HoursEditorProps = { readonly place: string; readonly hours: readonly OpeningSpan[]; readonly onDone: () => void };

/** A week of opening spans; one that ends at or before its start runs into the next day. */
export function HoursEditor({ place, hours, onDone }: HoursEditorProps) {
  const t = useText();
  const setHours = useCommand((client) => client.places.setHours);
  const [week, setWeek] = useState(() => weekDraft(hours));
  const [problem, setProblem] = useState<WeekProblem | null>(null);
  const change = (index: number, spans: readonly SpanDraft[]): void => {
    setProblem(null);
    setWeek(week.with(index, spans));
  };
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const result = hoursOf(week);
    if ('problem' in result) setProblem(result.problem);
    else if ((await setHours.run({ code: place, hours: result.hours })) !== null) onDone();
  };
  const dayName = (weekday: number): string => {
    const day = DAYS.find((one) => one === weekday) ?? 1;
    return t(`places.day.${day}`);
  };
  return (
    <form className="hours-editor" onSubmit={(event) => void save(event)}>
      {week.map((spans, index) => (
        <div key={dayName(index + 1)} className="hours-day">
          <span className="hours-name">{dayName(index + 1)}</span>
          <div className="hours-spans">
            {spans.length === 0 ? <span className="faint">{t('places.hours.closed')}</span> : null}
            {spans.map((span, at) => {
              const read = spanOf(span.opens, span.closes);
              const set = (part: Partial<SpanDraft>): void => change(index, spans.with(at, { ...span, ...part }));
              return (
                <span key={at} className="hours-span">
                  <input
                    className="field"
                    aria-label={t('places.hours.opens', { day: dayName(index + 1) })}
                    value={span.opens}
                    onChange={(event) => set({ opens: event.target.value })}
                  />
                  –
                  <input
                    className="field"
                    aria-label={t('places.hours.closes', { day: dayName(index + 1) })}
                    value={span.closes}
                    onChange={(event) => set({ closes: event.target.value })}
                  />
                  {read !== null && acrossMidnight(read) ? (
                    <span className="dim">{t('places.hours.nextDay')}</span>
                  ) : null}
                  <Button
                    size="small"
                    type="text"
                    icon={<CloseOutlined />}
                    aria-label={t('places.hours.remove', { day: dayName(index + 1) })}
                    onClick={() =>
                      change(
                        index,
                        spans.filter((_span, other) => other !== at),
                      )
                    }
                  />
                </span>
              );
            })}
          </div>
          <Button
            size="small"
            type="text"
            icon={<PlusOutlined />}
            aria-label={`${t('places.hours.add')}: ${dayName(index + 1)}`}
            onClick={() => change(index, [...spans, NEW_SPAN])}
          />
        </div>
      ))}
      <p className="faint">{t('places.hours.midnightHint')}</p>
      {problem === null ? null : (
        <p className="place-problem" role="alert">
          {problem.kind === 'bad'
            ? `${dayName(problem.weekday)}: ${t('places.hours.bad')}`
            : t('places.hours.overlap', { day: dayName(problem.weekday) })}
        </p>
      )}
      <div className="hours-actions">
        <Button size="small" onClick={() => setWeek(likeMonday(week))}>
          {t('places.hours.copy')}
        </Button>
        <span className="place-gap" />
        <Button size="small" onClick={onDone}>
          {t('common.cancel')}
        </Button>
        <Button needs="places.setHours" size="small" type="primary" htmlType="submit" loading={setHours.pending}>
          {t('places.hours.save')}
        </Button>
      </div>
    </form>
  );
}
