import { expect, test } from 'vitest';
import { REPORT_PARTS } from '../../../shared/domain/reports/report.ts';
import { MARKUP_PAYLOADS } from '../../support/markup-payloads.ts';
import { pass, situationCore } from '../../support/situation.ts';

/** START is 09:30 of this date in Shanghai. */
const DATE = '2026-09-11';
const SLOT = { plan: 'daily', date: DATE, cutoff: '10:00' } as const;
const DAILY = {
  code: 'daily',
  name: '每日报到',
  nameEn: 'Daily report',
  placeTypes: ['branch' as const],
  organisations: [],
  periods: [],
  cutoffs: ['10:00'],
  leadMinutes: 60,
  startsOn: '2026-09-10',
  active: true,
};

test('a hundred markup and script payloads go through every text field and come back as they were', async () => {
  expect(new Set(MARKUP_PAYLOADS).size).toBeGreaterThanOrEqual(100);
  const { client } = await situationCore();
  for (const payload of MARKUP_PAYLOADS) {
    const short = payload.slice(0, 60).trim();
    const operator = { post: short, name: short };
    const { entry } = await client.log.add({ operator, text: payload, from: short, category: short });
    expect(entry).toMatchObject({ text: payload, from: short, category: short, post: short, person: short });
    const corrected = await client.log.correct({ entry: entry.id, text: payload, reason: payload });
    expect(corrected.entry).toMatchObject({ text: payload, reason: payload });

    const { incident: made } = await client.incidents.open({ title: payload, owner: short, facts: { harm: short } });
    const incident = made.id;
    expect(made).toMatchObject({ title: payload, owner: short, facts: { harm: short } });
    const over = await client.incidents.overrideGrade({ incident, grade: '3', reason: payload });
    expect(over.incident.override?.reason).toBe(payload);
    await client.incidents.link({ incident, link: { kind: 'task', ref: short }, note: payload });
    const told = { incident, clock: 'phone-leader', told: short, medium: 'phone' as const, note: payload };
    expect((await client.clocks.stop(told)).clock.stop).toMatchObject({ told: short, note: payload });
    const closed = await client.incidents.close({ incident, conclusion: payload });
    expect(closed.incident).toMatchObject({ conclusion: payload, links: [{ ref: short, note: payload }] });
    const again = await client.incidents.reopen({ incident, reason: payload });
    expect(again.incident.reopenReason).toBe(payload);

    expect((await client.posture.set({ level: 'alert', ground: payload })).current.ground).toBe(payload);
    const { activation } = await client.posture.activatePlan({ plan: short, ground: payload });
    expect(activation).toMatchObject({ plan: short, ground: payload });
    const system = { system: 'card-switch', name: short, nameEn: short, kind: 'system' };
    expect((await client.systems.save(system)).system).toMatchObject({ name: short });
    const state = await client.systems.setState({ system: 'card-switch', state: 'degraded', note: payload });
    expect(state.system.note).toBe(payload);
    expect((await client.incidents.timeline({ incident })).items.length).toBeGreaterThan(5);
  }
  expect((await client.log.search({ text: 'globalThis', limit: 500 })).items.length).toBeGreaterThan(100);
  expect((await client.system.verify({})).ok).toBe(true);
}, 60_000);

test('they go through reports, the reporting in of outlets, the roster, contacts and the handover as well', async () => {
  const opened = await situationCore();
  const { client } = opened;
  const { incident } = await client.incidents.open({ title: '冒烟', type: 'fire', places: ['B1'] });
  await client.reporting.savePlan({ plan: DAILY });
  await client.duty.savePosition({ code: 'officer', name: '值班员', nameEn: null, ord: 1, needed: 1 });
  pass(opened, 35);
  let { report } = await client.reports.draft({ incident: incident.id, kind: 'first' });
  for (const [index, payload] of MARKUP_PAYLOADS.entries()) {
    const short = payload.slice(0, 60).trim();
    const operator = { post: short, name: short };
    // One report takes many texts in turn, and is published with the last of them.
    if (index % 25 === 0)
      ({ report } = await client.reports.draft({ operator, incident: incident.id, kind: 'follow-up' }));
    const contents = Object.fromEntries(REPORT_PARTS.map((part) => [part, payload]));
    const saved = await client.reports.save({ operator, report: report.id, contents });
    expect(saved.report.contents).toMatchObject(contents);

    const { report: said } = await client.reporting.report({
      ...SLOT,
      operator,
      place: 'B1',
      text: payload,
      from: short,
    });
    expect(said).toMatchObject({ text: payload, from: short });
    const { entry } = await client.reporting.chase({ ...SLOT, operator, place: 'B2', number: short, note: payload });
    expect(entry.text).toContain(payload);

    const position = { code: `p${index}`, name: short, nameEn: short, ord: index, needed: 0 };
    expect((await client.duty.savePosition({ operator, ...position })).position).toMatchObject({ name: short });
    const shift = { position: position.code, date: DATE, from: '08:00', to: '20:00', post: short, note: short };
    expect((await client.duty.saveShift({ operator, ...shift })).shift).toMatchObject({ post: short, note: short });
    const { contact } = await client.contacts.save({
      operator,
      kind: 'police',
      organisation: short,
      department: short,
      language: short,
      note: payload,
      numbers: [{ number: short, label: short }],
    });
    expect(contact).toMatchObject({ organisation: short, department: short, note: payload });
    await client.handover.note({ operator, section: 'incidents', text: payload });
    if (index % 25 !== 24) continue;
    expect((await client.reports.publish({ operator, report: report.id })).report.contents).toMatchObject(contents);
    expect(JSON.stringify((await client.handover.picture({})).picture)).toContain(JSON.stringify(payload).slice(1, -1));
    for (const format of ['pdf', 'docx'] as const) {
      const file = await client.reports.document({ report: report.id, format });
      expect(file.base64.length).toBeGreaterThan(1000);
    }
  }
  expect((await client.system.verify({})).ok).toBe(true);
}, 120_000);
