export { exerciseHead } from './exercise-queries.ts';
export type { ExerciseDesk } from './exercise-desk.ts';
export { openExercise, type Exercise } from './open-exercise.ts';
