import { SESSION_HEADER } from '../../../shared/contract/transport.ts';

// In this window's memory and nowhere else: a reload, another tab and whoever reads the disk have nothing of it.
let token: string | null = null;

export function setSessionToken(given: string | null): void {
  token = given;
}

/** What every call says about who is signed in. */
export const sessionHeaders = (): Record<string, string> => (token === null ? {} : { [SESSION_HEADER]: token });
