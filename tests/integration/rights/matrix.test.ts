import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contractProcedures } from '../../../main/core/entry/cli/procedures.ts';
import { allowedFor, matrixRows } from '../../../shared/contract/rights/rights.ts';
import { PERSON_ROLES, SUBJECTS, type Subject } from '../../../shared/domain/rights/role.ts';
import type { CoreClient } from '../../support/core-client.ts';
import { failureOf } from '../../support/failure-of.ts';
import { makeAdministrator, makePeople, openRightsCore, type RightsCore } from '../../support/rights-core.ts';

const NAMES = [...contractProcedures().keys()];
const REFUSED = new Set(['NO_RIGHT', 'NOT_SIGNED_IN', 'SESSION_LOCKED', 'NOT_FOR_A_WALL']);
const folder = mkdtempSync(path.join(tmpdir(), 'erc-matrix-'));
let store: RightsCore;
const windows = new Map<Subject, CoreClient>();

beforeAll(async () => {
  store = await openRightsCore(folder);
  const { token } = await makeAdministrator(store);
  const others = PERSON_ROLES.filter((role) => role !== 'administrator').map((role) => ({ login: role, role }));
  const tokens = await makePeople(store, token, [...others, { login: 'locked', role: 'duty-officer' }]);
  windows.set('administrator', store.as(token));
  for (const { role } of others) windows.set(role, store.as(tokens.get(role)));
  windows.set('wall', store.as(undefined, 'wall'));
  windows.set('nobody', store.as());
  windows.set('locked', store.as(tokens.get('locked')));
  await store.as(tokens.get('locked')).accounts.lock({});
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Whether the core let a call through as far as its input, which no procedure can take. */
async function isAdmitted(client: CoreClient, name: string): Promise<boolean> {
  const procedure = name.split('.').reduce<unknown>((node, key) => Reflect.get(Object(node), key), client);
  const error: unknown = await (procedure as (input: unknown) => Promise<unknown>)('no input').then(
    () => null,
    (thrown: unknown) => thrown,
  );
  const data = error instanceof Error && 'data' in error ? error.data : null;
  const code = typeof data === 'object' && data !== null && 'code' in data ? String(data.code) : '';
  return !REFUSED.has(code);
}

test('the matrix has a line for every procedure and for nothing else', () => {
  expect(
    matrixRows()
      .map(({ procedure }) => procedure)
      .toSorted(),
  ).toEqual(NAMES.toSorted());
});

test('what is not in the matrix is nobody’s', () => {
  for (const missing of [
    [],
    ['no'],
    ['log'],
    ['log', 'nothing'],
    ['log', 'add', 'more'],
    ['constructor'],
    ['log', '__proto__'],
  ])
    expect(allowedFor(missing)).toEqual([]);
});

test.each(SUBJECTS)('every procedure is open or closed to %s as its cell says', async (subject) => {
  const client = windows.get(subject);
  if (!client) throw new Error(`No window for ${subject}.`);
  const wrong: string[] = [];
  for (const name of NAMES) {
    const allowed = allowedFor(name.split('.')).includes(subject);
    if ((await isAdmitted(client, name)) !== allowed) wrong.push(`${name} should be ${allowed ? 'open' : 'closed'}`);
  }
  expect(wrong).toEqual([]);
});

test('an administrator is in no line of the log, of incidents, and of what is said of them, that writes', () => {
  const writes = NAMES.filter((name) => /^(log|incidents|clocks|posture|reports|tasks|orders)\./.test(name)).filter(
    (name) => Reflect.has(Object(inputShape(name)), 'commandId'),
  );
  expect(writes.length).toBeGreaterThan(20);
  expect(writes.filter((name) => allowedFor(name.split('.')).includes('administrator'))).toEqual([]);
});

test('viewers, walls and locked sessions write nothing but the log line of a locked screen', () => {
  const commands = NAMES.filter((name) => Reflect.has(Object(inputShape(name)), 'commandId'));
  for (const subject of ['viewer', 'wall', 'locked'] as const) {
    const open = commands.filter((name) => allowedFor(name.split('.')).includes(subject));
    // Whoever makes the first account has none yet.
    expect(open).toEqual(
      subject === 'locked' ? ['log.add', 'accounts.setUp'].toSorted(byContract) : ['accounts.setUp'],
    );
  }
});

const windowOf = (subject: Subject): CoreClient => {
  const client = windows.get(subject);
  if (!client) throw new Error(`No window for ${subject}.`);
  return client;
};

/** What a window is told of incidents and of what belongs to them. */
const told = async (client: CoreClient): Promise<string> =>
  JSON.stringify([
    await client.incidents.list({}),
    await client.log.search({}),
    await client.clocks.list({}),
    await client.tasks.list({}),
    await client.handover.picture({}),
    await client.board.get({}),
    await client.orders.list({}),
  ]);

test('only who acts on incidents reads what a confidential one is about; everybody else knows of its kind and clocks', async () => {
  const officer = windowOf('duty-officer');
  const { entry } = await officer.log.add({ text: '匿名来电：金库钥匙遗失' });
  const secret = '金库钥匙';
  const { incident } = await officer.incidents.open({
    title: secret,
    type: 'theft',
    confidential: true,
    entry: entry.id,
    scheme: 'information-system',
    grade: 'II',
    gradeReason: secret,
    facts: { harm: 'grave' },
  });
  await officer.tasks.create({ title: secret, owner: '值班长', incident: incident.id });
  const { entry: plain } = await officer.log.add({ text: '大堂空调报修' });

  for (const subject of ['commander', 'duty-officer'] as const) {
    expect(await told(windowOf(subject))).toContain(secret);
    expect((await windowOf(subject).incidents.get({ incident: incident.id })).incident.title).toBe(secret);
  }
  for (const subject of ['viewer', 'evaluator', 'administrator'] as const) {
    const client = windowOf(subject);
    const answers = await told(client);
    expect(answers).not.toContain(secret);
    expect(answers).toContain(plain.text);
    const { items } = await client.incidents.list({});
    expect(items).toContainEqual(
      expect.objectContaining({
        id: incident.id,
        title: '',
        type: 'theft',
        grade: 'II',
        confidential: true,
        facts: {},
      }),
    );
    for (const asked of [
      client.incidents.get({ incident: incident.id }),
      client.incidents.timeline({ incident: incident.id }),
      client.reports.list({ incident: incident.id }),
      client.log.get({ entry: entry.id }),
    ])
      await expect(failureOf(asked)).resolves.toMatchObject({ data: { code: 'CONFIDENTIAL' } });
  }
  // A locked screen goes on sounding its alarms.
  const { items } = await windowOf('locked').clocks.list({});
  expect(items.filter((one) => one.incident === incident.id).map(({ incidentTitle }) => incidentTitle)).toContain('');
});

const byContract = (a: string, b: string): number => NAMES.indexOf(a) - NAMES.indexOf(b);

function inputShape(name: string): unknown {
  const schema: unknown = contractProcedures().get(name)?.['~orpc'].inputSchema;
  return typeof schema === 'object' && schema !== null && 'shape' in schema ? schema.shape : {};
}
