import { Modal } from 'antd';
import { useId, useRef, useState, type FormEvent } from 'react';
import type { PlaceListItem } from '../../../../shared/contract/places.ts';
import { useCommand } from '../../../app/use-command.ts';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { useZone } from '../../../i18n/zone.tsx';
import { PlaceFinder } from '../../../ui/place-finder/place-finder.tsx';
import { fromZoneInput } from '../../../ui/time/zone-input.ts';
import { PostField } from '../../../ui/task/post-field.tsx';
import { Button } from '../../../ui/act/button.tsx';
import '../../../ui/field/field.css';

type NewTaskProps = {
  /** Incident it belongs to; null: none. */
  readonly incident: string | null;
  readonly onClose: () => void;
  readonly onMade: (task: string) => void;
};

/** A new task: what; the rest can follow. Enter makes it. */
export function NewTask({ incident, onClose, onMade }: NewTaskProps) {
  const t = useText();
  const id = useId();
  const zone = useZone();
  const nameOf = useName();
  const create = useCommand((client) => client.tasks.create);
  const first = useRef<HTMLInputElement>(null);
  const [title, setTitle] = useState('');
  const [owner, setOwner] = useState('');
  const [due, setDue] = useState('');
  const [place, setPlace] = useState<PlaceListItem | null>(null);
  const [points, setPoints] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (title.trim() === '') return setProblem(t('tasks.new.title.needed'));
    const at = due.trim() === '' ? undefined : fromZoneInput(due, zone);
    if (at === null) return setProblem(t('tasks.due.bad'));
    const lines = points
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const done = await create.run({
      title: title.trim(),
      ...(owner.trim() === '' ? {} : { owner: owner.trim() }),
      ...(at === undefined ? {} : { due: at }),
      ...(place === null ? {} : { place: place.code }),
      ...(lines.length === 0 ? {} : { points: lines }),
      ...(incident === null ? {} : { incident }),
    });
    if (done !== null) onMade(done.task.id);
    return undefined;
  };
  return (
    <Modal
      open
      title={t('tasks.new')}
      footer={null}
      onCancel={onClose}
      width={480}
      afterOpenChange={(shown) => {
        if (shown) first.current?.focus();
      }}
    >
      <form className="side-form" onSubmit={(event) => void save(event)}>
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
        <label htmlFor={`${id}-due`}>
          {t('tasks.column.due')}
          <input
            id={`${id}-due`}
            className="field"
            placeholder="2026-09-11 18:00"
            value={due}
            onChange={(event) => setDue(event.target.value)}
          />
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
        {problem === null ? null : (
          <p className="side-problem" role="alert">
            {problem}
          </p>
        )}
        <div className="side-actions">
          <Button needs="tasks.create" type="primary" htmlType="submit" loading={create.pending}>
            {t('tasks.new.save')}
          </Button>
          <Button onClick={onClose}>{t('tasks.cancel')}</Button>
        </div>
      </form>
    </Modal>
  );
}
