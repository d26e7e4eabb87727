import { useCallback, useState } from 'react';
import { failureOf, failureText, type FailureText } from '../../i18n/error-text.ts';
import { useText } from '../../i18n/text.tsx';

export type SecretCall = {
  readonly run: <Answer>(call: () => Promise<Answer>) => Promise<Answer | null>;
  readonly pending: boolean;
  readonly problem: FailureText | null;
  readonly code: string | null;
};

/** A call with a passphrase in it: never sent twice by itself, never kept; what was refused is said beside the form. */
export function useSecret(): SecretCall {
  const t = useText();
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = useCallback(async <Answer>(call: () => Promise<Answer>): Promise<Answer | null> => {
    setPending(true);
    setError(null);
    try {
      return await call();
    } catch (thrown) {
      setError(thrown);
      return null;
    } finally {
      setPending(false);
    }
  }, []);
  return {
    run,
    pending,
    problem: error === null ? null : failureText(error, t),
    code: error === null ? null : failureOf(error).code,
  };
}
