import { useQuery } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import type { DrillDetail } from '../../../shared/contract/drills/drill.ts';
import { useCore } from '../../app/core-context.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { saveText } from './save-text.ts';
import { Button } from '../../ui/act/button.tsx';
import '../../ui/field/field.css';

/** Forms that went out to evaluators on other machines, and the way to make another. */
export function IssuedForms({ drill }: { readonly drill: DrillDetail }) {
  const t = useText();
  const id = useId();
  const format = useFormat();
  const { query } = useCore();
  const { data } = useQuery(query.drills.issuedForms.queryOptions({ input: { drill: drill.id } }));
  const issue = useCommand((client) => client.drills.issueForm);
  const evaluators = drill.parties.filter(({ role }) => role === 'evaluator').map(({ post }) => post);
  const [evaluator, setEvaluator] = useState(evaluators[0] ?? '');
  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (evaluator.trim() === '') return;
    const made = await issue.run({ drill: drill.id, evaluator: evaluator.trim() });
    if (made?.file) saveText(made.file);
  };
  return (
    <section className="evaluate-part" aria-label={t('evaluate.away')}>
      <h3>{t('evaluate.away')}</h3>
      <p className="dim">{t('evaluate.away.text')}</p>
      <ul className="course">
        {(data?.items ?? []).map((form) => (
          <li key={form.form}>
            <p>
              <b>{form.evaluator}</b> · {t('evaluate.issued', { at: format.dateTime(form.issuedAt) })} ·{' '}
              {form.readAt === null ? (
                <span className="warn-word">{t('evaluate.notBack')}</span>
              ) : (
                t('evaluate.back', { at: format.dateTime(form.readAt) })
              )}
            </p>
          </li>
        ))}
      </ul>
      <form className="evaluate-line" onSubmit={(event) => void make(event)}>
        <input
          className="field"
          list={`${id}-posts`}
          aria-label={t('evaluate.evaluator')}
          placeholder={t('evaluate.evaluator')}
          maxLength={60}
          value={evaluator}
          onChange={(event) => setEvaluator(event.target.value)}
        />
        <datalist id={`${id}-posts`}>
          {evaluators.map((post) => (
            <option key={post} value={post}>
              {post}
            </option>
          ))}
        </datalist>
        <Button needs="drills.issueForm" htmlType="submit" loading={issue.pending} disabled={evaluator.trim() === ''}>
          {t('evaluate.issue')}
        </Button>
      </form>
    </section>
  );
}
