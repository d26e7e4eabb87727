import * as workbooks from '@e965/xlsx';
import { expect, test } from 'vitest';
import { contractProcedures, jsonSchema } from '../../../main/core/entry/cli/procedures.ts';
import { finishedImport, START, DAY_MS, startImport, testCore, type CoreClient } from '../../support/core-client.ts';
import { FORMULA_STRINGS } from '../../support/formula-strings.ts';

type Cell = { readonly f?: string; readonly t?: string; readonly v?: unknown };

/** The cells of a workbook that a spreadsheet would work out, and those whose text begins like a formula but is not kept as text. */
function liveCells(base64: string): string[] {
  const book = workbooks.read(Buffer.from(base64, 'base64'), { type: 'buffer', cellFormula: true });
  return book.SheetNames.flatMap((name) =>
    Object.entries(book.Sheets[name] ?? {})
      .filter(([at]) => !at.startsWith('!'))
      .filter(([, cell]) => {
        const { f, t, v } = cell as Cell;
        return f !== undefined || (typeof v === 'string' && /^\s*[=+\-@＝＋－＠]/.test(v) && t !== 's' && t !== 'str');
      })
      .map(([at]) => `${name}!${at}`),
  );
}

/** The exported audit as one file. */
async function auditFile(client: CoreClient, format: 'csv' | 'xlsx'): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const step of await client.audit.export({ filter: {}, format, zone: 'Asia/Shanghai' }))
    if (step.type === 'piece') pieces.push(Buffer.from(step.base64, 'base64'));
  return Buffer.concat(pieces);
}

/** Fields of a CSV file that a spreadsheet would take for a formula; a number with a sign is only a number. */
const liveFields = (csv: string): string[] =>
  fieldsOf(csv).filter((field) => /^[=+\-@\t\r\n＝＋－＠]/.test(field) && !/^[+-]?\d+(\.\d+)?$/.test(field));

/** Fields of CSV as RFC 4180 has it. */
function fieldsOf(csv: string): string[] {
  return [...csv.replace('\uFEFF', '').matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}

/** Text of every cell. */
const textsIn = (base64: string): string[] => {
  const book = workbooks.read(Buffer.from(base64, 'base64'), { type: 'buffer' });
  return book.SheetNames.flatMap((name) =>
    Object.values(book.Sheets[name] ?? {}).map((cell) => String((cell as Cell).v ?? '')),
  );
};

const csvField = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A store where every name and note a person can give is one of the texts. */
async function storeOfFormulas(client: CoreClient): Promise<void> {
  await client.event.save({
    name: FORMULA_STRINGS[0] ?? '',
    zone: 'Asia/Shanghai',
    opensAt: START + DAY_MS,
    closesAt: START + 9 * DAY_MS,
  });
  for (const [at, text] of FORMULA_STRINGS.entries()) {
    const code = `P-${at}`;
    await client.places.create({ code, name: text, type: 'branch' });
    await client.readiness.set({ place: code, item: 'rmb-small-notes', status: 'not-ready', note: text });
    await client.log.add({ text, place: code });
    if (at < 10)
      await client.incidents.open({ title: text, type: 'system-outage', places: [code], operator: { post: '值班员' } });
  }
}

test('fifty texts that look like formulas come out as text in every workbook', async () => {
  expect(new Set(FORMULA_STRINGS).size).toBe(50);
  const { client } = await testCore();
  await storeOfFormulas(client);

  const rows = FORMULA_STRINGS.map((text) => `${csvField(text)},${csvField(text)},nothing-such`);
  const job = await startImport(client, `code,name,type\n${rows.join('\n')}\n`, { kind: 'places' });
  await finishedImport(client, job);
  for (const lang of ['zh', 'en'] as const) {
    const rejected = await client.imports.rejectedWorkbook({ job, lang });
    expect(liveCells(rejected.base64)).toEqual([]);
    const kept = textsIn(rejected.base64).join('\n');
    expect(kept).toContain('cmd|');
    const { file } = await client.briefing.make({ lang, format: 'xlsx' });
    expect(liveCells(file.base64)).toEqual([]);
  }
  const csv = (await auditFile(client, 'csv')).toString('utf8');
  expect(csv).toContain('cmd|');
  expect(liveFields(csv)).toEqual([]);
  expect(liveCells((await auditFile(client, 'xlsx')).toString('base64'))).toEqual([]);
  const { imports } = client;
  for (const kind of ['places', 'readiness', 'staff', 'machines'] as const)
    expect(liveCells((await imports.template({ kind, lang: 'zh' })).base64)).toEqual([]);
});

test('there is no export that this test does not know', () => {
  const files = [...contractProcedures()]
    .filter(([, procedure]) =>
      JSON.stringify(jsonSchema(procedure['~orpc'].outputSchema, 'output')).includes('"fileName"'),
    )
    .map(([name]) => name)
    .toSorted();
  // Those that are tables are above; the others are PDF, DOCX and JSON, where nothing is worked out.
  const tables = ['audit.export', 'briefing.document', 'briefing.make', 'imports.rejectedWorkbook', 'imports.template'];
  const others =
    /^(documents\.|reports\.|evidence\.exportCheckpoint|wall\.exportLayout|drills\.|imports\.(inspect|job|start|cancel)|coverage\.|handover\.)/;
  expect(files.filter((name) => !tables.includes(name) && !others.test(name))).toEqual([]);
});
