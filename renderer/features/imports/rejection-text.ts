import type { ImportRejection } from '../../../shared/contract/imports.ts';
import { IMPORT_PROBLEMS, importProblemText, type ProblemCode } from '../../../shared/domain/import/problems.ts';

const isProblem = (code: string): code is ProblemCode => Object.hasOwn(IMPORT_PROBLEMS, code);

/** What is wrong with a row, in the person's language; a sentence that is not in the catalogue of problems is shown as it is. */
export function rejectionText(
  { code, message, params }: Pick<ImportRejection, 'code' | 'message' | 'params'>,
  lang: 'zh' | 'en',
): string {
  return isProblem(code) ? importProblemText(code, params, lang) : message;
}
