import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { inspect } from 'node:util';

import type { AnyContractProcedure } from '@orpc/contract';
import { ORPCError } from '@orpc/server';
import fc from 'fast-check';
import { z } from 'zod';

import { contractProcedures } from '../../main/core/entry/cli/procedures.ts';
import { verifyStore } from '../../main/core/store/verify.ts';
import { broken, inputsOf, type WordPool } from './support/arbitrary-input.ts';
import { diceOf } from './support/mutate.ts';
import { plainCore, START, DAY_MS, type PlainCore } from './support/plain-core.ts';
import { SeenFaults } from './support/seen-faults.ts';
import type { TortureRun, TortureScale } from './torture-run.ts';
import { withFolder } from './with-folder.ts';

/** Calls per procedure, and the milliseconds that calls which are carried out may take before only those follow that the schema refuses. */
const SCALE: Record<TortureScale, { readonly calls: number; readonly workMs: number }> = {
  short: { calls: 6, workMs: 20 },
  full: { calls: 10_000, workMs: 2000 },
};
/** Longest one call may hold up the core, in milliseconds of processor time; documents and scrypt take some. */
const LIMIT_MS = 60_000;
const MOST_WORDS = 400;
const MOST_FITTING = 2000;

/** A store with a little of everything that other calls can name. */
async function fill({ client }: PlainCore): Promise<void> {
  await client.event.save({
    name: '运动会',
    zone: 'Asia/Shanghai',
    opensAt: START + DAY_MS,
    closesAt: START + 15 * DAY_MS,
  });
  for (const code of ['B1', 'B2', 'B3'])
    await client.places.create({ code, name: `网点 ${code}`, type: 'branch', lon: 120.2, lat: 30.2, datum: 'wgs84' });
  await client.readiness.set({ place: 'B1', item: 'rmb-small-notes', status: 'ready' });
  await client.log.add({ text: '停电', place: 'B1' });
  await client.incidents.open({ title: '中断', type: 'system-outage', places: ['B1'], operator: { post: '值班员' } });
}

/** Words of an answer that later calls may name. */
function takeWords(pool: WordPool, answer: unknown, depth = 0): void {
  if (pool.words.length >= MOST_WORDS || depth > 6) return;
  if (typeof answer === 'string') {
    if (answer.length > 0 && answer.length <= 64 && !/[\\/]/.test(answer) && !pool.words.includes(answer))
      pool.words.push(answer);
  } else if (typeof answer === 'object' && answer !== null)
    for (const one of Object.values(answer).slice(0, 20)) takeWords(pool, one, depth + 1);
}

/** A refusal by a rule, or of an input that does not fit: what an answer to nonsense should be. */
const isRefusal = (error: unknown): boolean =>
  error instanceof ORPCError && (error.code === 'REFUSED' || error.code === 'BAD_REQUEST');

type Counts = { calls: number; done: number; procedures: number };

async function fuzzOne(
  opened: PlainCore,
  name: string,
  schema: unknown,
  scale: TortureScale,
  pool: WordPool,
  seen: SeenFaults,
  counts: Counts,
): Promise<void> {
  const { calls, workMs } = SCALE[scale];
  const call = name.split('.').reduce<unknown>((node, key) => Reflect.get(Object(node), key), opened.client) as (
    input: unknown,
    options: { signal: AbortSignal },
  ) => Promise<unknown>;
  const fitting = inputsOf(schema, pool);
  const seed = [...name].reduce((sum, letter) => sum * 31 + (letter.codePointAt(0) ?? 0), 7) | 0;
  const good = fc.sample(fitting, { numRuns: Math.min(MOST_FITTING, Math.ceil(calls / 2)), seed });
  const bad = broken(good, calls, diceOf(seed));
  const refused = schema instanceof z.ZodType ? bad.filter((input) => !schema.safeParse(input).success) : bad;
  let worked = 0;
  for (let at = 0; at < calls; at += 1) {
    // A broken input may still be one that is carried out, such as one with a field too many.
    const input =
      worked < workMs ? (at % 2 === 0 ? good[(at / 2) % good.length] : bad[at]) : refused[at % refused.length];
    const controller = new AbortController();
    const began = performance.now();
    counts.calls += 1;
    const text = (): string => `${name} ${inspect(input, { breakLength: Infinity }).slice(0, 200)}`;
    await seen.during(text, LIMIT_MS, async () => {
      try {
        const answer = await call(input, { signal: controller.signal });
        counts.done += 1;
        if (isStream(answer)) await answer.next().finally(() => answer.return?.(undefined));
        else takeWords(pool, answer);
      } catch (error) {
        if (!isRefusal(error)) throw error;
      } finally {
        controller.abort();
      }
    });
    worked += performance.now() - began;
  }
}

const isStream = (answer: unknown): answer is AsyncGenerator =>
  typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer;

/** Once there are accounts, everything else is refused to whoever has none. */
const ACCESS = /^(accounts?|session|approvals?|access|breakGlass|emergency)\./;

/** Procedures that share a store: in full one for each part of the contract, in short one for all. */
function groupsOf(scale: TortureScale): Map<string, [string, AnyContractProcedure][]> {
  const all = [...contractProcedures()].toSorted(([a], [b]) => Number(ACCESS.test(a)) - Number(ACCESS.test(b)));
  const groups = new Map<string, [string, AnyContractProcedure][]>();
  for (const one of all) {
    const group = scale === 'short' ? 'all' : (one[0].split('.')[0] ?? '');
    groups.set(group, [...(groups.get(group) ?? []), one]);
  }
  return groups;
}

/** Every procedure of the contract with inputs made from its schema, half of them fitting: each is answered or refused. */
export const fuzzCalls: TortureRun = {
  name: 'fuzzed calls, for each procedure',
  run: (scale) =>
    withFolder(async (folder) => {
      const source = path.join(folder, 'source');
      const first = await plainCore(source);
      await fill(first);
      await first.core.close();
      const groups = groupsOf(scale);
      const seen = new SeenFaults();
      const counts: Counts = { calls: 0, done: 0, procedures: 0 };
      const home = process.cwd();
      for (const [group, procedures] of groups) {
        // A store of its own, so that one group's nonsense does not pile up for the next; and a folder for stray files.
        const dataDir = path.join(folder, group, 'store');
        cpSync(source, dataDir, { recursive: true });
        mkdirSync(path.join(folder, group, 'here'));
        process.chdir(path.join(folder, group, 'here'));
        const opened = await plainCore(dataDir);
        const pool: WordPool = {
          words: ['B1', 'B2', 'branch', 'rmb-small-notes', '值班员', 'EUR', 'en', 'fire', 'ready'],
        };
        for (const [name, procedure] of procedures) {
          counts.procedures += 1;
          await fuzzOne(opened, name, procedure['~orpc'].inputSchema, scale, pool, seen, counts);
        }
        const report = verifyStore(opened.core.store.db);
        const problems = [report.integrity, report.chain, report.checkpoints, report.rebuild, report.attachments];
        if (!report.ok)
          seen.note(
            `${group}: the store is not sound afterwards: ${problems.flatMap((part) => part.problems).join('; ')}`,
          );
        process.stderr.write(`  ${group}: ${procedures.length} procedures, ${seen.faults.length} faults so far\n`);
        await opened.core.close();
        process.chdir(home);
      }
      await seen.close();
      const { faults } = seen;
      return {
        figure: `${counts.procedures} procedures, ${counts.calls.toLocaleString('en')} calls, ${counts.done.toLocaleString('en')} carried out: ${faults.length} faults${faults.length > 0 ? ` (${faults[0]?.slice(0, 200)})` : ''}`,
        wanted: `${SCALE[scale].calls.toLocaleString('en')} calls each: 0 crashes, 0 uncaught, 0 faults, every store sound`,
        passed: faults.length === 0,
      };
    }),
};
