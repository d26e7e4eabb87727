import { useState, type FormEvent } from 'react';
import type { DrillScenario } from '../../../shared/contract/drills/scenario.ts';
import { navigate } from '../../app/router/router.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useText } from '../../i18n/text.tsx';
import { useZone } from '../../i18n/zone.tsx';
import { DesignBasics } from './design-basics.tsx';
import { designInput, designProblem, type Design } from './design-model.ts';
import { DesignObjectives } from './design-objectives.tsx';
import { DesignParties } from './design-parties.tsx';
import { DesignScript } from './design-script.tsx';
import { Button } from '../../ui/act/button.tsx';
import '../../ui/field/field.css';
import './drills.css';

type DesignFormProps = {
  /** The planned drill that is changed; null for a new one. */
  readonly id: string | null;
  readonly start: Design;
  readonly library: readonly DrillScenario[];
};

/** Everything a drill is made of, on one page; saved together. */
export function DesignForm({ id, start, library }: DesignFormProps) {
  const t = useText();
  const zone = useZone();
  const plan = useCommand((client) => client.drills.plan);
  const save = useCommand((client) => client.drills.save);
  const [design, setDesign] = useState(start);
  const [told, setTold] = useState(false);
  const problem = designProblem(design, zone);
  const dirty = id === null || JSON.stringify(design) !== JSON.stringify(start);
  const change = (to: Partial<Design>): void => setDesign((known) => ({ ...known, ...to }));
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (problem !== null) return setTold(true);
    setTold(false);
    const input = designInput(design, zone);
    if (id !== null) return void (await save.run({ drill: id, ...input }));
    const planned = await plan.run({ scenario: design.scenario, ...input });
    if (planned !== null) navigate('/drills/design', {}, { drill: planned.drill }, { replace: true });
    return undefined;
  };
  const part = { design, change };
  return (
    <form className="split-screen" aria-label={t('design.title')} onSubmit={(event) => void submit(event)}>
      <header className="split-head">
        <h1>{id === null ? t('design.new') : t('design.of', { title: start.title })}</h1>
        {told && problem !== null ? (
          <span className="side-problem" role="alert">
            {t(`design.problem.${problem}`)}
          </span>
        ) : null}
        <span className="split-gap" />
        {id === null ? (
          <Button onClick={() => navigate('/drills/design', {})}>{t('design.library')}</Button>
        ) : (
          <Button onClick={() => navigate('/drills/records', {}, { drill: id })}>{t('design.look')}</Button>
        )}
        <Button
          needs="drills.save"
          type="primary"
          htmlType="submit"
          loading={plan.pending || save.pending}
          disabled={!dirty}
        >
          {id === null ? t('design.create') : dirty ? t('design.save') : t('design.saved')}
        </Button>
      </header>
      <div className="exercise-body design-body">
        <DesignBasics {...part} />
        <DesignObjectives {...part} library={library} />
        <DesignParties {...part} />
        <DesignScript {...part} library={library} saved={id !== null && !dirty ? { id, title: design.title } : null} />
      </div>
    </form>
  );
}
