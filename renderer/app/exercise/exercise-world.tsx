import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { useCore } from '../core-context.tsx';
import { EndReason } from './end-reason.tsx';
import { enterExercise, exerciseInAddress } from './exercise-address.ts';
import './exercise-world.css';

/** Whatever a window shows in an exercise stands under a band that says so, in both languages, on the wall too. */
export function ExerciseWorld({ bare, children }: { readonly bare: boolean; readonly children: ReactNode }) {
  if (exerciseInAddress() === null) return children;
  return (
    <div className="exercise-world">
      <ExerciseBand bare={bare} />
      <div className="exercise-content">{children}</div>
    </div>
  );
}

function ExerciseBand({ bare }: { readonly bare: boolean }) {
  const t = useText();
  const nameOf = useName();
  const { query } = useCore();
  const { data } = useQuery(query.exercise.get.queryOptions({ input: {} }));
  return (
    <div
      className={bare ? 'exercise-band exercise-band-wall' : 'exercise-band'}
      role="note"
      aria-label={t('exercise.band')}
    >
      <b>演练 EXERCISE</b>
      {data === undefined ? null : (
        <span className="cut">
          {t('exercise.of', { number: data.number, title: nameOf({ name: data.title, nameEn: data.titleEn }) })}
          {' · '}
          {t(`exercise.state.${data.state}`)}
          {data.endedBecause === null ? null : (
            <>
              {' · '}
              <EndReason because={data.endedBecause} />
            </>
          )}
        </span>
      )}
      {bare ? null : (
        <Button size="small" onClick={() => enterExercise(null)}>
          {t('exercise.leave')}
        </Button>
      )}
      <b aria-hidden="true">EXERCISE 演练</b>
    </div>
  );
}
