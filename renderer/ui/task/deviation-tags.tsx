import type { Task } from '../../../shared/contract/tasks.ts';
import { useText } from '../../i18n/text.tsx';
import '../split/split.css';

/** How a task left the plan. */
export function DeviationTags({ deviations }: { readonly deviations: Task['deviations'] }) {
  const t = useText();
  return (
    <>
      {deviations.map((one) => (
        <span key={one} className={one === 'skipped' ? 'tag-word' : 'tag-word tag-act'}>
          {t(`tasks.deviation.${one}`)}
        </span>
      ))}
    </>
  );
}
