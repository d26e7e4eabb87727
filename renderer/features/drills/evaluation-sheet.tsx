import { useState, type FormEvent } from 'react';
import type { DrillDetail, DrillObservation } from '../../../shared/contract/drills/drill.ts';
import type { ProcedureName } from '../../../shared/contract/rights/rights-of.ts';
import { OBSERVATION_KINDS, type ObservationKind } from '../../../shared/domain/drills/observation.ts';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { RatedObjective, type NewRating } from './rated-objective.tsx';
import { Button } from '../../ui/act/button.tsx';
import { Guarded } from '../../ui/act/guarded.tsx';
import '../../ui/field/field.css';
import './drills.css';

type NewObservation = {
  readonly kind: ObservationKind;
  readonly text: string;
  readonly objective: number | null;
};

/** What writing on the form comes to: at once in a drill of this console, or in a draft until it is signed. */
type Calls = {
  readonly rate: ProcedureName;
  readonly observe: ProcedureName;
  readonly remove: ProcedureName;
  readonly hotWash: ProcedureName;
};

type Props = {
  readonly calls: Calls;
  readonly title: string;
  /** The post whose words these are. */
  readonly evaluator: string;
  readonly objectives: DrillDetail['objectives'];
  readonly ratings: DrillDetail['ratings'];
  readonly observations: readonly DrillObservation[];
  readonly hotWash: string;
  readonly closed: boolean;
  readonly onRate: (rating: NewRating) => void;
  readonly onObserve: (observation: NewObservation) => void;
  readonly onRemove: (observation: string) => void;
  /** Resolves to whether it is kept. */
  readonly onHotWash: (text: string) => Promise<boolean>;
};

/** The evaluator's form: each objective, what was observed and when, and the notes of the hot wash. */
export function EvaluationSheet(props: Props) {
  const { calls, title, evaluator, objectives, ratings, observations, hotWash, closed } = props;
  const t = useText();
  const format = useFormat();
  const nameOf = useName();
  const objectiveName = (ord: number): string => {
    const found = objectives.find((one) => one.ord === ord);
    return found === undefined ? '' : nameOf({ name: found.text, nameEn: found.textEn });
  };
  const own = new Set(ratings.filter((one) => one.evaluator === evaluator).map(({ objective }) => objective));
  return (
    <>
      <header className="evaluate-title">
        <h2>{title}</h2>
        <span className="dim">
          {evaluator} · {t('evaluate.rated', { rated: own.size, objectives: objectives.length })}
        </span>
      </header>
      <ol className="evaluate-objectives" aria-label={t('drills.objectives')}>
        {objectives.map((objective) => (
          <RatedObjective
            key={objective.ord}
            needs={calls.rate}
            objective={objective}
            evaluator={evaluator}
            ratings={ratings.filter((one) => one.objective === objective.ord)}
            closed={closed}
            onRate={props.onRate}
          />
        ))}
      </ol>
      <section className="evaluate-part" aria-label={t('evaluate.observations')}>
        <h3>{t('evaluate.observations')}</h3>
        {closed ? null : <Observe needs={calls.observe} objectives={objectives} onObserve={props.onObserve} />}
        <ul className="course">
          {observations
            .toSorted((a, b) => b.at - a.at)
            .map((one) => (
              <li key={one.id} className="evaluate-observation">
                <span className="inject-time">{format.time(one.at)}</span>
                <span className={`observation-${one.kind}`}>{t(`evaluate.kind.${one.kind}`)}</span>
                <span>
                  {one.text}
                  <small className="dim">
                    {' '}
                    {one.objective === null ? null : `${objectiveName(one.objective)} · `}
                    {one.evaluator}
                  </small>
                </span>
                {closed || one.evaluator !== evaluator ? null : (
                  <Button
                    needs={calls.remove}
                    type="text"
                    size="small"
                    aria-label={t('evaluate.remove', { text: one.text })}
                    onClick={() => props.onRemove(one.id)}
                  >
                    ×
                  </Button>
                )}
              </li>
            ))}
        </ul>
      </section>
      <HotWash needs={calls.hotWash} text={hotWash} closed={closed} onSave={props.onHotWash} />
    </>
  );
}

function Observe({
  needs,
  objectives,
  onObserve,
}: Pick<Props, 'objectives' | 'onObserve'> & { readonly needs: ProcedureName }) {
  const t = useText();
  const nameOf = useName();
  const [kind, setKind] = useState<ObservationKind>('improvement');
  const [objective, setObjective] = useState('');
  const [text, setText] = useState('');
  const add = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === '') return;
    onObserve({ kind, text: text.trim(), objective: objective === '' ? null : Number(objective) });
    setText('');
  };
  return (
    <form className="evaluate-observe" onSubmit={add}>
      <select
        className="field"
        aria-label={t('evaluate.kind')}
        value={kind}
        onChange={(event) => setKind(OBSERVATION_KINDS.find((one) => one === event.target.value) ?? kind)}
      >
        {OBSERVATION_KINDS.map((one) => (
          <option key={one} value={one}>
            {t(`evaluate.kind.${one}`)}
          </option>
        ))}
      </select>
      <input
        className="field"
        aria-label={t('evaluate.observation')}
        placeholder={t('evaluate.observation')}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <select
        className="field"
        aria-label={t('evaluate.objective')}
        value={objective}
        onChange={(event) => setObjective(event.target.value)}
      >
        <option value="">{t('evaluate.objective.none')}</option>
        {objectives.map((one) => (
          <option key={one.ord} value={one.ord}>
            {nameOf({ name: one.text, nameEn: one.textEn })}
          </option>
        ))}
      </select>
      <Button needs={needs} htmlType="submit" disabled={text.trim() === ''}>
        {t('evaluate.observe')}
      </Button>
    </form>
  );
}

function HotWash({
  needs,
  text,
  closed,
  onSave,
}: {
  readonly needs: ProcedureName;
  readonly text: string;
  readonly closed: boolean;
  readonly onSave: (text: string) => Promise<boolean>;
}) {
  const t = useText();
  // Null while nobody types here: what another evaluator of this console wrote meanwhile is shown, and not written over.
  const [typed, setTyped] = useState<string | null>(null);
  const leave = async (said: string): Promise<void> => {
    if (said === text || closed || (await onSave(said))) setTyped(null);
  };
  return (
    <section className="evaluate-part">
      <h3>{t('evaluate.hotWash')}</h3>
      <Guarded needs={needs}>
        <textarea
          className="field"
          rows={3}
          aria-label={t('evaluate.hotWash')}
          placeholder={t('evaluate.hotWash.hint')}
          maxLength={4000}
          readOnly={closed}
          value={typed ?? text}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => {
            if (typed !== null) void leave(typed.trim());
          }}
        />
      </Guarded>
    </section>
  );
}
