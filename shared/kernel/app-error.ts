/**
 * The one error type that crosses a boundary. `code` is stable and machine readable, `message` says in plain words
 * what happened, what was kept and what to do; `details` carries what a screen needs to show it in its own language.
 */
export class AppError extends Error {
  readonly code: string;
  readonly details: Record<string, unknown>;

  constructor(code: string, message: string, details: Record<string, unknown> = {}) {
    super(message);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}
