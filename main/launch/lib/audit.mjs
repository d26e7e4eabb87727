import { npmOutput } from './npm.mjs';

const AUDIT_MS = 60_000;

/**
 * What the registry knows of weaknesses in the dependencies.
 * @returns {Promise<{ counts: Record<string, number> } | { reason: string }>} counts by severity; reason: why there is no answer
 */
export async function npmAudit() {
  const { stdout } = await npmOutput(['audit', '--json'], { timeoutMs: AUDIT_MS });
  let answer;
  try {
    answer = JSON.parse(stdout);
  } catch {
    return { reason: 'the registry gave no answer' };
  }
  const counts = answer.metadata?.vulnerabilities;
  return counts === undefined
    ? { reason: `the registry said ${answer.message ?? 'nothing'}`.slice(0, 120) }
    : { counts };
}
