import { ORPCError } from '@orpc/client';
import { refusal } from '../../shared/contract/common.ts';
import { FILE_PROBLEMS, fileProblemText, type FileProblemCode } from '../../shared/domain/import/file-problems.ts';
import { AppError } from '../../shared/kernel/app-error.ts';
import { CATALOGUES, type MessageId } from './messages.ts';
import { confirmersText, refusedText } from './refusal-text.ts';
import type { Text } from './text.tsx';

export type Failure = {
  readonly code: string;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
};

/** Any thrown thing as code, plain sentence and details; never a stack. */
export function failureOf(error: unknown): Failure {
  if (error instanceof AppError) return { code: error.code, message: error.message, details: error.details };
  if (error instanceof ORPCError) {
    const data = refusal.safeParse(error.data);
    if (data.success) return data.data;
    const code =
      error.code === 'BAD_REQUEST' ? 'INPUT_INVALID' : error.code === 'NOT_FOUND' ? 'NOT_FOUND' : 'CORE_FAULT';
    return { code, message: error.message, details: {} };
  }
  return { code: 'CORE_FAULT', message: error instanceof Error ? error.message : String(error), details: {} };
}

const isMessage = (id: string): id is MessageId => Object.hasOwn(CATALOGUES.zh, id);

function printable(details: Failure['details']): Record<string, string | number> {
  const entries = Object.entries(details).flatMap(([key, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [[key, value] as const] : [],
  );
  return Object.fromEntries(entries);
}

const isFileProblem = (code: string): code is FileProblemCode => Object.hasOwn(FILE_PROBLEMS, code);

export type FailureText = { readonly what: string; readonly todo: string; readonly code: string };

/** What happened, and what was kept and what to do, in the language of the screen. */
export function failureText(error: unknown, t: Text): FailureText {
  const { code, message, details } = failureOf(error);
  const what = `error.what.${code}`;
  const todo = `error.todo.${code}`;
  const values = { ...printable(details), ...(code === 'MAY_NOT_CONFIRM' && { may: confirmersText(details, t) }) };
  // Every sentence about a file exists in both languages beside the rule that refuses it.
  if (isFileProblem(code)) {
    const lang = t('error.language') === 'zh' ? 'zh' : 'en';
    return { what: t('error.file'), todo: fileProblemText(code, values, lang), code };
  }
  // The words that stand on the button that is off, where a key was pressed and there is no button.
  const refused = code === 'NO_RIGHT' ? refusedText(details, t) : null;
  if (refused !== null) return { what: refused, todo: t('error.todo.NO_RIGHT'), code };
  if (isMessage(what) && isMessage(todo)) return { what: t(what, values), todo: t(todo, values), code };
  return { what: t('error.what.REFUSED'), todo: message === '' ? t('error.todo.REFUSED') : message, code };
}
