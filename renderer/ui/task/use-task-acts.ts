import { useCallback } from 'react';
import type { Task } from '../../../shared/contract/tasks.ts';
import type { TaskAct } from '../../../shared/domain/tasks/task.ts';
import { useCommand } from '../../app/use-command.ts';

/** What a person does with a task; false when it was refused, which has then been shown. */
export function useTaskActs(): {
  readonly act: (task: Pick<Task, 'id'>, act: TaskAct, reason: string) => Promise<boolean>;
  readonly check: (task: Pick<Task, 'id'>, point: string, checked: boolean) => Promise<boolean>;
  readonly pending: boolean;
} {
  const done = useCommand((client) => client.tasks.done);
  const skip = useCommand((client) => client.tasks.skip);
  const block = useCommand((client) => client.tasks.block);
  const resume = useCommand((client) => client.tasks.resume);
  const check = useCommand((client) => client.tasks.check);
  const [runDone, runSkip, runBlock, runResume, runCheck] = [done.run, skip.run, block.run, resume.run, check.run];
  const act = useCallback(
    async ({ id }: Pick<Task, 'id'>, kind: TaskAct, reason: string): Promise<boolean> => {
      const said = reason.trim();
      if (kind === 'skip') return (await runSkip({ task: id, reason: said })) !== null;
      if (kind === 'block') return (await runBlock({ task: id, reason: said })) !== null;
      if (kind === 'resume') return (await runResume({ task: id, ...(said === '' ? {} : { reason: said }) })) !== null;
      return (await runDone({ task: id, ...(said === '' ? {} : { note: said }) })) !== null;
    },
    [runDone, runSkip, runBlock, runResume],
  );
  return {
    act,
    check: useCallback(
      async ({ id }, point, checked) => (await runCheck({ task: id, point, checked })) !== null,
      [runCheck],
    ),
    pending: done.pending || skip.pending || block.pending || resume.pending,
  };
}
