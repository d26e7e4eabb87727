import { rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { durationText } from '../../../shared/domain/drills/duration-text.ts';
import { conductedDrill, evaluatedDrill, type ConductedDrill } from '../../support/conducted-drill.ts';
import { refusalOf, reopened, START, testCore, type TestCore } from '../../support/core-client.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { makeSmallEvent } from '../../support/small-event.ts';
import { replayedExercise } from '../../support/replayed-exercise.ts';

const MINUTE_MS = 60_000;
const WRITER = { post: '内控岗' };
const CHIEF = { post: '指挥长' };

const folderOf = ({ dataDir }: TestCore, { drill }: ConductedDrill): string => path.join(dataDir, 'exercises', drill);
const storeOf = (opened: TestCore, drill: ConductedDrill): string =>
  path.join(folderOf(opened, drill), 'console.sqlite');
const bytesOf = ({ base64 }: { base64: string }): Buffer => Buffer.from(base64, 'base64');
const squeeze = (text: string): string => text.replaceAll(/\s/gu, '');

/** Text of a Word file and of its running head, without white space. */
function wordText(file: { base64: string }): string {
  const parts = Object.entries(unzipSync(bytesOf(file))).filter(([name]) =>
    /^word\/(document|header\d)\.xml$/.test(name),
  );
  return squeeze(parts.map(([, bytes]) => strFromU8(bytes).replaceAll(/<[^>]+>/g, '')).join(''));
}

async function evaluated() {
  const opened = await testCore();
  return { opened, client: opened.client, conducted: await evaluatedDrill(opened) };
}

test('the figures of the report equal those worked out again from the change log of the exercise', async () => {
  const { opened, client, conducted } = await evaluated();
  const { drill } = conducted;
  const { report } = await client.drills.report({ drill });
  const { figures } = report;
  const log = replayedExercise(storeOf(opened, conducted), drill);
  const timed = (kind: string) => figures.timings.filter((one) => one.kind === kind);
  expect(timed('detection')[0]?.tookMs).toBe(log.detection);
  expect(timed('first-report')[0]?.tookMs).toBe(log.firstReport);
  expect(new Map(timed('step').map(({ ref, tookMs, targetMs }) => [ref, { took: tookMs, target: targetMs }]))).toEqual(
    log.steps,
  );
  const told = timed('clock').filter(({ tookMs }) => tookMs !== null);
  expect(new Map(told.map(({ ref, tookMs }) => [ref.slice(0, ref.lastIndexOf('/')), tookMs]))).toEqual(log.told);
  expect({ released: figures.injects.released, entries: figures.entries, incidents: figures.incidents.length }).toEqual(
    {
      released: log.released,
      entries: log.entries,
      incidents: log.incidents,
    },
  );
  expect(figures.archive).toEqual({ folder: `exercises/${drill}`, changes: log.changes, hash: log.hash });
  // And they are what was done: detected after 4 minutes, told after 11 of which none counts that was paused.
  expect(log).toMatchObject({ detection: 4 * MINUTE_MS, firstReport: 11 * MINUTE_MS, entries: 1, incidents: 1 });
  expect(figures).toMatchObject({
    lastedMs: 50 * MINUTE_MS,
    pausedMs: 10 * MINUTE_MS,
    ratings: { P: 1, S: 1, M: 1, U: 0, unrated: 0 },
    actionCounts: { total: 1, open: 1 },
    drill: { result: 'failed', elsewhere: false },
  });
  const steps = timed('step');
  expect(steps.find(({ ref }) => ref.endsWith('/confirm'))).toMatchObject({
    tookMs: 5 * MINUTE_MS,
    outcome: 'in-time',
  });
  expect(steps.find(({ ref }) => ref.endsWith('/vendor'))).toMatchObject({ tookMs: null, outcome: 'skipped' });
  expect(steps.find(({ ref }) => ref.endsWith('/switch'))).toMatchObject({ tookMs: null, outcome: 'missed' });
  expect(steps.find(({ ref }) => ref.endsWith('/restore'))).toMatchObject({ tookMs: null, outcome: 'open' });
  expect(figures.objectives.map(({ tookMs, outcome, rating }) => ({ tookMs, outcome, rating }))).toEqual([
    { tookMs: 11 * MINUTE_MS, outcome: 'in-time', rating: 'S' },
    { tookMs: 15 * MINUTE_MS, outcome: 'in-time', rating: 'M' },
    { tookMs: null, outcome: 'missed', rating: 'P' },
  ]);
});

test('it is drafted, edited, approved by someone else, and from then on stands as it was under its number', async () => {
  const { opened, client, conducted } = await evaluated();
  const { drill } = conducted;
  expect((await client.drills.report({ drill })).report).toMatchObject({ stage: 'assembled', version: null });
  const { report: draft } = await client.drills.draftReport({ drill, operator: WRITER });
  expect(draft).toMatchObject({ stage: 'draft', version: 1, number: null, drafted: { by: WRITER } });
  expect((await refusalOf(client.drills.draftReport({ drill }))).code).toBe('DRAFT_EXISTS');
  const saved = await client.drills.saveReport({
    drill,
    version: 1,
    expected: draft.revision,
    texts: { summary: '  改写的摘要。 ', improvements: '定级讨论过久。' },
    operator: WRITER,
  });
  // A text that is what the figures say is not kept as written; what is written in one language stands in the other too.
  expect(saved.report.texts.summary).toEqual({ zh: '改写的摘要。', en: '改写的摘要。' });
  const both = await client.drills.saveReport({
    drill,
    version: 1,
    lang: 'en',
    texts: { summary: 'Rewritten.' },
    operator: WRITER,
  });
  expect(both.report.texts.summary).toEqual({ zh: '改写的摘要。', en: 'Rewritten.' });
  const stale = { drill, version: 1, expected: draft.revision, texts: { plan: 'x' } };
  expect((await refusalOf(client.drills.saveReport(stale))).code).toBe('REPORT_CHANGED');

  const approval = { drill, version: 1 };
  expect((await refusalOf(client.drills.approveReport({ ...approval, operator: WRITER }))).code).toBe('SAME_WRITER');
  const { digest } = both.report;
  const [action] = (await client.drills.actions({ drill })).items;
  await client.drills.actionStep({ action: action?.id ?? '', step: 'do', operator: { post: '科技岗' } });
  // What was read is not what would be approved.
  expect((await refusalOf(client.drills.approveReport({ ...approval, expected: digest, operator: CHIEF }))).code).toBe(
    'REPORT_CHANGED',
  );
  const now = (await client.drills.report({ drill })).report;
  const { report: approved } = await client.drills.approveReport({
    ...approval,
    expected: now.digest,
    operator: CHIEF,
  });
  expect(approved).toMatchObject({ stage: 'approved', number: 1, approved: { by: CHIEF } });

  await client.drills.actionStep({ action: action?.id ?? '', step: 'verify', operator: CHIEF });
  await client.places.update({ code: 'A', name: '改名的网点' });
  expect((await client.drills.report({ drill })).report).toEqual(approved);
  for (const call of [
    client.drills.saveReport({ drill, version: 1, texts: { plan: 'x' } }),
    client.drills.approveReport({ drill, version: 1, operator: { post: '第三人' } }),
    client.drills.discardReport({ drill, version: 1 }),
  ])
    expect((await refusalOf(call)).code).toBe('REPORT_APPROVED');

  const { report: next } = await client.drills.draftReport({ drill, operator: CHIEF });
  expect(next).toMatchObject({
    stage: 'draft',
    version: 2,
    texts: { summary: { zh: '改写的摘要。', en: 'Rewritten.' } },
  });
  expect(next.texts.plan.zh).toContain('未了结 0 项');
  expect((await client.drills.report({ drill })).report.version).toBe(1);
  await client.drills.discardReport({ drill, version: 2 });
  await client.drills.draftReport({ drill, operator: CHIEF });
  const { report: second } = await client.drills.approveReport({ drill, version: 3, operator: WRITER });
  expect(second).toMatchObject({ version: 3, number: 2 });
  const { versions } = await client.drills.report({ drill });
  expect(versions.map(({ version, number }) => [version, number])).toEqual([
    [1, 1],
    [3, 2],
  ]);
  const again = await reopened(opened);
  expect((await again.client.drills.report({ drill, version: 1 })).report).toEqual(approved);
  expect(await again.client.system.verify({})).toMatchObject({ ok: true });
});

test('there is none of a drill that has not ended, and none is approved before the drill is concluded', async () => {
  const opened = await testCore();
  const { client } = opened;
  const { drill } = await conductedDrill(opened);
  const { drill: planned } = await client.drills.plan({ scenario: 'core-outage', places: ['A'] });
  expect((await refusalOf(client.drills.report({ drill: planned }))).code).toBe('WRONG_STAGE');
  expect((await refusalOf(client.drills.report({ drill: 'none' }))).code).toBe('UNKNOWN_DRILL');
  await client.drills.draftReport({ drill, operator: WRITER });
  expect((await refusalOf(client.drills.approveReport({ drill, version: 1, operator: CHIEF }))).code).toBe(
    'WRONG_STAGE',
  );
  expect((await refusalOf(client.drills.report({ drill, version: 7 }))).code).toBe('UNKNOWN_REPORT');
});

test('its data is archived: the figures with the report, the store of the exercise beside it, checked when it is asked for', async () => {
  const { opened, client, conducted } = await evaluated();
  const { drill } = conducted;
  await client.drills.draftReport({ drill, operator: WRITER });
  const { report } = await client.drills.approveReport({ drill, version: 1, operator: CHIEF });
  expect(await client.drills.reportArchive({ drill })).toEqual({
    archive: report.figures.archive,
    state: 'intact',
    reports: 1,
  });
  // Weeks later, in a core started again: nothing was added to the exercise, however much time has gone by.
  opened.clock.advance(30 * 24 * 60 * MINUTE_MS);
  const later = await reopened(opened);
  expect((await later.client.drills.reportArchive({ drill })).state).toBe('intact');
  expect(replayedExercise(storeOf(opened, conducted), drill).hash).toBe(report.figures.archive?.hash);
  await later.core.close();
  const altered = new Database(storeOf(opened, conducted));
  altered.prepare("UPDATE task SET settledAt = settledAt - 60000 WHERE state = 'done'").run();
  altered.close();
  const after = await testCore({ dataDir: opened.dataDir, now: opened.clock.now() });
  expect((await after.client.drills.reportArchive({ drill })).state).toBe('changed');
  await after.core.close();
  rmSync(folderOf(opened, conducted), { recursive: true });
  const without = await testCore({ dataDir: opened.dataDir, now: opened.clock.now() });
  // The live store has the data as well: the exercise is made again from them.
  expect(await without.client.drills.reportArchive({ drill })).toMatchObject({ state: 'intact', reports: 1 });
  expect(replayedExercise(storeOf(opened, conducted), drill).hash).toBe(report.figures.archive?.hash);
  expect((await without.client.drills.report({ drill })).report).toEqual(report);
  const data = await without.client.drills.reportDocument({ drill, format: 'json' });
  expect(JSON.parse(bytesOf(data).toString('utf8'))).toEqual(report);
});

test('the documents carry the figures of the API in both languages, marked on every page', async () => {
  const { client, conducted } = await evaluated();
  const { drill } = conducted;
  await client.drills.draftReport({ drill, operator: WRITER });
  expect(wordText(await client.drills.reportDocument({ drill, format: 'docx' }))).toContain('演练EXERCISE草稿');
  const { report } = await client.drills.approveReport({ drill, version: 1, operator: CHIEF });
  const { figures, texts } = report;
  for (const lang of ['zh', 'en'] as const) {
    const pdf = await client.drills.reportDocument({ drill, lang });
    expect(pdf.fileName).toContain('演练 EXERCISE');
    const { pages, text } = await readPdf(bytesOf(pdf));
    for (const page of pages) expect(page).toContain('演练 EXERCISE');
    expect(text).not.toContain(lang === 'zh' ? '演练EXERCISE草稿' : '演练EXERCISE·Draft');
    const pick = (zh: string, en: string | null): string => squeeze(lang === 'zh' ? zh : (en ?? zh));
    const said = [
      ...Object.values(texts).flatMap((section) => section[lang].split('\n').map(squeeze)),
      ...figures.timings.flatMap(({ name, nameEn, tookMs, targetMs }) => [
        pick(name, nameEn),
        ...(tookMs === null
          ? []
          : [targetMs === null ? durationText(tookMs) : `${durationText(tookMs)}/${durationText(targetMs)}`]),
      ]),
      ...figures.timeline.map((line) => pick(line.text, line.textEn)),
      ...figures.actions.map(({ text: action }) => action),
      figures.archive?.hash.slice(0, 16) ?? 'no archive',
    ];
    expect(said.filter((one) => !text.includes(one))).toEqual([]);
  }
  const plain = wordText(await client.drills.reportDocument({ drill, format: 'docx' }));
  for (const word of ['演练EXERCISE', durationText(4 * MINUTE_MS), '补充定级速查卡']) expect(plain).toContain(word);
});

test('a drill that was held elsewhere is reported with the times noted then, without an exercise', async () => {
  const { client } = await testCore();
  await makeSmallEvent(client);
  await client.places.create({ code: 'A', name: 'A', type: 'branch' });
  const { drill } = await client.drills.record({
    scenario: 'power-cut',
    places: ['A'],
    heldAt: START - 60 * MINUTE_MS,
    endedAt: START - 30 * MINUTE_MS,
    result: 'passed',
    times: [{ objective: 0, minutes: 2 }],
  });
  const { figures } = (await client.drills.report({ drill })).report;
  expect(figures).toMatchObject({ timings: [], timeline: [], archive: null, lastedMs: 30 * MINUTE_MS });
  expect(figures.objectives.slice(0, 2)).toMatchObject([
    { tookMs: 2 * MINUTE_MS, targetMs: MINUTE_MS, outcome: 'late', timedBy: 'hand' },
    { tookMs: null, outcome: 'not-done', timedBy: null },
  ]);
  expect(await client.drills.reportArchive({ drill })).toEqual({ archive: null, state: 'none', reports: 0 });
});
