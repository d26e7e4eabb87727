export { exerciseHead } from './exercise-queries.ts';
export { openExercise, type Exercise } from './open-exercise.ts';
