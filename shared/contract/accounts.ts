import { z } from 'zod';
import { PASSPHRASE_MAX, PASSPHRASE_MIN, PIN_MAX, PIN_MIN } from '../domain/rights/secret-rules.ts';
import { GRANTABLE } from '../domain/rights/effective-roles.ts';
import { PERSON_ROLES } from '../domain/rights/role.ts';
import { TWO_PERSON_ACTIONS, type TwoPersonAction } from '../domain/rights/two-person.ts';
import { command, instant, operator, procedure, receipt, text } from './common.ts';

const personRole = z.enum(PERSON_ROLES);
const id = z.string().min(1).max(60);
const login = text(60).min(1).describe('Under which somebody signs in; case does not matter');
const post = text(60).min(1);
const givenName = text(60).describe('Empty for none');
/** What somebody types; it stands in no receipt and no log. */
const secret = z.string().min(1).max(PASSPHRASE_MAX);
const newPassphrase = z
  .string()
  .max(PASSPHRASE_MAX)
  .describe(`At least ${PASSPHRASE_MIN} characters`)
  .refine((typed) => [...typed].length >= PASSPHRASE_MIN, { message: `At least ${PASSPHRASE_MIN} characters` });
const newPin = z
  .string()
  .regex(new RegExp(`^\\d{${PIN_MIN},${PIN_MAX}}$`))
  .describe(`${PIN_MIN} to ${PIN_MAX} digits`);

const grant = z.object({
  id,
  role: z.enum(GRANTABLE),
  fromAt: instant,
  untilAt: instant,
  reason: z.string(),
  grantedBy: z.string(),
  revokedAt: instant.nullable(),
  revokedBy: z.string().nullable(),
  inForce: z.boolean(),
});

export const account = z.object({
  id,
  login: z.string(),
  post: z.string(),
  name: z.string().nullable(),
  role: personRole,
  active: z.boolean(),
  createdAt: instant,
  mustChange: z.boolean().describe('Has to choose an own passphrase at the next signing in'),
  grants: z.array(grant),
});
export type Account = z.infer<typeof account>;

const breakGlass = z.object({
  id,
  account: id,
  post: z.string(),
  name: z.string().nullable(),
  reason: z.string(),
  openedAt: instant,
  untilAt: instant,
  endedAt: instant.nullable(),
  endedBy: z.string().nullable(),
  open: z.boolean(),
  reviewedAt: instant.nullable(),
  reviewedBy: z.string().nullable(),
  reviewNote: z.string().nullable(),
});
export type BreakGlassRecord = z.infer<typeof breakGlass>;

const session = z.object({
  account: id,
  login: z.string(),
  operator,
  roles: z.array(personRole).describe('Own and granted ones'),
  locked: z.boolean(),
  hasPin: z.boolean(),
  emergency: z.boolean().describe('Has emergency access open'),
});
export type Session = z.infer<typeof session>;

/** A token is given once and never shown again; the window keeps it in memory. */
const signedIn = z.object({ token: z.string(), session });

export const accountsContract = {
  /** What a window has to know before anyone is signed in, and who is signed in in it. */
  state: procedure.input(z.object({})).output(
    z.object({
      exist: z.boolean().describe('False: this store has no accounts and asks nobody who he is'),
      people: z.array(z.object({ login: z.string(), post: z.string(), name: z.string().nullable() })),
      session: session.nullable(),
      idleLockMinutes: z.number(),
    }),
  ),
  /** The first account of a store: its administrator. The recovery code is shown now and never again. */
  setUp: procedure
    .input(command({ login, post, name: givenName.optional(), passphrase: newPassphrase }))
    .output(receipt.extend({ recoveryCode: z.string(), ...signedIn.shape })),
  signIn: procedure.input(z.object({ login, passphrase: secret })).output(signedIn),
  signOut: procedure.input(z.object({})).output(z.object({})),
  lock: procedure.input(z.object({})).output(z.object({})),
  /** With the passphrase, or with the PIN while there is one. */
  unlock: procedure
    .input(z.object({ passphrase: secret.optional(), pin: secret.optional() }))
    .output(z.object({ session })),
  /** Sets the PIN that unlocks this account's sessions; null takes it away. */
  setPin: procedure
    .input(z.object({ passphrase: secret, pin: newPin.nullable() }))
    .output(z.object({ hasPin: z.boolean() })),
  /** With the passphrase that counts now; also for one that an administrator gave. Ends the other sessions of the account. */
  changePassphrase: procedure.input(z.object({ login, passphrase: secret, newPassphrase })).output(signedIn),
  /** With the recovery code; it is used up then, and a new one is shown. The duty log says that it was used. */
  recover: procedure
    .input(z.object({ login, code: secret, newPassphrase }))
    .output(signedIn.extend({ recoveryCode: z.string() })),
  list: procedure.input(z.object({})).output(z.object({ at: instant, items: z.array(account) })),
  create: procedure
    .input(command({ login, post, name: givenName.optional(), role: personRole, passphrase: newPassphrase }))
    .output(receipt.extend({ account: id })),
  update: procedure
    .input(
      command({
        account: id,
        post: post.optional(),
        name: givenName.optional(),
        role: personRole.optional(),
        active: z.boolean().optional(),
      }),
    )
    .output(receipt),
  /** Gives somebody else a passphrase, to be changed at the next signing in. */
  resetPassphrase: procedure.input(command({ account: id, passphrase: newPassphrase })).output(receipt),
  grant: procedure
    .input(
      command({
        account: id,
        role: z.enum(GRANTABLE),
        fromAt: instant.optional().describe('From now on when not given'),
        untilAt: instant,
        reason: text(600).min(1),
      }),
    )
    .output(receipt.extend({ grant: id })),
  revoke: procedure.input(command({ account: id, grant: id })).output(receipt),
};

const actions = Object.keys(TWO_PERSON_ACTIONS) as [TwoPersonAction, ...TwoPersonAction[]];

export const approvalsContract = {
  /** One of two people confirms with the passphrase; without `login` whoever is signed in. Counts for a minute. */
  confirm: procedure
    .input(
      z.object({
        action: z.enum(actions),
        subject: z.string().min(1).max(400),
        revision: z.string().min(1).max(200),
        login: login.optional(),
        passphrase: secret,
      }),
    )
    .output(z.object({ confirmed: z.array(z.string()), forMs: z.int() })),
};

export const breakGlassContract = {
  /** Emergency access that is open now: what every screen shows. */
  current: procedure.input(z.object({})).output(
    z.object({
      items: z.array(z.object({ id, post: z.string(), reason: z.string(), openedAt: instant, untilAt: instant })),
    }),
  ),
  open: procedure
    .input(
      command({
        reason: text(600).min(1),
        hours: z.number().min(0.5).max(12).default(12).describe('How long at most; it can be ended sooner'),
        passphrase: secret,
      }),
    )
    .output(receipt.extend({ id })),
  end: procedure.input(command({ id })).output(receipt),
  list: procedure.input(z.object({})).output(z.object({ items: z.array(breakGlass) })),
  /** By somebody else than who used it, after it has ended. */
  review: procedure.input(command({ id, note: text(1000).min(1) })).output(receipt),
};
