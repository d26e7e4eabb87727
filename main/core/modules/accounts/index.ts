export type { Actor } from './access.ts';
export { AccountDesk } from './account-desk.ts';
export type { ApprovalGate } from './approvals.ts';
export { type SecretCost } from './passphrase.ts';
export { newRecoveryCode, plainCode } from './recovery-code.ts';
