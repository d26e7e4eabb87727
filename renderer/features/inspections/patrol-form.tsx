import { CloseOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { App } from 'antd';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { PointResult } from '../../../shared/domain/checklists/checklist-verdict.ts';
import { useCore } from '../../app/core-context.tsx';
import { navigate } from '../../app/router/router.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { InspectionDue } from '../../ui/inspection-due.tsx';
import { InspectionMark } from '../../ui/inspection-mark.tsx';
import { fillRest, pointKey, type Answers } from './form-answers.ts';
import { PointLine } from './point-line.tsx';
import { Button } from '../../ui/act/button.tsx';
import '../../ui/field/field.css';

type PatrolFormProps = {
  readonly plan: string;
  readonly place: string;
  readonly dueOn: string;
  readonly onClose: () => void;
};

/** One patrol, filled in by keyboard: a key a point, Ctrl+Enter sends. */
export function PatrolForm({ plan, place, dueOn, onClose }: PatrolFormProps) {
  const t = useText();
  const id = useId();
  const format = useFormat();
  const nameOf = useName();
  const { query } = useCore();
  const { notification } = App.useApp();
  const form = useRef<HTMLFormElement>(null);
  const done = useCommand((client) => client.inspections.do);
  const { data, isError } = useQuery({
    ...query.inspections.form.queryOptions({ input: { plan, place, dueOn } }),
    retry: false,
  });
  const [answers, setAnswers] = useState<Answers>({});
  const [remark, setRemark] = useState('');
  const loaded = data !== undefined;
  useEffect(() => {
    if (loaded) form.current?.querySelector('input')?.focus();
  }, [loaded]);
  if (isError) return <p className="faint">{t('inspections.form.gone')}</p>;
  if (data === undefined) return null;
  const { task, points } = data;
  const left = points.filter((point) => answers[pointKey(point)] === undefined).length;
  const early = task.state === 'coming';

  const set = (key: string, result: PointResult): void =>
    setAnswers((before) => ({ ...before, [key]: { result, note: before[key]?.note ?? '' } }));
  /** To the next point; after the last one to the remark. */
  const goOn = (index: number): void => {
    const fields = form.current?.querySelectorAll('fieldset') ?? [];
    const next = fields[index + 1]?.querySelector('input') ?? form.current?.querySelector('textarea');
    next?.focus();
  };
  const send = async (): Promise<void> => {
    if (left > 0 || early || done.pending) return;
    const sent = await done.run({
      plan,
      place,
      dueOn,
      ...(remark.trim() === '' ? {} : { note: remark.trim() }),
      answers: points.flatMap((point) => {
        const answer = answers[pointKey(point)];
        if (answer === undefined) return [];
        const note = answer.note.trim();
        return [
          { checklist: point.checklist, point: point.point, result: answer.result, ...(note === '' ? {} : { note }) },
        ];
      }),
    });
    if (sent === null) return;
    const name = nameOf({ name: task.placeName, nameEn: task.placeNameEn });
    if (sent.result === 'passed') notification.success({ title: t('inspections.done.passed', { place: name }) });
    else
      notification.warning({
        title: t('inspections.done.failed', { place: name, opened: sent.opened.length, known: sent.known.length }),
        actions: (
          <Button
            needs="inspections.do"
            size="small"
            onClick={() => navigate('/readiness/dangers', {}, { place, danger: sent.opened[0] ?? sent.known[0] })}
          >
            {t('inspections.done.see')}
          </Button>
        ),
        duration: 10,
      });
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void send();
    }
  };

  return (
    <form
      ref={form}
      aria-label={t('inspections.form')}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className="side-head">
        <h2>
          {nameOf({ name: task.placeName, nameEn: task.placeNameEn })} ·{' '}
          {nameOf({ name: task.planName, nameEn: task.planNameEn })}
        </h2>
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={t('inspections.form.close')}
          onClick={onClose}
        />
      </div>
      <p className="point-hint">
        <InspectionMark state={task.state} /> <InspectionDue task={task} />
      </p>
      {early ? (
        <p className="faint">{t('inspections.form.notYet', { date: format.date(task.fromAt) })}</p>
      ) : (
        <div role="presentation" onKeyDown={onKeyDown}>
          <p className="faint point-hint">
            {points.length === 0 ? t('inspections.form.noPoints') : t('inspections.form.keys')}
          </p>
          {points.map((point, index) => {
            const key = pointKey(point);
            return (
              <PointLine
                key={key}
                point={point}
                result={answers[key]?.result ?? null}
                note={answers[key]?.note ?? ''}
                onResult={(result) => {
                  set(key, result);
                  if (result === 'fail')
                    requestAnimationFrame(() => {
                      const line = form.current?.querySelectorAll('fieldset')[index];
                      line?.querySelector<HTMLElement>('[data-note]')?.focus();
                    });
                }}
                onNote={(note) => setAnswers((before) => ({ ...before, [key]: { result: 'fail', note } }))}
                onNext={() => goOn(index)}
              />
            );
          })}
          <div className="side-form">
            <label htmlFor={`${id}-remark`}>
              {t('inspections.form.remark')}
              <textarea
                id={`${id}-remark`}
                className="field"
                rows={2}
                maxLength={2000}
                value={remark}
                onChange={(event) => setRemark(event.target.value)}
              />
            </label>
          </div>
          <div className="side-actions">
            <Button needs="inspections.do" type="primary" htmlType="submit" disabled={left > 0} loading={done.pending}>
              {left > 0 ? t('inspections.form.left', { count: left }) : t('inspections.form.submit')}
            </Button>
            {points.length > 0 && left > 0 ? (
              <Button onClick={() => setAnswers((before) => fillRest(points, before, 'ok'))}>
                {t('inspections.form.allOk')}
              </Button>
            ) : null}
          </div>
        </div>
      )}
    </form>
  );
}
