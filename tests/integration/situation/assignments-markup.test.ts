import { expect, test } from 'vitest';
import { MARKUP_PAYLOADS } from '../../support/markup-payloads.ts';
import { situationCore } from '../../support/situation.ts';

test('a hundred markup and script payloads go through every text field of playbooks, tasks and orders and come back as they were', async () => {
  const { client } = await situationCore();
  const { incident } = await client.incidents.open({ title: '冒烟', type: 'fire', places: ['B1'] });
  const about = { incident: incident.id };
  const { items } = await client.playbooks.list({});
  const [first] = items.find(({ code }) => code === 'general')?.steps ?? [];
  if (!first) throw new Error('no step');
  for (const [index, payload] of MARKUP_PAYLOADS.entries()) {
    const short = payload.slice(0, 60).trim();
    const operator = { post: short, name: short };
    const said = { operator, title: payload, detail: payload, owner: short, points: [payload], ...about };
    const { task } = await client.tasks.create(said);
    expect(task).toMatchObject({ title: payload, detail: payload, owner: short, points: [{ text: payload }] });
    expect(task.createdBy).toEqual(operator);
    const blocked = await client.tasks.block({ operator, task: task.id, reason: payload });
    expect(blocked.task.reason).toBe(payload);
    const changed = await client.tasks.update({ operator, task: task.id, title: short, owner: short });
    expect(changed.task).toMatchObject({ title: short, owner: short });
    await client.tasks.done({ operator, task: task.id, note: payload });
    const { events } = await client.tasks.get({ task: task.id });
    expect(events.at(-1)).toMatchObject({ kind: 'done', reason: payload, by: operator });

    const recurring = { operator, title: payload, detail: payload, owner: short, cadence: 'daily', minute: 0 } as const;
    expect((await client.tasks.saveRule({ ...recurring, points: [payload] })).rule).toMatchObject({
      title: payload,
      detail: payload,
      points: [{ text: payload }],
    });
    const { order } = await client.orders.issue({ operator, text: payload, posts: [short], ...about });
    const recipient = order.recipients[0]?.id ?? '';
    expect(order).toMatchObject({ text: payload, recipients: [{ post: short }] });
    await client.orders.remind({ operator, order: order.id, recipient, medium: 'phone', note: payload });
    const answered = { operator, order: order.id, recipient, by: short, medium: 'phone', note: payload } as const;
    expect((await client.orders.acknowledge(answered)).order.recipients[0]).toMatchObject({
      acknowledgedBy: short,
      note: payload,
    });
    const off = await client.orders.withdraw({ operator, order: order.id, reason: payload });
    expect(off.order.withdrawReason).toBe(payload);

    const text = { title: payload, titleEn: payload, detail: payload, detailEn: payload, post: short, postEn: short };
    const checklist = [{ code: 'p1', text: payload, textEn: payload }];
    const step = { ...first, ...text, after: [], when: null, checklist };
    const playbook = { code: `markup-${index}`, validFrom: '2026-09-11', name: short, nameEn: short, source: short };
    await client.playbooks.save({ operator, playbook: { ...playbook, types: ['other'], steps: [step] } });
    if (index % 20 !== 0) continue;
    const { run } = await client.playbooks.start({ operator, incident: incident.id, playbook: playbook.code });
    expect(run.steps[0]?.task).toMatchObject({ title: payload, detail: payload, points: [{ text: payload }] });
  }
  const { items: lines } = await client.incidents.timeline({ incident: incident.id });
  expect(lines.filter(({ kind }) => kind === 'task' || kind === 'order').length).toBeGreaterThan(500);
  expect((await client.system.verify({})).ok).toBe(true);
}, 120_000);
