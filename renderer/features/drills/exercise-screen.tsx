import { useQuery } from '@tanstack/react-query';
import { Popconfirm } from 'antd';
import type { ExerciseInject, ExerciseState } from '../../../shared/contract/drills/exercise.ts';
import { isPassedOver } from '../../../shared/domain/drills/due-injects.ts';
import { useCore } from '../../app/core-context.tsx';
import { enterExercise, exerciseInAddress, openExerciseWindow } from '../../app/exercise/exercise-address.ts';
import { useNow } from '../../app/now.ts';
import { navigate } from '../../app/router/router.tsx';
import type { ScreenProps } from '../../app/screen.ts';
import { useCommand } from '../../app/use-command.ts';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { Empty } from '../../ui/panel/empty.tsx';
import { FilterStrip } from '../../ui/split/filter-strip.tsx';
import { Timings } from './timings.tsx';
import { Button } from '../../ui/act/button.tsx';
import './drills.css';

const VIEWS = ['control', 'player', 'timings'] as const;

/** Inside an exercise: the controller's script and clock, what the players were told, and what the console has timed. */
export function ExerciseScreen({ search }: ScreenProps) {
  const t = useText();
  const nameOf = useName();
  const { query } = useCore();
  const inside = exerciseInAddress() !== null;
  const view = VIEWS.find((one) => one === search.get('view')) ?? 'control';
  const { data } = useQuery({ ...query.exercise.get.queryOptions({ input: {} }), enabled: inside });
  if (!inside) return <Empty title={t('exercise.none')} hint={t('exercise.none.hint')} />;
  if (data === undefined) return null;
  return (
    <div className="split-screen">
      <header className="split-head">
        <h1>{t('exercise.of', { number: data.number, title: nameOf({ name: data.title, nameEn: data.titleEn }) })}</h1>
        <FilterStrip
          label={t('exercise.view')}
          chosen={view}
          onChoose={(next) =>
            navigate('/exercise', {}, { view: next === 'control' ? undefined : next }, { replace: true })
          }
          choices={VIEWS.map((one) => ({ key: one, label: t(`exercise.view.${one}`) }))}
        />
        <span className="split-gap" />
        <Button
          onClick={() => openExerciseWindow(data.drill, view === 'player' ? '/exercise' : '/exercise?view=player')}
        >
          {t(view === 'player' ? 'exercise.window.control' : 'exercise.window.player')}
        </Button>
        {view === 'control' ? <Controls state={data} /> : null}
      </header>
      <div className="exercise-body">
        {view === 'timings' ? <Timings /> : <Script state={data} control={view === 'control'} />}
      </div>
    </div>
  );
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Milliseconds of the script as `0:12:05`. */
function scriptTime(offset: number): string {
  const seconds = Math.floor(offset / 1000);
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

function Controls({ state }: { readonly state: ExerciseState }) {
  const t = useText();
  const now = useNow('second');
  const step = useCommand((client) => client.exercise.step);
  const end = useCommand((client) => client.drills.end);
  const offset = state.state === 'running' ? state.offset + Math.max(0, now - state.at) : state.offset;
  return (
    <>
      <span className="exercise-clock" role="timer" aria-label={t('exercise.clock')}>
        {scriptTime(offset)}
      </span>
      {state.state === 'running' ? (
        <Button needs="exercise.step" loading={step.pending} onClick={() => void step.run({ kind: 'pause' })}>
          {t('exercise.pause')}
        </Button>
      ) : null}
      {state.state === 'paused' ? (
        <Button
          needs="exercise.step"
          type="primary"
          loading={step.pending}
          onClick={() => void step.run({ kind: 'resume' })}
        >
          {t('exercise.resume')}
        </Button>
      ) : null}
      {state.state === 'ended' ? (
        <Button type="primary" onClick={() => enterExercise(null, `/drills/evaluate?drill=${state.drill}`)}>
          {t('exercise.evaluate')}
        </Button>
      ) : (
        <Popconfirm
          title={t('exercise.end.ask')}
          okText={t('drills.end')}
          cancelText={t('drills.cancel')}
          onConfirm={() => void end.run({ drill: state.drill })}
        >
          <Button needs="drills.end" danger loading={end.pending}>
            {t('drills.end')}
          </Button>
        </Popconfirm>
      )}
    </>
  );
}

function Script({ state, control }: { readonly state: ExerciseState; readonly control: boolean }) {
  const t = useText();
  const shown = control ? state.injects : state.injects.filter(({ releasedAt }) => releasedAt !== null).toReversed();
  const next = state.injects.find((inject) => inject.releasedAt === null && !passedOver(inject, state))?.ord;
  if (shown.length === 0)
    return (
      <Empty title={t(control ? 'exercise.script.empty' : 'exercise.player.empty')} hint={t('exercise.player.hint')} />
    );
  return (
    <ol className="drill-injects" aria-label={t(control ? 'exercise.script' : 'exercise.received')}>
      {shown.map((inject) => (
        <InjectLine key={inject.ord} inject={inject} state={state} control={control} next={inject.ord === next} />
      ))}
    </ol>
  );
}

const passedOver = ({ offsetMinutes, releasedAt }: ExerciseInject, { offset, state }: ExerciseState): boolean =>
  isPassedOver(
    { offset: offsetMinutes * 60_000, released: releasedAt !== null },
    { reached: offset, ended: state === 'ended' },
  );

type InjectLineProps = {
  readonly inject: ExerciseInject;
  readonly state: ExerciseState;
  readonly control: boolean;
  readonly next: boolean;
};

function InjectLine({ inject, state, control, next }: InjectLineProps) {
  const t = useText();
  const format = useFormat();
  const nameOf = useName();
  const release = useCommand((client) => client.exercise.release);
  const jump = useCommand((client) => client.exercise.step);
  const offset = inject.offsetMinutes * 60_000;
  const live = control && state.state !== 'ended';
  return (
    <li className={control && next ? 'inject-next' : undefined}>
      <span className="inject-time">{scriptTime(offset)}</span>
      <div>
        <p>
          <b>{nameOf({ name: inject.to, nameEn: inject.toEn })}</b> · {t(`drills.medium.${inject.medium}`)}
        </p>
        <p>{nameOf({ name: inject.content, nameEn: inject.contentEn })}</p>
        {control && inject.expected !== null ? (
          <p className="dim">
            {t('exercise.expected')} {nameOf({ name: inject.expected, nameEn: inject.expectedEn })}
          </p>
        ) : null}
      </div>
      <span className="side-actions">
        {inject.releasedAt === null ? null : (
          <span className="dim">
            {t(inject.bySchedule ? 'exercise.released.schedule' : 'exercise.released.hand', {
              time: format.time(inject.releasedAt),
            })}
          </span>
        )}
        {control && passedOver(inject, state) ? (
          <span className="warn-word">{t(live ? 'exercise.passedOver' : 'exercise.notReleased')}</span>
        ) : null}
        {live && inject.releasedAt === null ? (
          <>
            <Button
              needs="exercise.release"
              size="small"
              type={next ? 'primary' : 'default'}
              onClick={() => void release.run({ inject: inject.ord })}
            >
              {t('exercise.release')}
            </Button>
            <Button needs="exercise.step" size="small" onClick={() => void jump.run({ kind: 'jump', offset })}>
              {t('exercise.jump')}
            </Button>
          </>
        ) : null}
      </span>
    </li>
  );
}
