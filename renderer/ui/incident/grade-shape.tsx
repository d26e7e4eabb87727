/** One shape for each place in a severity order, the worst first; what comes after the third looks like the third. */
const SHAPES = [
  // An eight-cornered sign, filled: the one that stops everybody.
  <path key="0" d="M5.3 1h5.4L15 5.3v5.4L10.7 15H5.3L1 10.7V5.3z" fill="currentColor" />,
  <path key="1" d="M8 .8 15.2 8 8 15.2.8 8z" fill="currentColor" />,
  <path key="2" d="M8 2.2 13.8 8 8 13.8 2.2 8z" fill="none" stroke="currentColor" strokeWidth="1.75" />,
] as const;

const NONE = (
  <path d="M8 2.2 13.8 8 8 13.8 2.2 8z" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.4 1.7" />
);

/** Class that colours a grade by its place in the severity order: red only where somebody must act at once. */
export const gradeClass = (severity: number | null): string =>
  severity === null ? 'grade-none' : `grade-${Math.min(severity, 2)}`;

/** The shape that stands for how bad an incident is, drawn so that no font can change it. Decorative: the word goes beside it. */
export function GradeShape({ severity, size = 14 }: { readonly severity: number | null; readonly size?: number }) {
  return (
    <svg
      className={`grade-shape ${gradeClass(severity)}`}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      {severity === null ? NONE : SHAPES[Math.min(severity, SHAPES.length - 1)]}
    </svg>
  );
}
