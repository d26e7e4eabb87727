import type { Mirror } from '../mirror.ts';
import type { drills as zh } from '../zh/drills.ts';

export const drills: Mirror<typeof zh> = {
  'exercise.mark': '[EXERCISE]',
  'exercise.band': 'Exercise mark',
  'exercise.of': 'No. {number} · {title}',
  'exercise.state.waiting': 'not started',
  'exercise.state.running': 'running',
  'exercise.state.paused': 'paused',
  'exercise.state.ended': 'ended',
  'exercise.leave': 'Back to the real console',
  'error.what.UNKNOWN_EXERCISE': 'This machine has no such exercise',
  'error.todo.UNKNOWN_EXERCISE':
    'Nothing was written. Go back to the real console and enter it from the drills screen.',
  'error.what.EXERCISE_ENDED': 'The exercise has ended',
  'error.todo.EXERCISE_ENDED':
    'Nothing was written; everything done in the exercise is kept. Go back to the real console.',
  'error.what.ALREADY_AN_EXERCISE': 'An exercise holds no exercise of its own',
  'error.todo.ALREADY_AN_EXERCISE': 'Nothing was written. Go back to the real console first.',
  'error.what.NOT_AN_EXERCISE': 'This is the real console, not an exercise',
  'error.todo.NOT_AN_EXERCISE': 'Nothing was written. Enter the exercise from the drills screen.',
  'error.what.INJECT_RELEASED': 'This inject was released already',
  'error.todo.INJECT_RELEASED': 'It was not released again; the players have it.',
  'error.what.UNKNOWN_SCENARIO': 'There is no drill scenario with the code {scenario}',
  'error.todo.UNKNOWN_SCENARIO': 'Nothing was written. Read the list of scenarios again and choose.',
  'error.what.UNKNOWN_DRILL': 'There is no such drill',
  'error.todo.UNKNOWN_DRILL': 'Nothing was written. Look in the list of drills.',
  'error.what.UNKNOWN_ACTION': 'There is no such corrective action',
  'error.todo.UNKNOWN_ACTION': 'Nothing was written. Look in the list of drills.',
  'error.what.NOT_RATED': 'An objective has no rating yet',
  'error.todo.NOT_RATED': 'Nothing was written. Rate every objective first.',
  'error.what.ENDS_BEFORE_START': 'The end comes before the beginning',
  'error.todo.ENDS_BEFORE_START': 'Nothing was written. Mend the times.',
};
