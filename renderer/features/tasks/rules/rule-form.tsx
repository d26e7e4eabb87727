import { Checkbox } from 'antd';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import type { TaskRule } from '../../../../shared/contract/tasks.ts';
import { useCommand } from '../../../app/use-command.ts';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { PlaceFinder } from '../../../ui/place-finder/place-finder.tsx';
import { PostField } from '../../../ui/task/post-field.tsx';
import { minuteText, readMinute } from './minute-text.ts';
import { WEEKDAYS } from './weekdays.ts';
import { Button } from '../../../ui/act/button.tsx';
import '../../../ui/field/field.css';

type RuleFormProps = {
  /** What is changed; null: a new one. */
  readonly rule: TaskRule | null;
  readonly onDone: (rule: string) => void;
  readonly onCancel: () => void;
};

const LEADS = [0, 60, 240, 720, 1440, 2880] as const;

/** What recurs: what, by whom, on which day at what time of the event. */
export function RuleForm({ rule, onDone, onCancel }: RuleFormProps) {
  const t = useText();
  const id = useId();
  const nameOf = useName();
  const save = useCommand((client) => client.tasks.saveRule);
  const first = useRef<HTMLInputElement>(null);
  const [title, setTitle] = useState(rule?.title ?? '');
  const [owner, setOwner] = useState(rule?.owner ?? '');
  const [place, setPlace] = useState(
    rule === null || rule.place === null
      ? null
      : { code: rule.place, name: rule.placeName ?? rule.place, nameEn: rule.placeNameEn },
  );
  const [weekday, setWeekday] = useState(rule?.weekday ?? 0);
  const [time, setTime] = useState(minuteText(rule?.minute ?? 510));
  const [lead, setLead] = useState(rule?.leadMinutes ?? 240);
  const [active, setActive] = useState(rule?.active ?? true);
  const [points, setPoints] = useState((rule?.points ?? []).map((point) => point.text).join('\n'));
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    if (rule === null) first.current?.focus();
  }, [rule]);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const minute = readMinute(time);
    if (title.trim() === '') return setProblem(t('tasks.new.title.needed'));
    if (minute === null) return setProblem(t('tasks.rule.time.bad'));
    setProblem(null);
    const done = await save.run({
      ...(rule === null ? {} : { rule: rule.id }),
      title: title.trim(),
      ...(owner.trim() === '' ? {} : { owner: owner.trim() }),
      ...(place === null ? {} : { place: place.code }),
      ...(weekday === 0 ? { cadence: 'daily' as const } : { cadence: 'weekly' as const, weekday }),
      minute,
      leadMinutes: lead,
      active,
      points: points
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    });
    if (done !== null) onDone(done.rule.id);
    return undefined;
  };
  return (
    <form className="side-form" onSubmit={(event) => void send(event)}>
      <h2>{t(rule === null ? 'tasks.rule.new' : 'tasks.rule.edit')}</h2>
      <label htmlFor={`${id}-title`}>
        {t('tasks.new.title')}
        <input
          id={`${id}-title`}
          ref={first}
          className="field"
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      </label>
      <PostField id={`${id}-owner`} label={t('tasks.column.owner')} value={owner} onChange={setOwner} />
      <div className="form-row">
        <label htmlFor={`${id}-day`}>
          {t('tasks.rule.day')}
          <select
            id={`${id}-day`}
            className="field"
            value={weekday}
            onChange={(event) => setWeekday(Number(event.target.value))}
          >
            <option value={0}>{t('tasks.rule.daily')}</option>
            {WEEKDAYS.map((day) => (
              <option key={day} value={day}>
                {t(`tasks.weekday.${day}`)}
              </option>
            ))}
          </select>
        </label>
        <label htmlFor={`${id}-time`}>
          {t('tasks.rule.time')}
          <input id={`${id}-time`} className="field" value={time} onChange={(event) => setTime(event.target.value)} />
        </label>
      </div>
      <label htmlFor={`${id}-lead`}>
        {t('tasks.rule.lead')}
        <select
          id={`${id}-lead`}
          className="field"
          value={lead}
          onChange={(event) => setLead(Number(event.target.value))}
        >
          {[...new Set([...LEADS, lead])].map((minutes) => (
            <option key={minutes} value={minutes}>
              {t('tasks.rule.lead.minutes', { hours: minutes / 60 })}
            </option>
          ))}
        </select>
      </label>
      <span className="side-label">
        {t('tasks.place')}
        {place === null ? (
          <PlaceFinder label={t('tasks.place.find')} onFound={setPlace} />
        ) : (
          <span className="chosen-place">
            {nameOf(place)}
            <Button size="small" onClick={() => setPlace(null)}>
              {t('tasks.place.other')}
            </Button>
          </span>
        )}
      </span>
      <label htmlFor={`${id}-points`}>
        {t('tasks.new.points')}
        <textarea
          id={`${id}-points`}
          className="field"
          rows={3}
          value={points}
          onChange={(event) => setPoints(event.target.value)}
        />
      </label>
      <Checkbox checked={active} onChange={(event) => setActive(event.target.checked)}>
        {t('tasks.rule.active')}
      </Checkbox>
      {problem === null ? null : (
        <p className="side-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="side-actions">
        <Button needs="tasks.saveRule" type="primary" htmlType="submit" loading={save.pending}>
          {t('tasks.rule.save')}
        </Button>
        <Button onClick={onCancel}>{t('tasks.cancel')}</Button>
      </div>
    </form>
  );
}
