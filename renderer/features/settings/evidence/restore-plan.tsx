import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RestoreSource } from '../../../../shared/contract/backups.ts';
import { useCore } from '../../../app/core-context.tsx';
import { useCommand } from '../../../app/use-command.ts';
import { failureText } from '../../../i18n/error-text.ts';
import { useFormat } from '../../../i18n/format.ts';
import { kindText } from '../../../i18n/kind-text.ts';
import { useText } from '../../../i18n/text.tsx';
import { FormField } from '../form-field.tsx';
import { Button } from '../../../ui/act/button.tsx';

/** What a restore would keep and lose, in numbers, before it is carried out. */
export function RestorePlanBox({ source, onClose }: { readonly source: RestoreSource; readonly onClose: () => void }) {
  const t = useText();
  const format = useFormat();
  const { query } = useCore();
  const [reason, setReason] = useState('');
  const {
    data: plan,
    error,
    refetch,
    isFetching,
  } = useQuery(query.backups.plan.queryOptions({ input: { source }, retry: false, staleTime: 0, gcTime: 0 }));
  const restore = useCommand((client) => client.backups.restore);
  if (error !== null) {
    const { what, todo } = failureText(error, t);
    return (
      <p className="form-problem" role="alert">
        {what} {todo}
      </p>
    );
  }
  if (plan === undefined) return <p role="status">{t('backups.plan.looking')}</p>;
  const { lost, kept, replayed, sourceAt, sameStore, exercises } = plan;
  const run = async (): Promise<void> => {
    const done = await restore.run({
      source,
      token: plan.token,
      ...(reason.trim() !== '' && { reason: reason.trim() }),
    });
    if (done === null) void refetch();
    else onClose();
  };
  return (
    <div className="restore-plan" role="group" aria-label={t('backups.plan.title')}>
      <h3>{t('backups.plan.title')}</h3>
      <p className="restore-lost" data-testid="restore-lost">
        {lost.changes === 0
          ? t('backups.plan.nothingLost')
          : t('backups.plan.lost', {
              changes: lost.changes,
              commands: lost.commands,
              from: lost.from === null ? '' : format.dateTime(lost.from),
              to: lost.to === null ? '' : format.dateTime(lost.to),
            })}
      </p>
      {lost.kinds.length === 0 ? null : (
        <ul className="restore-kinds">
          {lost.kinds.map(({ kind, commands }) => (
            <li key={kind}>
              {kindText(kind, t)} <b>{format.number(commands)}</b>
            </li>
          ))}
        </ul>
      )}
      <p>
        {t('backups.plan.kept', { kept, replayed, at: sourceAt === null ? '—' : format.dateTime(sourceAt) })}
        {sameStore ? '' : ` ${t('backups.plan.otherStore')}`}
      </p>
      {exercises.kept === 0 ? null : <p>{t('backups.plan.exercises', { kept: exercises.kept })}</p>}
      {exercises.running.map(({ drill, number, title, becomes }) => (
        <p key={drill}>{t(`backups.plan.exercise.${becomes}`, { number, title })}</p>
      ))}
      <p className="dim">{t('backups.plan.keptBeside')}</p>
      <div className="settings-add">
        <FormField label={t('backups.restore.reason')} value={reason} onChange={setReason} />
        <Button
          needs="backups.restore"
          danger
          type="primary"
          loading={restore.pending || isFetching}
          onClick={() => void run()}
        >
          {t('backups.restore.run', { changes: lost.changes })}
        </Button>
        <Button onClick={onClose}>{t('evidence.cancel')}</Button>
      </div>
    </div>
  );
}
