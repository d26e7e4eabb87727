import type { ProcedureName } from '../../../../shared/contract/rights/rights-of.ts';
import { useText } from '../../../i18n/text.tsx';
import { Button } from '../../../ui/act/button.tsx';

type EditHeadProps = {
  /** What publishing comes to. */
  readonly needs: ProcedureName;
  readonly title: string;
  /** How many fields are wrong. */
  readonly problems: number;
  readonly pending: boolean;
  readonly comparing: boolean;
  /** Null where there is no version before. */
  readonly onCompare: (() => void) | null;
  readonly onPublish: () => void;
  readonly onCancel: () => void;
};

/** The head of an editor of versions: publish, compare, leave. */
export function EditHead({
  needs,
  title,
  problems,
  pending,
  comparing,
  onCompare,
  onPublish,
  onCancel,
}: EditHeadProps) {
  const t = useText();
  return (
    <header className="split-head">
      <h1>{title}</h1>
      <span className="dim">{t('playbooks.edit.kept')}</span>
      <span className="split-gap" />
      {problems === 0 ? null : (
        <span className="warn-word" role="alert">
          {t('playbooks.problems', { count: problems })}
        </span>
      )}
      {onCompare === null ? null : (
        <Button aria-pressed={comparing} onClick={onCompare}>
          {t(comparing ? 'playbooks.compare.close' : 'playbooks.compare.open')}
        </Button>
      )}
      <Button onClick={onCancel}>{t('tasks.cancel')}</Button>
      <Button needs={needs} type="primary" loading={pending} onClick={onPublish}>
        {t('playbooks.publish')}
      </Button>
    </header>
  );
}
