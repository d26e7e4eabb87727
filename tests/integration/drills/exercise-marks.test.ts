import { createRouterClient } from '@orpc/server';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { runImport, testCore, type CoreClient } from '../../support/core-client.ts';
import { makeSmallEvent } from '../../support/small-event.ts';
import { EXERCISE_MARK, markedAsExercise } from '../../../shared/domain/documents/exercise-mark.ts';
import type { DocumentModel } from '../../../shared/domain/documents/document.ts';

const MODEL: DocumentModel = {
  lang: 'zh',
  at: 0,
  head: { title: '首报', issuer: '中心', version: '1', dated: '今天', confidentiality: '内部', marks: ['草稿'] },
  blocks: [{ kind: 'paragraph', text: '正文' }],
};

test('a document of an exercise says so in its title, on every page and before anything else', () => {
  for (const lang of ['zh', 'en'] as const) {
    const { head, blocks } = markedAsExercise({ ...MODEL, lang }, { number: 7, title: '停电' });
    expect(head.title).toContain(EXERCISE_MARK);
    expect(head.marks).toEqual([EXERCISE_MARK, '草稿']);
    expect(blocks[0]).toMatchObject({ kind: 'callout', tone: 'alert', text: expect.stringContaining('停电') });
    expect(blocks.at(-1)).toEqual(MODEL.blocks[0]);
  }
});

test('what is made inside an exercise carries the mark in its name and in the file, what is made outside does not', async () => {
  const { client, core } = await testCore();
  await makeSmallEvent(client);
  await client.places.create({ code: 'A', name: 'A', type: 'branch' });
  const { drill } = await client.drills.plan({ scenario: 'power-cut', places: ['A'] });
  await client.drills.start({ drill });
  const inside: CoreClient = createRouterClient(core.router, { context: { client: 'test', exercise: drill } });
  const made = await documentOf(inside);
  expect(made.fileName).toContain('EXERCISE');
  expect(documentXml(made.base64)).toContain('EXERCISE');
  for (const [world, marked] of [
    [inside, true],
    [client, false],
  ] as const) {
    const book = await briefingBook(world);
    expect(book.fileName.startsWith(EXERCISE_MARK)).toBe(marked);
    expect(sheetNames(book.base64).every((name) => name.startsWith(EXERCISE_MARK))).toBe(marked);
    const log = await auditFile(world);
    expect(log.fileName.startsWith(EXERCISE_MARK)).toBe(marked);
    expect(log.lines.length).toBeGreaterThan(1);
    expect(
      log.lines.every((line) => line.startsWith(`\uFEFF${EXERCISE_MARK},`) || line.startsWith(`${EXERCISE_MARK},`)),
    ).toBe(marked);
    const refused = await refusedRows(world);
    expect(refused.fileName.startsWith(EXERCISE_MARK)).toBe(marked);
    expect(sheetNames(refused.base64)[0]?.startsWith(EXERCISE_MARK)).toBe(marked);
    expect((await world.imports.template({ kind: 'places', lang: 'zh' })).fileName.startsWith(EXERCISE_MARK)).toBe(
      marked,
    );
    const [layout] = (await world.wall.layouts({})).items;
    const kept = await world.wall.exportLayout({ code: layout?.code ?? '' });
    expect(kept.fileName.startsWith(EXERCISE_MARK)).toBe(marked);
  }
  // Last: a real incident ends the exercise.
  const real = await documentOf(client);
  expect(real.fileName).not.toContain('EXERCISE');
  expect(documentXml(real.base64)).not.toContain('EXERCISE');
});

function sheetNames(base64: string): string[] {
  const book = strFromU8(
    unzipSync(new Uint8Array(Buffer.from(base64, 'base64')))['xl/workbook.xml'] ?? new Uint8Array(),
  );
  return [...book.matchAll(/<sheet name="([^"]+)"/g)].map(([, name = '']) => name);
}

async function briefingBook(world: CoreClient): Promise<{ fileName: string; base64: string }> {
  const { briefing } = await world.briefing.draft({});
  return world.briefing.document({ briefing: briefing.id, format: 'xlsx', lang: 'en' });
}

async function auditFile(world: CoreClient): Promise<{ fileName: string; lines: string[] }> {
  const pieces: Buffer[] = [];
  let fileName = '';
  for await (const part of await world.audit.export({ filter: {}, format: 'csv', zone: 'Asia/Shanghai' })) {
    if (part.type === 'piece') pieces.push(Buffer.from(part.base64, 'base64'));
    if (part.type === 'done') ({ fileName } = part);
  }
  // A field of several lines goes on in the next: only lines that begin a record count.
  const lines = Buffer.concat(pieces).toString('utf8').split('\r\n').filter(Boolean);
  return { fileName, lines };
}

async function refusedRows(world: CoreClient): Promise<{ fileName: string; base64: string }> {
  const job = await runImport(world, 'code,name,type\n,没有编号,branch', { kind: 'places' });
  return world.imports.rejectedWorkbook({ job: job.job, lang: 'zh' });
}

/** The text of a docx. */
function documentXml(base64: string): string {
  return strFromU8(unzipSync(new Uint8Array(Buffer.from(base64, 'base64')))['word/document.xml'] ?? new Uint8Array());
}

async function documentOf(world: CoreClient): Promise<{ fileName: string; base64: string }> {
  const { incident } = await world.incidents.open({ title: 'x', type: 'fire', scheme: 'information-system' });
  return world.reports.document({ incident: incident.id, kind: 'first', format: 'docx', lang: 'en' });
}
