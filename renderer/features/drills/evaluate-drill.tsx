import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { drillTitle } from '../../../shared/domain/drills/drill-title.ts';
import { useCore } from '../../app/core-context.tsx';
import { useOperator } from '../../app/operator.ts';
import { Link, navigate } from '../../app/router/router.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useLanguage, useText } from '../../i18n/text.tsx';
import { EvaluationSheet } from './evaluation-sheet.tsx';
import { IssuedForms } from './issued-forms.tsx';

const NEEDS = {
  rate: 'drills.rate',
  observe: 'drills.observe',
  remove: 'drills.removeObservation',
  hotWash: 'drills.hotWash',
} as const;

/** A drill of this console, evaluated by the post that is on duty here. */
export function EvaluateDrill({ drill: id }: { readonly drill: string }) {
  const t = useText();
  const lang = useLanguage();
  const { query } = useCore();
  const post = useOperator((state) => state.operator?.post ?? '');
  const { data } = useQuery(query.drills.get.queryOptions({ input: { drill: id } }));
  const rate = useCommand((client) => client.drills.rate);
  const observe = useCommand((client) => client.drills.observe);
  const remove = useCommand((client) => client.drills.removeObservation);
  const note = useCommand((client) => client.drills.hotWash);
  if (data === undefined) return null;
  const { drill } = data;
  const open = drill.stage === 'running' || drill.stage === 'ended';
  return (
    <>
      <EvaluationSheet
        calls={NEEDS}
        title={drillTitle(drill, lang)}
        evaluator={post}
        objectives={drill.objectives}
        ratings={drill.ratings}
        observations={drill.observations}
        hotWash={drill.hotWash ?? ''}
        closed={!open}
        onRate={({ objective, rating, note: text }) =>
          void rate.run({ drill: id, objective, rating, ...(text === null ? {} : { note: text }) })
        }
        onObserve={(observation) => void observe.run({ drill: id, ...observation })}
        onRemove={(observation) => void remove.run({ observation })}
        onHotWash={async (hotWash) => (await note.run({ drill: id, hotWash })) !== null}
      />
      {drill.hotWashNotes.map(({ evaluator, text }) => (
        <section key={evaluator} className="evaluate-part">
          <h3>{t('evaluate.hotWash.of', { evaluator })}</h3>
          <p className="evaluate-note">{text}</p>
        </section>
      ))}
      {open ? <IssuedForms drill={drill} /> : null}
      <p className="side-actions">
        <Button onClick={() => navigate('/drills/records', {}, { drill: id })}>{t('evaluate.conclude')}</Button>
        {drill.stage === 'concluded' ? <Link to="/drills/records">{t('drills.stage.concluded')}</Link> : null}
      </p>
    </>
  );
}
