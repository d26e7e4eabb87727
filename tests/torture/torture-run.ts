/** `short` is a sample that `npm test` can afford; `full` is what the reliability table of the README states. */
export type TortureScale = 'short' | 'full';

export type TortureResult = {
  /** What was found, with how much was tried: "1,000 kills: 0 lost, 0 twice". */
  readonly figure: string;
  /** What must have been found, in the same words. */
  readonly wanted: string;
  readonly passed: boolean;
  /** This machine does not allow the run at all, which the figure says. */
  readonly unavailable?: boolean;
};

/** One row of the table: something that must not hurt, done many times. It cleans up after itself and throws only when it could not be carried out. */
export type TortureRun = {
  readonly name: string;
  readonly run: (scale: TortureScale) => Promise<TortureResult>;
};
