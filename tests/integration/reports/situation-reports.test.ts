import { expect, test } from 'vitest';
import { refusalOf } from '../../support/core-client.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { openOutage, pass, situationCore } from '../../support/situation.ts';

const OFFICER = { post: '值班员', name: '甲' };
const COMMANDER = { post: '指挥长' };

const bytesOf = ({ base64 }: { base64: string }): Buffer => Buffer.from(base64, 'base64');

test('a draft says what the facts say and flags in place what they do not', async () => {
  const core = await situationCore();
  const { incident } = await openOutage(core, 45);
  const { report } = await core.client.reports.draft({ incident: incident.id, kind: 'first', operator: OFFICER });
  expect(report).toMatchObject({ stage: 'draft', number: null, clock: 'first-regulator', needsApproval: true });
  expect(report.contents.grade).toContain('II 级（重大）');
  expect(report.contents.place).toContain('网点 B1（B1）');
  expect(report.contents.scope).toContain('中断省份 2 个');
  expect(report.contents.scope).toContain('45 分钟');
  expect(report.contents.trend).toContain('升为 I 级');
  expect(report.missing).toEqual(['cause', 'harm', 'loss', 'measures']);
  const { fresh } = await core.client.reports.preview({ incident: incident.id, lang: 'en' });
  expect(fresh.loss).toEqual({ text: '', asks: ['sum'] });
  expect(fresh.grade.text).toContain('Grade II (Major)');

  const { pages, text, title } = await readPdf(bytesOf(await core.client.reports.document({ report: report.id })));
  expect(pages).toHaveLength(2);
  expect(title).toBe('情况报告（首报）');
  expect(text).toContain('尚缺4项原因、危害程度、可能损失、拟采取措施');
  expect(text).toContain('缺项：“原因”尚未查明');
  expect(text).toContain('草稿');
});

test('somebody else approves, publishing numbers it and stops its clock, and from then on nothing in it changes', async () => {
  const core = await situationCore();
  const { client } = core;
  const { incident } = await openOutage(core, 45);
  const { report } = await client.reports.draft({ incident: incident.id, kind: 'first', operator: OFFICER });
  const id = report.id;
  const saved = await client.reports.save({
    report: id,
    expected: report.revision,
    contents: { cause: '光缆被挖断' },
    operator: { post: '值班员', name: '乙' },
  });
  expect(
    await refusalOf(client.reports.save({ report: id, expected: report.revision, contents: { cause: '别的' } })),
  ).toMatchObject({
    code: 'REPORT_CHANGED',
  });
  expect(await refusalOf(client.reports.publish({ report: id, operator: OFFICER }))).toMatchObject({
    code: 'APPROVAL_REQUIRED',
  });
  // Whoever wrote in it, first or later, and a post without a name that may be one of them.
  for (const operator of [OFFICER, { post: '值班员', name: '乙' }, { post: '值班员' }])
    expect(await refusalOf(client.reports.approve({ report: id, operator }))).toMatchObject({ code: 'SAME_WRITER' });
  await client.reports.approve({ report: id, expected: saved.report.revision, operator: COMMANDER });
  // A word changed after the approval: it has to be approved again.
  const again = await client.reports.save({ report: id, contents: { loss: '暂无' }, operator: OFFICER });
  expect(again.report).toMatchObject({ stage: 'draft', approved: null });
  await client.reports.approve({ report: id, operator: COMMANDER });
  pass(core, 5);
  const told = { who: '监管值班室', medium: 'written' } as const;
  const { report: published } = await client.reports.publish({ report: id, told, operator: OFFICER });
  expect(published).toMatchObject({
    stage: 'published',
    number: 1,
    sent: { told: '监管值班室', clock: 'first-regulator' },
  });
  const { items } = await client.clocks.list({ incident: incident.id, stopped: true });
  expect(items.find(({ clock }) => clock === 'first-regulator')).toMatchObject({
    state: 'timely',
    stop: { told: '监管值班室' },
  });

  const timeline = (await client.incidents.timeline({ incident: incident.id })).items;
  expect(timeline.find(({ other }) => other?.ref === id)).toMatchObject({ kind: 'report', by: OFFICER });

  const before = bytesOf(await client.reports.document({ report: id }));
  await client.incidents.update({ incident: incident.id, title: '改了标题', facts: { provincesDown: 5 } });
  await client.incidents.setPlace({ incident: incident.id, place: 'B2', affected: true });
  pass(core, 300);
  expect(bytesOf(await client.reports.document({ report: id })).equals(before)).toBe(true);
  for (const change of [
    client.reports.save({ report: id, contents: { cause: '改' } }),
    client.reports.approve({ report: id, operator: COMMANDER }),
    client.reports.publish({ report: id }),
    client.reports.discard({ report: id }),
  ])
    expect(await refusalOf(change)).toMatchObject({ code: 'REPORT_PUBLISHED' });
  expect((await client.system.verify({})).ok).toBe(true);

  const next = await client.reports.draft({ incident: incident.id, kind: 'follow-up', operator: OFFICER });
  expect(next.report.contents).toMatchObject({ cause: '光缆被挖断', loss: '暂无' });
  expect(next.report.contents.scope).toContain('中断省份 5 个');
  await client.reports.approve({ report: next.report.id, operator: COMMANDER });
  expect((await client.reports.publish({ report: next.report.id })).report).toMatchObject({ number: 2, sent: null });
  // The evidence comes later.
  const sent = await client.reports.send({ report: next.report.id, told: { who: '监管值班室', medium: 'phone' } });
  expect(sent.report.sent).toMatchObject({ medium: 'phone', clock: 'follow-up' });
  expect((await client.reports.list({ incident: incident.id })).items.map(({ number }) => number)).toEqual([2, 1]);
});

test('parts that are what the facts say come in either language, what a person wrote as it was written', async () => {
  const core = await situationCore();
  const { incident } = await openOutage(core, 45);
  const { report } = await core.client.reports.draft({ incident: incident.id, kind: 'first', operator: OFFICER });
  await core.client.reports.save({ report: report.id, contents: { cause: '光缆被挖断' } });
  const { text } = await readPdf(bytesOf(await core.client.reports.document({ report: report.id, lang: 'en' })));
  expect(text).toContain('Situationreport:initialreport');
  expect(text).toContain('Provincesout:2');
  expect(text).toContain('光缆被挖断');
  expect(text).not.toContain('中断省份');
});

test('without a report, or a clock that asks for it, things are refused plainly', async () => {
  const core = await situationCore();
  const { client } = core;
  const { incident } = await client.incidents.open({ title: '客户纠纷', type: 'disturbance', operator: OFFICER });
  expect(await refusalOf(client.reports.document({}))).toMatchObject({ code: 'REPORT_NOT_NAMED' });
  expect(await refusalOf(client.reports.get({ report: 'none' }))).toMatchObject({ code: 'UNKNOWN_REPORT' });
  expect(await refusalOf(client.reports.draft({ incident: 'none', kind: 'first' }))).toMatchObject({
    code: 'UNKNOWN_INCIDENT',
  });
  const unknown = client.reports.draft({ incident: incident.id, kind: 'first', clock: 'none' });
  expect(await refusalOf(unknown)).toMatchObject({ code: 'UNKNOWN_CLOCK' });
  // Ungraded: no clock runs, nobody has to approve.
  const { report } = await client.reports.draft({ incident: incident.id, kind: 'first', operator: OFFICER });
  expect(report).toMatchObject({ clock: null, needsApproval: false });
  expect(report.missing).toContain('grade');
  const told = { who: '张', medium: 'phone' } as const;
  expect(await refusalOf(client.reports.publish({ report: report.id, told }))).toMatchObject({
    code: 'REPORT_WITHOUT_CLOCK',
  });
  expect((await client.reports.get({ report: report.id })).report.stage).toBe('draft');
  expect(await refusalOf(client.reports.send({ report: report.id, told }))).toMatchObject({ code: 'NOT_PUBLISHED' });
  await client.reports.discard({ report: report.id });
  expect((await client.reports.list({ incident: incident.id })).items).toEqual([]);
  expect(
    bytesOf(await client.reports.document({ incident: incident.id, format: 'docx' }))
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
});
