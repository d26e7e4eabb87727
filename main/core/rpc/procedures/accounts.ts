import { randomUUID } from 'node:crypto';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import { newRecoveryCode, plainCode, type AccountDesk } from '../../modules/accounts/index.ts';
import type { Services } from '../../services.ts';
import type { Command } from '../../store/command-bus.ts';
import { os, receiptOf, toCommand, type CallContext } from '../implementer.ts';

/** Whoever acts; a store without accounts has nobody. @throws AppError NOT_SIGNED_IN */
function self({ actor }: CallContext): NonNullable<CallContext['actor']> {
  if (actor) return actor;
  throw new AppError('NOT_SIGNED_IN', 'Nobody is signed in here. Nothing was changed. Sign in first.');
}

function signedIn(desk: AccountDesk, token: string) {
  const { session } = desk.state(token);
  if (session === null) throw new AppError('NOT_SIGNED_IN', 'The session has ended. Sign in again.');
  return { token, session };
}

/** Secrets are taken out before a command is made of the input: its receipt keeps a hash of what is left. */
function withoutSecrets<Input extends object>(input: Input): Omit<Input, 'passphrase' | 'newPassphrase' | 'code'> {
  const { passphrase: _passphrase, newPassphrase: _new, code: _code, ...rest } = input as Input & Secrets;
  return rest;
}
type Secrets = { passphrase?: string; newPassphrase?: string; code?: string };

export function accountsProcedures({ accounts: desk, clock }: Services) {
  const { accounts } = os;
  const { commands, sessions, signIn } = desk;
  return {
    state: accounts.state.handler(({ context }) => desk.state(context.session)),
    setUp: accounts.setUp.handler(async ({ input, context }) => {
      const recoveryCode = newRecoveryCode();
      const hashes = {
        passphrase: await desk.hash(input.passphrase),
        recovery: await desk.hash(plainCode(recoveryCode)),
      };
      const { post, name } = input;
      const command = toCommand('accounts.setUp', withoutSecrets(input), context);
      const outcome = commands.setUp({ ...command, operator: { post, ...(name && { name }) } }, input, hashes);
      // Carried out before and asked again because the answer was lost: who has the passphrase gets in, without a new code.
      const { token } = await signIn.signIn(input.login, input.passphrase);
      return { ...receiptOf(outcome), recoveryCode: outcome.repeated ? '' : recoveryCode, ...signedIn(desk, token) };
    }),
    signIn: accounts.signIn.handler(async ({ input }) => {
      const { token } = await signIn.signIn(input.login, input.passphrase);
      return signedIn(desk, token);
    }),
    signOut: accounts.signOut.handler(({ context }) => {
      if (context.session !== undefined) sessions.end(context.session);
      return {};
    }),
    lock: accounts.lock.handler(({ context }) => {
      if (context.session !== undefined) sessions.setLocked(context.session, true);
      return {};
    }),
    unlock: accounts.unlock.handler(async ({ input: { pin, passphrase }, context }) => {
      const secret = { ...(pin !== undefined && { pin }), ...(passphrase !== undefined && { passphrase }) };
      const token = context.session ?? '';
      await signIn.unlock(token, self(context).account, secret);
      return { session: signedIn(desk, token).session };
    }),
    setPin: accounts.setPin.handler(async ({ input, context }) => {
      const { account } = self(context);
      await signIn.checkAgain(account, input.passphrase);
      desk.secrets.setPin(account, input.pin === null ? null : await desk.hash(input.pin));
      return { hasPin: input.pin !== null };
    }),
    changePassphrase: accounts.changePassphrase.handler(async ({ input, context }) => {
      const { id, post } = await signIn.check(input.login, input.passphrase);
      const hash = await desk.hash(input.newPassphrase);
      commands.change(ownCommand('accounts.changePassphrase', { id, post }), id, hash);
      sessions.endAll(id, context.session);
      return signedIn(desk, sessions.start(id, clock.now()));
    }),
    recover: accounts.recover.handler(async ({ input }) => {
      const { id, post } = await signIn.checkRecovery(input.login, input.code);
      const recoveryCode = newRecoveryCode();
      const [hash, recovery] = [await desk.hash(input.newPassphrase), await desk.hash(plainCode(recoveryCode))];
      commands.change(ownCommand('accounts.recover', { id, post }), id, hash, recovery);
      sessions.endAll(id);
      return { ...signedIn(desk, sessions.start(id, clock.now())), recoveryCode };
    }),
    list: accounts.list.handler(() => ({ at: clock.now(), items: desk.list() })),
    create: accounts.create.handler(async ({ input, context }) => {
      const hash = await desk.hash(input.passphrase);
      const outcome = commands.create(toCommand('accounts.create', withoutSecrets(input), context), input, hash);
      return { ...receiptOf(outcome), account: outcome.result.id };
    }),
    update: accounts.update.handler(({ input, context }) => {
      const outcome = commands.update(toCommand('accounts.update', input, context), input);
      if (input.active === false) sessions.endAll(input.account);
      return receiptOf(outcome);
    }),
    resetPassphrase: accounts.resetPassphrase.handler(async ({ input, context }) => {
      const hash = await desk.hash(input.passphrase);
      const command = toCommand('accounts.resetPassphrase', withoutSecrets(input), context);
      const outcome = commands.reset(command, input.account, hash);
      sessions.endAll(input.account);
      return receiptOf(outcome);
    }),
    grant: accounts.grant.handler(({ input, context }) => {
      const command = toCommand('accounts.grant', input, context);
      const outcome = commands.grant(command, { ...input, fromAt: input.fromAt ?? clock.now() });
      return { ...receiptOf(outcome), grant: outcome.result.id };
    }),
    revoke: accounts.revoke.handler(({ input, context }) =>
      receiptOf(commands.revoke(toCommand('accounts.revoke', input, context), input.account, input.grant)),
    ),
  };
}

/** A command of somebody who has proved who he is with the call itself. */
function ownCommand(kind: string, { id, post }: { id: string; post: string }): Command {
  return { id: randomUUID(), kind, operator: { post }, account: id, input: { account: id } };
}

export function approvalsProcedures({ accounts: { access, approvals, signIn } }: Services) {
  return {
    confirm: os.approvals.confirm.handler(async ({ input: { login, passphrase, ...need }, context }) => {
      const { account } = self(context);
      const who =
        login === undefined ? await signIn.checkAgain(account, passphrase) : await signIn.check(login, passphrase);
      return approvals.confirm(who.id, access.rolesOf(who.id), need);
    }),
  };
}

export function breakGlassProcedures({ accounts: desk }: Services) {
  const { breakGlass } = os;
  return {
    current: breakGlass.current.handler(() => ({ items: desk.openEmergencies() })),
    open: breakGlass.open.handler(async ({ input, context }) => {
      const { account } = self(context);
      await desk.signIn.checkAgain(account, input.passphrase);
      const command = toCommand('breakGlass.open', withoutSecrets(input), context);
      const outcome = desk.breakGlass.open(command, account, input.reason, input.hours);
      return { ...receiptOf(outcome), id: outcome.result.id };
    }),
    end: breakGlass.end.handler(({ input, context }) =>
      receiptOf(desk.breakGlass.end(toCommand('breakGlass.end', input, context), input.id)),
    ),
    list: breakGlass.list.handler(() => ({ items: desk.emergencies() })),
    review: breakGlass.review.handler(({ input, context }) =>
      receiptOf(desk.breakGlass.review(toCommand('breakGlass.review', input, context), input.id, input.note)),
    ),
  };
}
