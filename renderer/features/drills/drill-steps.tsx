import { Popconfirm } from 'antd';
import type { DrillDetail } from '../../../shared/contract/drills/drill.ts';
import { enterExercise } from '../../app/exercise/exercise-address.ts';
import { navigate } from '../../app/router/router.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/act/button.tsx';

/** What can be done with a drill at its stage. */
export function DrillSteps({ drill }: { readonly drill: DrillDetail }) {
  const t = useText();
  const start = useCommand((client) => client.drills.start);
  const end = useCommand((client) => client.drills.end);
  const cancel = useCommand((client) => client.drills.cancel);
  const conclude = useCommand((client) => client.drills.conclude);
  const begin = async (): Promise<void> => {
    if ((await start.run({ drill: drill.id })) !== null) enterExercise(drill.id, '/exercise');
  };
  const rated = new Set(drill.ratings.map(({ objective }) => objective));
  const missing = drill.objectives.filter(({ ord }) => !rated.has(ord)).length;
  return (
    <div className="side-actions" role="group" aria-label={t('drills.steps')}>
      {drill.stage === 'planned' ? (
        <>
          <Button needs="drills.save" size="small" onClick={() => navigate('/drills/design', {}, { drill: drill.id })}>
            {t('design.change')}
          </Button>
          <Popconfirm
            title={t('drills.start.ask')}
            description={t('drills.start.text', { places: drill.places.length, injects: drill.injects.length })}
            okText={t('drills.start')}
            cancelText={t('drills.cancel')}
            onConfirm={() => void begin()}
          >
            <Button needs="drills.start" type="primary" size="small" loading={start.pending}>
              {t('drills.start')}
            </Button>
          </Popconfirm>
          <Popconfirm
            title={t('drills.drop.ask')}
            okText={t('drills.drop')}
            cancelText={t('drills.cancel')}
            onConfirm={() => void cancel.run({ drill: drill.id, reason: t('drills.drop.reason') })}
          >
            <Button needs="drills.cancel" size="small" loading={cancel.pending}>
              {t('drills.drop')}
            </Button>
          </Popconfirm>
        </>
      ) : null}
      {drill.stage === 'running' ? (
        <>
          <Button type="primary" size="small" onClick={() => enterExercise(drill.id, '/exercise')}>
            {t('drills.enter')}
          </Button>
          <Button
            needs="drills.end"
            size="small"
            loading={end.pending}
            onClick={() => void end.run({ drill: drill.id })}
          >
            {t('drills.end')}
          </Button>
        </>
      ) : null}
      {drill.stage === 'running' || drill.stage === 'ended' ? (
        <Button
          needs="drills.observe"
          size="small"
          onClick={() => navigate('/drills/evaluate', {}, { drill: drill.id })}
        >
          {t('evaluate.open')}
        </Button>
      ) : null}
      {drill.stage === 'ended' ? (
        <>
          <Button
            needs="drills.conclude"
            type="primary"
            size="small"
            disabled={missing > 0}
            loading={conclude.pending}
            onClick={() => void conclude.run({ drill: drill.id })}
          >
            {t('drills.conclude')}
          </Button>
          {missing > 0 ? <span className="dim">{t('drills.conclude.missing', { count: missing })}</span> : null}
          <Button size="small" onClick={() => enterExercise(drill.id, '/exercise')}>
            {t('drills.look')}
          </Button>
        </>
      ) : null}
    </div>
  );
}
