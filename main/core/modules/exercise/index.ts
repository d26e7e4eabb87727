export { openExercise, type Exercise } from './open-exercise.ts';
