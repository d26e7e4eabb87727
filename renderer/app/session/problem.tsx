import type { FailureText } from '../../i18n/error-text.ts';

/** What was refused and what to do, in a form. */
export function Problem({ problem }: { readonly problem: FailureText | null }) {
  if (problem === null) return null;
  return (
    <p className="session-problem" role="alert">
      <b>{problem.what}</b> {problem.todo}
    </p>
  );
}
