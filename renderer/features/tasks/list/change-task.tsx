import { useId, useState, type FormEvent } from 'react';
import type { Task } from '../../../../shared/contract/tasks.ts';
import { useCommand } from '../../../app/use-command.ts';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { useZone } from '../../../i18n/zone.tsx';
import { fromZoneInput, toZoneInput } from '../../../ui/time/zone-input.ts';
import { Button } from '../../../ui/act/button.tsx';
import '../../../ui/field/field.css';

/** Gives a task to another post or another limit. */
export function ChangeTask({ task }: { readonly task: Task }) {
  const t = useText();
  const id = useId();
  const zone = useZone();
  const nameOf = useName();
  const shownOwner = task.owner === null ? '' : nameOf({ name: task.owner, nameEn: task.ownerEn });
  const shownDue = task.dueAt === null ? '' : toZoneInput(task.dueAt, zone);
  const update = useCommand((client) => client.tasks.update);
  const [open, setOpen] = useState(false);
  const [owner, setOwner] = useState(shownOwner);
  const [due, setDue] = useState(shownDue);
  const [bad, setBad] = useState(false);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const at = due.trim() === '' ? null : fromZoneInput(due, zone);
    if (due.trim() !== '' && at === null) return setBad(true);
    const done = await update.run({
      task: task.id,
      ...(owner.trim() === shownOwner ? {} : { owner: owner.trim() === '' ? null : owner.trim() }),
      ...(due.trim() === shownDue ? {} : { due: at }),
    });
    if (done !== null) setOpen(false);
    return undefined;
  };
  if (!open)
    return (
      <Button
        needs="tasks.update"
        onClick={() => {
          setOwner(shownOwner);
          setDue(shownDue);
          setBad(false);
          setOpen(true);
        }}
      >
        {t('tasks.change')}
      </Button>
    );
  return (
    <form className="side-form change-form" onSubmit={(event) => void send(event)}>
      <label htmlFor={`${id}-owner`}>
        {t('tasks.column.owner')}
        <input
          id={`${id}-owner`}
          className="field"
          maxLength={60}
          value={owner}
          onChange={(event) => setOwner(event.target.value)}
        />
      </label>
      <label htmlFor={`${id}-due`}>
        {t('tasks.column.due')}
        <input
          id={`${id}-due`}
          className="field"
          placeholder="2026-09-11 18:00"
          aria-invalid={bad}
          value={due}
          onChange={(event) => setDue(event.target.value)}
        />
      </label>
      {bad ? (
        <p className="side-problem" role="alert">
          {t('tasks.due.bad')}
        </p>
      ) : null}
      <div className="side-actions">
        <Button needs="tasks.update" type="primary" htmlType="submit" loading={update.pending}>
          {t('tasks.change.save')}
        </Button>
        <Button onClick={() => setOpen(false)}>{t('tasks.cancel')}</Button>
      </div>
    </form>
  );
}
