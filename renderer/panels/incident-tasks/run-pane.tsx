import type { PlaybookRun } from '../../../shared/contract/playbooks.ts';
import { operatorLabel } from '../../app/operator.ts';
import { useCommand } from '../../app/use-command.ts';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { conditionText, factName } from '../../ui/task/condition-text.ts';
import { TaskLine } from '../../ui/task/task-line.tsx';
import { Button } from '../../ui/act/button.tsx';

/** A started playbook: its steps as tasks, and those that wait for facts. */
export function RunPane({ run, closed }: { readonly run: PlaybookRun; readonly closed: boolean }) {
  const t = useText();
  const format = useFormat();
  const nameOf = useName();
  const add = useCommand((client) => client.playbooks.addStep);
  const tasks = run.steps.flatMap(({ task }) => task ?? []);
  const settled = tasks.filter(({ settledAt }) => settledAt !== null).length;
  const late = run.steps.filter(({ task }) => task === null);
  return (
    <section className="run-pane" aria-label={nameOf(run)}>
      <header>
        <h3>{nameOf(run)}</h3>
        <span className="faint cut">
          {t('playbooks.run', {
            version: run.version,
            by: operatorLabel(run.startedBy),
            at: format.dateTime(run.startedAt),
          })}
          {run.currentVersion === run.version ? '' : ` · ${t('playbooks.run.newer', { version: run.currentVersion })}`}
        </span>
        <b>{t('playbooks.run.done', { done: settled, total: tasks.length })}</b>
      </header>
      <ol className="task-lines">
        {tasks.map((task) => (
          <TaskLine key={task.id} task={task} />
        ))}
      </ol>
      {late.length === 0 ? null : (
        <details>
          <summary>{t('playbooks.run.notYet', { count: late.length })}</summary>
          <ul className="task-lines">
            {late.map((step) => (
              <li key={step.code} className="waiting-step">
                <span className="cut">{nameOf({ name: step.title, nameEn: step.titleEn })}</span>
                <span className="faint cut">
                  {step.when === null ? '' : conditionText(step.when, t, format.number)}
                  {step.missing.length === 0
                    ? ''
                    : ` · ${t('playbooks.run.missing', { facts: step.missing.map((fact) => factName(fact, t)).join(' · ') })}`}
                </span>
                {closed ? null : (
                  <Button
                    needs="playbooks.addStep"
                    size="small"
                    disabled={add.pending}
                    onClick={() => void add.run({ run: run.id, step: step.code })}
                  >
                    {t('playbooks.run.add')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
