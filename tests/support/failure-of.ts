/** What a promise is rejected with, watched from now on, so that a rejection before anyone asks counts as handled. */
export const failureOf = (work: Promise<unknown> | undefined): Promise<unknown> =>
  Promise.resolve(work).then(
    () => new Error('It was expected to fail and did not.'),
    (error: unknown) => error,
  );
