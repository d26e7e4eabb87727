import { expect, test } from 'vitest';
import { MARKUP_PAYLOADS } from '../../support/markup-payloads.ts';
import { situationCore } from '../../support/situation.ts';

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
