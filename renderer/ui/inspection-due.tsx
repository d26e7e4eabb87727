import type { InspectionTask } from '../../shared/contract/inspections.ts';
import { useFormat } from '../i18n/format.ts';
import { useText } from '../i18n/text.tsx';

const MINUTE_MS = 60_000;

/** The dates within which a patrol is due. */
export function InspectionDue({
  task,
}: {
  readonly task: Pick<InspectionTask, 'from' | 'dueOn' | 'fromAt' | 'untilAt'>;
}) {
  const t = useText();
  const format = useFormat();
  const last = format.date(task.untilAt - MINUTE_MS);
  return (
    <span className="cut">
      {task.from === task.dueOn ? last : t('inspections.due.span', { from: format.date(task.fromAt), to: last })}
    </span>
  );
}
