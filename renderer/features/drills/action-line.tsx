import { Input } from 'antd';
import { useState } from 'react';
import type { CorrectiveAction } from '../../../shared/contract/drills/drill.ts';
import type { ActionStep } from '../../../shared/domain/drills/corrective-action.ts';
import { useCommand } from '../../app/use-command.ts';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { Retest, RetestedBy } from './retest.tsx';
import { Button } from '../../ui/act/button.tsx';

const NEEDS_WORD: ReadonlySet<ActionStep> = new Set(['send-back', 'withdraw']);

/** One corrective action with its next steps. */
export function ActionLine({ action }: { readonly action: CorrectiveAction }) {
  const t = useText();
  const format = useFormat();
  const nameOf = useName();
  const step = useCommand((client) => client.drills.actionStep);
  const [asking, setAsking] = useState<ActionStep | null>(null);
  const [note, setNote] = useState('');
  const [retest, setRetest] = useState('');
  const take = async (next: ActionStep): Promise<void> => {
    if (NEEDS_WORD.has(next) && asking !== next) return setAsking(next);
    const taken = await step.run({
      action: action.id,
      step: next,
      ...(note.trim() === '' ? {} : { note: note.trim() }),
      ...(next === 'verify' && retest !== '' ? { retest } : {}),
    });
    if (taken === null) return undefined;
    setAsking(null);
    setNote('');
    return undefined;
  };
  return (
    <li>
      <p>
        <b>{action.text}</b>{' '}
        <span className={action.overdue ? 'warn-word' : 'dim'}>{t(`drills.action.${action.stage}`)}</span>
      </p>
      <p className="dim">
        {nameOf({ name: action.placeName, nameEn: action.placeNameEn })}
        {action.itemName === null ? null : ` · ${nameOf({ name: action.itemName, nameEn: action.itemNameEn })}`}
        {action.owner === null ? null : ` · ${action.owner}`} · {t('drills.due', { date: format.date(action.dueAt) })}
      </p>
      {action.carriedFrom === null ? null : (
        <p className="dim">{t('drills.carried.from', { event: action.carriedFrom })}</p>
      )}
      {action.verifyNote === null ? null : <p className="dim">{action.verifyNote}</p>}
      {asking === null ? null : (
        <Input
          size="small"
          aria-label={t('drills.action.why')}
          placeholder={t('drills.action.why')}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          onPressEnter={() => void take(asking)}
        />
      )}
      {action.steps.includes('verify') ? <Retest action={action} chosen={retest} onChoose={setRetest} /> : null}
      {action.retest === null ? null : <RetestedBy drill={action.retest} />}
      <span className="side-actions">
        {action.steps.map((one) => (
          <Button
            needs="drills.actionStep"
            key={one}
            size="small"
            loading={step.pending && asking === one}
            onClick={() => void take(one)}
          >
            {t(`drills.action.step.${one}`)}
          </Button>
        ))}
      </span>
    </li>
  );
}
