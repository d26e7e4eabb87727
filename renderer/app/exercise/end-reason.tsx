import type { ExerciseEndView } from '../../../shared/contract/drills/exercise.ts';
import { useText } from '../../i18n/text.tsx';

/** Why an exercise ended, in the language of the screen. */
export function EndReason({ because }: { readonly because: ExerciseEndView }) {
  const t = useText();
  const { code, note, incident, title } = because;
  if (code === 'real-incident')
    return <>{t('exercise.ended.real-incident', { incident: incident ?? 0, title: title ?? '' })}</>;
  if (code === 'world-lost') return <>{t('exercise.ended.world-lost')}</>;
  return <>{note === null ? t('exercise.ended.by-hand') : t('exercise.ended.note', { note })}</>;
}
