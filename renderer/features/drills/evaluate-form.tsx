import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { EvaluationDraft } from '../../../shared/contract/drills/evaluation.ts';
import { useCore } from '../../app/core-context.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { Empty } from '../../ui/panel/empty.tsx';
import { EvaluationSheet } from './evaluation-sheet.tsx';
import { saveText } from './save-text.ts';
import { Button } from '../../ui/act/button.tsx';

/** A form that came as a file, filled in on this machine and signed. */
export function EvaluateForm({ form }: { readonly form: string }) {
  const t = useText();
  const { query } = useCore();
  const { data, isError } = useQuery(query.drills.draft.queryOptions({ input: { form } }));
  if (isError) return <Empty title={t('evaluate.form.gone')} hint={t('evaluate.empty.hint')} />;
  return data === undefined ? null : <OpenForm draft={data} />;
}

/** Here nothing is rated yet: it is a draft that goes away signed. */
const NEEDS = {
  rate: 'drills.saveDraft',
  observe: 'drills.saveDraft',
  remove: 'drills.saveDraft',
  hotWash: 'drills.saveDraft',
} as const;

type Said = Pick<EvaluationDraft, 'ratings' | 'observations' | 'hotWash'>;

function OpenForm({ draft }: { readonly draft: EvaluationDraft }) {
  const t = useText();
  const format = useFormat();
  const nameOf = useName();
  const save = useCommand((client) => client.drills.saveDraft);
  const sign = useCommand((client) => client.drills.signDraft);
  const { form } = draft;
  const [said, setSaid] = useState<Said>({
    ratings: draft.ratings,
    observations: draft.observations,
    hotWash: draft.hotWash,
  });
  const say = (to: Partial<Said>): void => {
    const next = { ...said, ...to };
    setSaid(next);
    void save.run({
      form: form.form,
      ratings: [...next.ratings],
      observations: [...next.observations],
      hotWash: next.hotWash,
    });
  };
  const finish = async (): Promise<void> => {
    const signed = await sign.run({ form: form.form });
    if (signed !== null) saveText(signed.file);
  };
  const own = { evaluator: form.evaluator };
  return (
    <>
      <p className="dim">
        {t('evaluate.form.of', { number: form.number, places: form.places.map(nameOf).join('、') })}
      </p>
      <EvaluationSheet
        calls={NEEDS}
        title={form.title}
        evaluator={form.evaluator}
        objectives={form.objectives.map((objective) => ({ ...objective, actualMinutes: null }))}
        ratings={said.ratings.map((rating) => ({ ...rating, ...own }))}
        observations={said.observations.map((observation) => ({ ...observation, ...own }))}
        hotWash={said.hotWash}
        closed={false}
        onRate={({ objective, rating, note }) =>
          say({
            ratings: [
              ...said.ratings.filter((one) => one.objective !== objective),
              { objective, rating, note, at: Date.now() },
            ],
          })
        }
        onObserve={(observation) =>
          say({ observations: [...said.observations, { id: crypto.randomUUID(), at: Date.now(), ...observation }] })
        }
        onRemove={(id) => say({ observations: said.observations.filter((one) => one.id !== id) })}
        onHotWash={(hotWash) => {
          say({ hotWash });
          return Promise.resolve(true);
        }}
      />
      <p className="side-actions">
        <Button
          needs="drills.signDraft"
          type="primary"
          loading={sign.pending}
          disabled={said.ratings.length === 0}
          onClick={() => void finish()}
        >
          {t('evaluate.sign')}
        </Button>
        <span className="dim">
          {draft.signedAt === null
            ? t('evaluate.sign.text')
            : t('evaluate.signed', { at: format.dateTime(draft.signedAt) })}
        </span>
      </p>
    </>
  );
}
