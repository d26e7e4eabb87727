import { Button } from 'antd';
import { useId } from 'react';
import type { ReadinessCell } from '../../../shared/contract/readiness-cells.ts';
import { useText } from '../../i18n/text.tsx';
import type { CellDraft, DraftProblem } from './draft.ts';
import '../field/field.css';

type CellFieldsProps = {
  readonly draft: CellDraft;
  readonly cell: ReadinessCell | null;
  readonly problems: readonly DraftProblem[];
  readonly onChange: (draft: CellDraft) => void;
};

/** Time, due, owner and note of a cell. Times are on the wall clock of the event. */
export function CellFields({ draft, cell, problems, onChange }: CellFieldsProps) {
  const t = useText();
  const id = useId();
  const bad = (field: DraftProblem): boolean => problems.includes(field);
  return (
    <div className="cell-fields">
      <label htmlFor={`${id}-observed`} title={t('readiness.editor.observedAt.hint')}>
        {t('readiness.editor.observedAt')}
      </label>
      <input
        id={`${id}-observed`}
        placeholder="2026-09-11 09:30"
        spellCheck={false}
        className="field"
        value={draft.observedAt}
        aria-invalid={bad('observedAt')}
        onChange={(event) => onChange({ ...draft, observedAt: event.target.value, observed: true })}
      />
      <label htmlFor={`${id}-due`}>{t('readiness.editor.due')}</label>
      <span className="cell-due">
        <input
          id={`${id}-due`}
          placeholder="2026-09-11 09:30"
          spellCheck={false}
          className="field"
          value={draft.due}
          aria-invalid={bad('due')}
          onChange={(event) => onChange({ ...draft, due: event.target.value })}
        />
        {cell?.dueOverridden === true && draft.due !== '' ? (
          <Button size="small" onClick={() => onChange({ ...draft, due: '' })}>
            {t('readiness.editor.due.reset')}
          </Button>
        ) : null}
      </span>
      <label htmlFor={`${id}-owner`}>{t('readiness.editor.owner')}</label>
      <input
        id={`${id}-owner`}
        className="field"
        maxLength={120}
        value={draft.owner}
        onChange={(event) => onChange({ ...draft, owner: event.target.value })}
      />
      <label htmlFor={`${id}-note`}>{t('readiness.editor.note')}</label>
      <textarea
        id={`${id}-note`}
        className="field"
        rows={2}
        maxLength={2000}
        value={draft.note}
        onChange={(event) => onChange({ ...draft, note: event.target.value })}
      />
      {bad('observedAt') || bad('due') ? (
        <p className="cell-problem" role="alert">
          {t('readiness.editor.badTime')}
        </p>
      ) : null}
    </div>
  );
}
