import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusalOf, type CoreClient } from '../../support/core-client.ts';
import {
  makeAdministrator,
  makePeople,
  openRightsCore,
  PASSPHRASE,
  type RightsCore,
} from '../../support/rights-core.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'erc-two-'));
let store: RightsCore;
let ann: CoreClient;
let bo: CoreClient;
let chief: CoreClient;

beforeAll(async () => {
  store = await openRightsCore(folder);
  const { token } = await makeAdministrator(store);
  chief = store.as(token);
  const tokens = await makePeople(store, token, [
    { login: 'ann', role: 'duty-officer' },
    { login: 'bo', role: 'duty-officer' },
    { login: 'eve', role: 'viewer' },
  ]);
  ann = store.as(tokens.get('ann'));
  bo = store.as(tokens.get('bo'));
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** An incident of the top grade; the need that its closing is refused with. */
async function topIncident(): Promise<{
  id: string;
  need: { action: 'incident.close'; subject: string; revision: string };
}> {
  const { incident } = await ann.incidents.open({
    title: '银行卡交换系统中断',
    type: 'system-outage',
    facts: { provincesDown: 2, inServiceHours: true, downSince: store.clock.now() - 4 * 3_600_000 },
  });
  expect(incident.grade).toBe('I');
  return { id: incident.id, need: await needOf(incident.id) };
}

async function needOf(id: string) {
  const { code, details } = await refusalOf(ann.incidents.close({ incident: id }));
  expect(code).toBe('APPROVAL_NEEDED');
  return { action: 'incident.close', subject: id, revision: String(details['revision']) } as const;
}

test('two officers close an incident of the top grade together, and the log keeps who', async () => {
  const { id, need } = await topIncident();
  await ann.approvals.confirm({ ...need, passphrase: PASSPHRASE });
  await ann.approvals.confirm({ ...need, passphrase: PASSPHRASE });
  expect(await refusalOf(ann.incidents.close({ incident: id }))).toMatchObject({ code: 'APPROVAL_NEEDED' });
  await ann.approvals.confirm({ ...need, login: 'bo', passphrase: PASSPHRASE });
  expect((await ann.incidents.close({ incident: id })).incident.stage).toBe('closed');
  const row = store.core.store.db.prepare('SELECT first, second, breakGlass FROM two_person_approval').get();
  expect(row).toEqual({ first: '岗位 ann', second: '岗位 bo', breakGlass: null });
});

test('a minute later, after a change, or with the second word of somebody who may not, it is void', async () => {
  const { id, need } = await topIncident();
  await bo.approvals.confirm({ ...need, passphrase: PASSPHRASE });
  store.wait(60_001);
  await ann.approvals.confirm({ ...need, passphrase: PASSPHRASE });
  expect(await refusalOf(ann.incidents.close({ incident: id }))).toMatchObject({ code: 'APPROVAL_NEEDED' });
  const viewer = ann.approvals.confirm({ ...need, login: 'eve', passphrase: PASSPHRASE });
  expect(await refusalOf(viewer)).toMatchObject({
    code: 'MAY_NOT_CONFIRM',
    details: { action: 'incident.close', who: '岗位 eve' },
  });
  const wrong = ann.approvals.confirm({ ...need, login: 'bo', passphrase: 'not the passphrase' });
  expect(await refusalOf(wrong)).toMatchObject({ code: 'SIGN_IN_REFUSED' });
  await bo.approvals.confirm({ ...need, passphrase: PASSPHRASE });
  await bo.incidents.update({ incident: id, title: '又改了' });
  expect(await refusalOf(ann.incidents.close({ incident: id }))).toMatchObject({ code: 'APPROVAL_NEEDED' });
});

test('who opens emergency access closes alone; every window is told, the log keeps it, somebody else reviews it', async () => {
  const { id } = await topIncident();
  const { id: access } = await ann.breakGlass.open({ reason: '夜班一人', passphrase: PASSPHRASE });
  expect((await store.as(undefined, 'wall').breakGlass.current({})).items).toMatchObject([{ reason: '夜班一人' }]);
  expect((await ann.log.search({ text: '应急权限' })).items).toMatchObject([{ significant: true, priority: 'urgent' }]);
  expect(await refusalOf(bo.incidents.close({ incident: id }))).toMatchObject({ code: 'APPROVAL_NEEDED' });
  expect((await ann.incidents.close({ incident: id })).incident.stage).toBe('closed');
  expect(await refusalOf(chief.breakGlass.review({ id: access, note: '属实' }))).toMatchObject({ code: 'STILL_OPEN' });
  await ann.breakGlass.end({ id: access });
  expect((await ann.breakGlass.current({})).items).toEqual([]);
  await chief.breakGlass.review({ id: access, note: '属实' });
  expect((await bo.breakGlass.list({})).items).toMatchObject([{ reviewedBy: '系统管理员', reviewNote: '属实' }]);
});

test('opening anyway takes two over the same findings', async () => {
  await chief.places.create({ code: 'B1', name: '网点 B1', type: 'branch' });
  await chief.catalogue.saveCategory({ category: { code: 'core', name: '核心', nameEn: 'Core', ord: 1 } });
  await chief.catalogue.saveItem({
    item: {
      code: 'cash',
      category: 'core',
      name: '现金',
      nameEn: 'Cash',
      ord: 1,
      critical: true,
      dueOffsetDays: 0,
      freshHours: null,
      ownerPost: null,
      checkerPost: null,
      cadence: 'daily',
      source: null,
    },
  });
  await chief.catalogue.requireFor({ item: 'cash', placeType: 'branch', required: true });
  const { today } = await ann.gate.check({});
  const decision = { place: 'B1', date: today, outcome: 'open-anyway', reason: '居民等候' } as const;
  const { code, details } = await refusalOf(ann.gate.decide(decision));
  expect(code).toBe('APPROVAL_NEEDED');
  const need = {
    action: 'gate.open-anyway',
    subject: String(details['subject']),
    revision: String(details['revision']),
  } as const;
  await ann.approvals.confirm({ ...need, passphrase: PASSPHRASE });
  await bo.approvals.confirm({ ...need, passphrase: PASSPHRASE });
  await ann.gate.decide(decision);
  expect(await refusalOf(ann.gate.decide(decision))).toMatchObject({ code: 'APPROVAL_NEEDED' });
});
