import { scryptSync } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../support/core-client.ts';
import {
  makeAdministrator,
  makePeople,
  openRightsCore,
  PASSPHRASE,
  type RightsCore,
} from '../../support/rights-core.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'erc-rights-'));
let store: RightsCore;
let administrator: string;
let recoveryCode: string;
let officer: string;

beforeAll(async () => {
  store = await openRightsCore(folder);
  ({ token: administrator, recoveryCode } = await makeAdministrator(store));
  officer = (await makePeople(store, administrator, [{ login: 'Duty1', role: 'duty-officer' }])).get('Duty1') ?? '';
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const reopen = async (): Promise<void> => {
  await store.close();
  store = await openRightsCore(folder, store.clock.now());
};

test('a window where nobody is signed in is refused, and so is a command of the terminal', async () => {
  expect(await refusalOf(store.as().log.search({}))).toMatchObject({ code: 'NOT_SIGNED_IN' });
  expect(await refusalOf(store.as(undefined, 'cli').log.add({ text: 'x' }))).toMatchObject({ code: 'NOT_SIGNED_IN' });
  expect(await refusalOf(store.as('made up').log.search({}))).toMatchObject({ code: 'NOT_SIGNED_IN' });
  expect(await store.as().accounts.state({})).toMatchObject({ exist: true, session: null });
});

test('who acts is what the session says, whatever the window says', async () => {
  const { entry } = await store.as(officer).log.add({ text: '到岗', operator: { post: '行长' } });
  expect(entry).toMatchObject({ post: '岗位 Duty1', enteredLocked: false });
});

test('an administrator can edit neither the log nor incidents', async () => {
  expect(await refusalOf(store.as(administrator).log.add({ text: 'x' }))).toMatchObject({ code: 'NO_RIGHT' });
  const opening = store.as(administrator).incidents.open({ title: 'x', type: 'system-outage' });
  expect(await refusalOf(opening)).toMatchObject({ code: 'NO_RIGHT', details: { roles: ['administrator'] } });
});

test("an evaluator does all of an evaluator's work, and a viewer none of it", async () => {
  const people = [
    { login: 'Eva', role: 'evaluator' },
    { login: 'Vic', role: 'viewer' },
  ] as const;
  const tokens = await makePeople(store, administrator, people);
  const [evaluator, viewer] = people.map(({ login }) => tokens.get(login) ?? '');
  await store.as(administrator).places.create({ code: 'A', name: 'A', type: 'branch' });
  const eva = store.as(evaluator).drills;
  const vic = store.as(viewer).drills;

  const { drill } = await eva.plan({ scenario: 'power-cut', places: ['A'] });
  await eva.start({ drill });
  const controller = { client: 'console', exercise: drill, session: evaluator ?? '' } as const;
  const onlooker = { client: 'console', exercise: drill, session: viewer ?? '' } as const;
  await createRouterClient(store.core.router, { context: controller }).exercise.release({ inject: 1 });
  const inside = createRouterClient(store.core.router, { context: onlooker }).exercise;
  await inside.get({});
  const refused: Promise<unknown>[] = [
    inside.release({ inject: 2 }),
    inside.step({ kind: 'pause' }),
    vic.end({ drill }),
  ];
  await eva.end({ drill });

  await eva.rate({ drill, objective: 0, rating: 'P' });
  await eva.observe({ drill, kind: 'strength', text: '接得住' });
  await eva.hotWash({ drill, hotWash: '顺利' });
  const { form, file } = await eva.issueForm({ drill, evaluator: '岗位 Eva' });
  await eva.openForm({ file: file?.text ?? '' });
  const said = { form, ratings: [{ objective: 1, rating: 'S' as const, at: 0 }], observations: [], hotWash: '' };
  await eva.saveDraft(said);
  const signed = await eva.signDraft({ form });
  refused.push(
    vic.rate({ drill, objective: 0, rating: 'U' }),
    vic.observe({ drill, kind: 'strength', text: 'x' }),
    vic.issueForm({ drill, evaluator: 'x' }),
    vic.openForm({ file: file?.text ?? '' }),
    vic.saveDraft(said),
    vic.signDraft({ form }),
    vic.readEvaluation({ file: signed.file.text }),
    vic.conclude({ drill }),
  );
  expect(await eva.readEvaluation({ file: signed.file.text })).toMatchObject({ ratings: 1, already: null });
  expect((await Promise.all(refused.map(refusalOf))).map(({ code }) => code)).toEqual(refused.map(() => 'NO_RIGHT'));
  expect((await vic.get({ drill })).drill.ratings).toMatchObject([{ rating: 'P' }, { rating: 'S' }]);
});

test('a locked session keeps its log line, marked, and nothing else', async () => {
  await store.as(officer).accounts.lock({});
  const { entry } = await store.as(officer).log.add({ text: '锁屏时的来电' });
  expect(entry).toMatchObject({ post: '岗位 Duty1', enteredLocked: true });
  expect(await refusalOf(store.as(officer).incidents.open({ title: 'x', type: 'system-outage' }))).toMatchObject({
    code: 'SESSION_LOCKED',
  });
  await store.as(officer).clocks.list({});
  await store.as(officer).accounts.unlock({ passphrase: PASSPHRASE });
});

test('a window that is silent for the idle time is locked, by a clock that nobody can set', async () => {
  store.clock.advance(24 * 3_600_000);
  expect((await store.as(officer).accounts.state({})).session?.locked).toBe(false);
  store.wait(31 * 60_000);
  expect((await store.as(officer).accounts.state({})).session?.locked).toBe(true);
  await store.as(officer).accounts.unlock({ passphrase: PASSPHRASE });
});

test('a PIN unlocks, and after five wrong ones it is gone, over restarts and changes of the clock', async () => {
  await store.as(officer).accounts.setPin({ passphrase: PASSPHRASE, pin: '246810' });
  await store.as(officer).accounts.lock({});
  await store.as(officer).accounts.unlock({ pin: '246810' });
  await store.as(officer).accounts.lock({});
  for (const left of [4, 3]) {
    const refused = refusalOf(store.as(officer).accounts.unlock({ pin: '000000' }));
    expect(await refused).toMatchObject({ code: 'PIN_REFUSED', details: { left } });
  }
  await reopen();
  store.clock.advance(-7 * 24 * 3_600_000);
  expect((await store.as(officer).accounts.state({})).session).toMatchObject({ locked: true, hasPin: true });
  for (const left of [2, 1]) {
    const refused = refusalOf(store.as(officer).accounts.unlock({ pin: '000000' }));
    expect(await refused).toMatchObject({ code: 'PIN_REFUSED', details: { left } });
  }
  expect(await refusalOf(store.as(officer).accounts.unlock({ pin: '000000' }))).toMatchObject({ code: 'PIN_GONE' });
  expect(await refusalOf(store.as(officer).accounts.unlock({ pin: '246810' }))).toMatchObject({ code: 'PIN_GONE' });
  await store.as(officer).accounts.unlock({ passphrase: PASSPHRASE });
  store.clock.advance(7 * 24 * 3_600_000);
});

test('after wrong passphrases comes a wait that neither a restart nor a change of the clock shortens', async () => {
  const wrong = () => refusalOf(store.as().accounts.signIn({ login: 'duty1', passphrase: 'not the passphrase' }));
  for (let tries = 1; tries < 5; tries += 1) expect(await wrong()).toMatchObject({ code: 'SIGN_IN_REFUSED' });
  expect(await wrong()).toMatchObject({ code: 'TOO_MANY_FAILURES' });
  await reopen();
  store.clock.advance(24 * 3_600_000);
  const right = { login: 'DUTY1', passphrase: PASSPHRASE };
  expect(await refusalOf(store.as().accounts.signIn(right))).toMatchObject({ code: 'TOO_MANY_FAILURES' });
  store.wait(30_001);
  const { session } = await store.as().accounts.signIn(right);
  expect(session).toMatchObject({ login: 'Duty1', roles: ['duty-officer'] });
});

test('a passphrase that an older store hashed is hashed anew when it is next typed right', async () => {
  const { db } = store.core.store;
  const kept = db
    .prepare<[], string>("SELECT passphrase FROM account_secret JOIN account ON account = id WHERE login = 'Duty1'")
    .pluck();
  const salt = Buffer.alloc(16, 7);
  const key = scryptSync(PASSPHRASE, salt, 32, { N: 2 ** 10, r: 8, p: 1 });
  const old = ['scrypt', 10, 8, 1, salt.toString('base64url'), key.toString('base64url')].join('$');
  db.prepare(
    "UPDATE account_secret SET passphrase = ? WHERE account = (SELECT id FROM account WHERE login = 'Duty1')",
  ).run(old);
  const wrong = store.as().accounts.signIn({ login: 'Duty1', passphrase: 'not the passphrase' });
  expect(await refusalOf(wrong)).toMatchObject({ code: 'SIGN_IN_REFUSED' });
  expect(kept.get()).toBe(old);
  await store.as().accounts.signIn({ login: 'Duty1', passphrase: PASSPHRASE });
  const renewed = kept.get();
  expect(renewed).toMatch(/^\$argon2id\$v=19\$m=64,t=1,p=1\$/);
  await store.as().accounts.signIn({ login: 'Duty1', passphrase: PASSPHRASE });
  expect(kept.get()).toBe(renewed);
});

test('an account that is switched off ends its sessions, and roles are granted for a time', async () => {
  const { accounts } = store.as(administrator);
  const person = (await accounts.list({})).items.find(({ login }) => login === 'Duty1');
  const account = person?.id ?? '';
  const untilAt = store.clock.now() + 3_600_000;
  await accounts.grant({ account, role: 'commander', untilAt, reason: '代班' });
  expect((await store.as(officer).accounts.state({})).session?.roles).toEqual(['duty-officer', 'commander']);
  store.clock.advance(3_600_000);
  expect((await store.as(officer).accounts.state({})).session?.roles).toEqual(['duty-officer']);
  await accounts.update({ account, active: false });
  expect(await refusalOf(store.as(officer).log.search({}))).toMatchObject({ code: 'NOT_SIGNED_IN' });
  await accounts.update({ account, active: true });
});

test('the recovery code sets a new passphrase once, and the duty log says so', async () => {
  const newPassphrase = 'another passphrase of mine';
  const recovered = await store
    .as()
    .accounts.recover({ login: 'chief', code: recoveryCode.toLowerCase(), newPassphrase });
  expect(recovered.recoveryCode).not.toBe(recoveryCode);
  const { items } = await store.as(recovered.token).log.search({ text: '恢复码' });
  expect(items).toMatchObject([{ significant: true, post: 'system' }]);
  const again = store.as().accounts.recover({ login: 'chief', code: recoveryCode, newPassphrase });
  expect(await refusalOf(again)).toMatchObject({ code: 'SIGN_IN_REFUSED' });
});

test('no secret and no hash is in the change log, in a receipt or in a readable file', async () => {
  const { db } = store.core.store;
  const log =
    JSON.stringify(db.prepare('SELECT * FROM change').all()) +
    JSON.stringify(db.prepare('SELECT * FROM receipt').all());
  for (const secret of [PASSPHRASE, '$argon2id$', recoveryCode, '246810']) expect(log).not.toContain(secret);
  await store.close();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) =>
    /log|json|txt/.test(one),
  ))
    expect(readFileSync(path.join(folder, name), 'utf8')).not.toContain(PASSPHRASE);
  store = await openRightsCore(folder, store.clock.now());
});

test('what was done to accounts is not taken back with undo', async () => {
  const { token } = await store.as().accounts.signIn({ login: 'chief', passphrase: 'another passphrase of mine' });
  const target = store.core.store.db
    .prepare("SELECT commandId FROM change WHERE kind = 'accounts.update'")
    .pluck()
    .get();
  expect(await refusalOf(store.as(token).changes.undo({ target: String(target) }))).toMatchObject({
    code: 'NOT_UNDOABLE',
  });
});

test('neither the token of a session nor a passphrase stands in a refusal or in any file of the store', async () => {
  const passphrase = 'another passphrase of mine';
  const { token } = await store.as().accounts.signIn({ login: 'chief', passphrase });
  const refusals = await Promise.all([
    refusalOf(store.as().accounts.signIn({ login: 'chief', passphrase: `${passphrase}!` })),
    refusalOf(store.as(token).incidents.open({ title: '不是管理员的事', type: 'system-outage', facts: {} })),
    refusalOf(store.as(`${token}x`).log.search({ text: token })),
  ]);
  for (const refusal of refusals) {
    expect(JSON.stringify(refusal)).not.toContain(token);
    expect(JSON.stringify(refusal)).not.toContain(passphrase);
  }
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  for (const { parentPath, name } of files) {
    const bytes = readFileSync(path.join(parentPath, name));
    expect([name, bytes.includes(token), bytes.includes(passphrase)]).toEqual([name, false, false]);
  }
});
