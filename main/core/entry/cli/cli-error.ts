import { ORPCError } from '@orpc/client';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import { CLI_USAGE } from './cli-usage.ts';

/** Thrown for a command line that cannot be understood; ends with exit code 2. */
export class UsageError extends Error {}

type Answer = {
  document: { error: { code: string; message: string; details?: unknown } };
  exitCode: 1 | 2;
  note: string | null;
};

/** What the terminal gets for a failed command: one JSON document, and 1 for refused or 2 for usage. */
export function answerOf(error: unknown): Answer {
  if (error instanceof UsageError)
    return answer('USAGE', error.message, undefined, 2, `${error.message}\n${CLI_USAGE}`);
  if (error instanceof AppError) return answer(error.code, error.message, error.details, 1, error.message);
  if (error instanceof ORPCError) return rpcAnswer(error);
  const message = error instanceof Error ? error.message : String(error);
  return answer(
    'FAULT',
    `The command failed: ${message}. What was acknowledged before is kept.`,
    undefined,
    1,
    error instanceof Error ? (error.stack ?? message) : message,
  );
}

function rpcAnswer(error: ORPCError<string, unknown>): Answer {
  if (error.code === 'REFUSED' && isRefusal(error.data))
    return answer(error.data.code, error.data.message, error.data.details, 1, error.data.message);
  if (error.code === 'BAD_REQUEST') {
    const issues = isIssues(error.data)
      ? error.data.issues.map(({ path, message }) => ({ path: (path ?? []).join('.'), message }))
      : [];
    const message = `The input is not valid, so nothing was changed: ${issues.map(({ path, message: why }) => `${path || 'input'}: ${why}`).join('; ')}`;
    return answer('BAD_INPUT', message, { issues }, 1, message);
  }
  return answer(error.code, error.message, undefined, 1, error.message);
}

function answer(code: string, message: string, details: unknown, exitCode: 1 | 2, note: string): Answer {
  return { document: { error: { code, message, ...(details !== undefined && { details }) } }, exitCode, note };
}

function isRefusal(data: unknown): data is { code: string; message: string; details: unknown } {
  return (
    typeof data === 'object' && data !== null && 'code' in data && 'message' in data && typeof data.message === 'string'
  );
}

function isIssues(data: unknown): data is { issues: { path?: PropertyKey[]; message: string }[] } {
  return typeof data === 'object' && data !== null && 'issues' in data && Array.isArray(data.issues);
}
