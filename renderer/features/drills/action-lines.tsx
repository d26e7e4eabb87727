import { useId, useState, type FormEvent } from 'react';
import type { CorrectiveAction, DrillDetail } from '../../../shared/contract/drills/drill.ts';
import { useCommand } from '../../app/use-command.ts';
import { useText } from '../../i18n/text.tsx';
import { ActionLine } from './action-line.tsx';
import { Button } from '../../ui/act/button.tsx';
import '../../ui/field/field.css';

type ActionLinesProps = { readonly drill: DrillDetail; readonly actions: readonly CorrectiveAction[] };

/** What a drill left to put right, and the way to add to it. */
export function ActionLines({ drill, actions }: ActionLinesProps) {
  const t = useText();
  const id = useId();
  const add = useCommand((client) => client.drills.addAction);
  const [text, setText] = useState('');
  const [place, setPlace] = useState(drill.places[0] ?? '');
  const [item, setItem] = useState('');
  const held = drill.stage === 'running' || drill.stage === 'ended' || drill.stage === 'concluded';
  const items = [...new Set(drill.objectives.flatMap(({ item: code }) => code ?? []))];
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (text.trim() === '') return;
    const action = { place, item: item === '' ? null : item, text: text.trim() };
    if ((await add.run({ drill: drill.id, action })) !== null) setText('');
  };
  return (
    <>
      <h3>{t('drills.actions.of', { count: actions.length })}</h3>
      <ul className="course">
        {actions.map((action) => (
          <ActionLine key={action.id} action={action} />
        ))}
      </ul>
      {held ? (
        <form className="side-form" onSubmit={(event) => void save(event)}>
          <label htmlFor={`${id}-text`}>
            {t('drills.actions.new')}
            <input
              id={`${id}-text`}
              className="field"
              maxLength={500}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </label>
          <label htmlFor={`${id}-place`}>
            {t('drills.actions.place')}
            <select
              id={`${id}-place`}
              className="field"
              value={place}
              onChange={(event) => setPlace(event.target.value)}
            >
              {drill.places.map((code) => (
                <option key={code} value={code}>
                  {code}
                </option>
              ))}
            </select>
          </label>
          <label htmlFor={`${id}-item`}>
            {t('drills.actions.item')}
            <select id={`${id}-item`} className="field" value={item} onChange={(event) => setItem(event.target.value)}>
              <option value="">—</option>
              {items.map((code) => (
                <option key={code} value={code}>
                  {drill.objectives.find((objective) => objective.item === code)?.itemName ?? code}
                </option>
              ))}
            </select>
          </label>
          <div className="side-actions">
            <Button
              needs="drills.addAction"
              size="small"
              htmlType="submit"
              loading={add.pending}
              disabled={text.trim() === ''}
            >
              {t('drills.actions.add')}
            </Button>
          </div>
        </form>
      ) : null}
    </>
  );
}
