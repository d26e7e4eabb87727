import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useCore } from '../../app/core-context.tsx';
import { enterExercise, exerciseInAddress } from '../../app/exercise/exercise-address.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import './drills.css';

/** Exercises that run now, with the way in; nothing inside an exercise. */
export function RunningExercises() {
  const t = useText();
  const nameOf = useName();
  const { query } = useCore();
  const { data } = useQuery(query.drills.running.queryOptions({ input: {} }));
  if (exerciseInAddress() !== null || data === undefined || data.items.length === 0) return null;
  return (
    <div className="drill-running" role="status">
      <b>演练 EXERCISE</b>
      {data.items.map(({ drill, number, ...names }) => (
        <span key={drill}>
          {t('exercise.of', { number, title: nameOf({ name: names.title, nameEn: names.titleEn }) })}{' '}
          <Button size="small" onClick={() => enterExercise(drill, '/exercise')}>
            {t('drills.enter')}
          </Button>
        </span>
      ))}
    </div>
  );
}
